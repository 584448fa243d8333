/** A workshop that is played through in browsers, and what came of each step. */
import type { Locator } from '@playwright/test'
import { defaultGroups } from '../../../../shared/domain/default-groups.ts'
import type { Language } from '../../../../shared/domain/language.ts'
import type { StepPlan } from '../../../../shared/steps/step.ts'
import type { Template } from '../../../../shared/templates/template.ts'
import type { Somebody } from '../people.ts'
import type { Story } from './story.ts'

export type Person = Somebody & { name: string; group: string }

export type Card = { by: Person; text: string; fields: Record<string, string> }

/** What a step brought, for the steps that work on it and for the summary that must tell it. */
export type Outcome = {
  cards: readonly Card[]
  themes: readonly string[]
  /** Said somewhere in its section of the summary. */
  told: readonly string[]
  /** Rows of its table: the head of the row, then its first cells. */
  rows: readonly { head: string; cells: readonly string[] }[]
}

export const nothing: Outcome = { cards: [], themes: [], told: [], rows: [] }

export type Run = {
  language: Language
  template: Template
  /** Its agenda in the language of the workshop; sources are named by their place in it. */
  steps: readonly StepPlan[]
  story: Story
  facilitator: Somebody
  people: readonly Person[]
  /** By the place of the step in the agenda. */
  outcomes: Outcome[]
}

/** One step of a run, while it is open. */
export type Scene = { run: Run; step: StepPlan; place: number }

/** Does what the step asks, on the screens of those it asks. */
export type Act = (scene: Scene) => Promise<Outcome>

/** Those the step is for; the others read along. */
export const asked = ({ run, step }: Scene): readonly Person[] =>
  run.people.filter(({ group }) => !step.who.groups || step.who.groups.includes(group))

/** What the step works on, as people read it. */
export function sourcesOf({ run, step }: Scene): readonly string[] {
  const outcome = step.source && run.outcomes[Number(step.source.step)]
  if (!outcome) return []
  return step.source?.items === 'themes' ? outcome.themes : outcome.cards.map(({ text }) => text)
}

/** The next of the story's sentences that nobody has said yet. */
export function nextWords({ run }: Scene, of: 'cards' | 'replies', count: number): readonly string[] {
  const said = new Set(run.outcomes.flatMap(({ cards }) => cards.map(({ text }) => text)))
  const left = run.story[of].filter((text) => !said.has(text))
  if (left.length < count) throw new Error(`the story has no ${count} ${of} left`)
  return left.slice(0, count)
}

export const groupName = (id: string, language: Language): string =>
  defaultGroups.find((group) => group.id === id)?.name[language] ?? id

export const startingWith = (words: string): RegExp =>
  new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)

/** A control that sits in a list entry with these words. */
export const entryWith = (within: Pick<Locator, 'getByRole'>, text: string): Locator =>
  within.getByRole('listitem').filter({ hasText: text })
