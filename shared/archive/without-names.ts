/** The same file with people as "Participant 3": wherever a name has a place of its own, and in notes about people. */
import type { Archive } from './archive-file.ts'

/** `pseudonym`: what the person with this number is called, counted from 1 in the order of coming in. */
export function withoutNames(archive: Archive, pseudonym: (number: number) => string): Archive {
  const names = new Map(archive.people.map(({ id }, at) => [id, pseudonym(at + 1)]))
  const nameless = { note: '' }
  const ownerName = ({ person, name }: Archive['commitments'][number]['owner']): string => {
    const key = person ?? `name ${name}`
    const known = names.get(key) ?? pseudonym(names.size + 1)
    names.set(key, known)
    return known
  }
  return {
    ...archive,
    names: 'unnamed',
    people: archive.people.map((person) => ({
      ...person,
      // Whoever has left has no name any more, and gets none.
      name: person.name === '' ? '' : (names.get(person.id) ?? ''),
    })),
    matches: archive.matches.map((match) => ({
      ...match,
      agreed: {
        need: match.agreed.need && { ...match.agreed.need, ...nameless },
        offer: match.agreed.offer && { ...match.agreed.offer, ...nameless },
      },
    })),
    commitments: archive.commitments.map((commitment) => ({
      ...commitment,
      owner: { ...commitment.owner, name: ownerName(commitment.owner) },
      acceptance: commitment.acceptance && { ...commitment.acceptance, ...nameless },
      log: commitment.log.map((report) => ({ ...report, ...nameless })),
      assessments: commitment.assessments.map((found) => ({ ...found, ...nameless })),
    })),
  }
}
