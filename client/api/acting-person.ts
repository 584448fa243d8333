/**
 * Which of this browser's people acts in this tab. It is kept per tab, so that a facilitator can try the
 * participant link in another tab without losing the role in the first.
 */
const keyOf = (workshop: string) => `rembuk.person.${workshop}`

export function actingPerson(workshop: string): string | null {
  return quietly((store) => store.getItem(keyOf(workshop)))
}

export function setActingPerson(workshop: string, person: string): void {
  quietly((store) => store.setItem(keyOf(workshop), person))
}

export function forgetActingPerson(workshop: string): void {
  quietly((store) => store.removeItem(keyOf(workshop)))
}

/** Storage can be denied by the browser's settings: then the highest role of the browser acts. */
function quietly<T>(use: (store: Storage) => T): T | null {
  try {
    return globalThis.sessionStorage ? use(globalThis.sessionStorage) : null
  } catch {
    return null
  }
}
