/** Words of the API's own page, for people who write clients. English only, as the code is. */
import type { EndpointName } from '../../shared/wire/endpoints.ts'
import type { Right } from '../permissions/rights.ts'

/** `castBallot` → `Cast ballot`. */
export function summaryOf(name: EndpointName): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export function describeRight(right: Right): string {
  switch (right) {
    case 'anyone':
      return 'Anyone.'
    case 'organiser':
      return 'An organiser who is signed in.'
    case 'owner':
      return 'The organiser of this workshop.'
    case 'readers':
      return 'Facilitators; participants where the workshop shows them its summary.'
    default:
      return `People of this workshop: ${right.join(', ')}.`
  }
}
