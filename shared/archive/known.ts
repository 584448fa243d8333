/** What stands in a file, to check what refers to it. */
import { undisclosedGroup } from '../domain/default-groups.ts'
import type { Tally } from '../domain/tally.ts'
import type { Step } from '../steps/step.ts'
import type { Archive, ArchivedPerson } from './archive-file.ts'

export type Known = {
  people: ReadonlyMap<string, ArchivedPerson>
  groups: ReadonlySet<string>
  steps: ReadonlyMap<string, Step>
  /** By step and run: `step.1`. */
  results: ReadonlyMap<string, Tally>
  /** May this be a card, theme or drawing? It may be gone from the board by now, so its form alone is judged. */
  isItem(id: string): boolean
}

const itemForm = /^shape:[A-Za-z0-9_.-]{1,80}$/

export const knownIn = ({ people, workshop, steps, tallies }: Archive): Known => ({
  people: new Map(people.map((person) => [person.id, person])),
  groups: new Set([undisclosedGroup.id, ...workshop.groups.map(({ id }) => id)]),
  steps: new Map(steps.map((step) => [step.id, step])),
  results: new Map(tallies.map((tally) => [`${tally.step}.${tally.run}`, tally])),
  isItem: (id) => itemForm.test(id),
})
