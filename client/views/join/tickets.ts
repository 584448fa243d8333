/** The tickets of doors at which this browser waits: kept on the device, so that a reload keeps the place. */

const keyOf = (workshop: string): string => `rembuk-ticket:${workshop}`

export const ticketFor = (workshop: string): string | null =>
  attempt(() => window.localStorage.getItem(keyOf(workshop))) ?? null

export function keepTicket(workshop: string, ticket: string | null): void {
  attempt(() =>
    ticket
      ? window.localStorage.setItem(keyOf(workshop), ticket)
      : window.localStorage.removeItem(keyOf(workshop)),
  )
}

/** A browser may forbid it: then the place is kept while the page stays open. */
function attempt<T>(use: () => T): T | undefined {
  try {
    return use()
  } catch {
    return undefined
  }
}
