import type { Bilingual } from '../domain/language.ts'
import type { Openness, Ownership, TrustCard } from '../domain/workshop.ts'
import type { StepPlan, StepSettings } from '../steps/step.ts'

type TrustTexts = Omit<TrustCard, 'version' | 'retentionDate'>

/** The same data, with texts in both languages wherever a text may be anything. */
export type InBoth<T> = T extends string
  ? string extends T
    ? T | Bilingual
    : T
  : T extends readonly (infer Part)[]
    ? readonly InBoth<Part>[]
    : T extends object
      ? { readonly [Key in keyof T]: InBoth<T[Key]> }
      : T

/** A step of a template: a plan whose texts are in both languages. */
export type TemplateStep = Omit<StepPlan, 'title' | 'prompt' | 'source' | 'who' | 'settings'> & {
  title: Bilingual
  prompt: Bilingual
  /** Groups that it is for, where it is not for all. */
  groups?: readonly string[]
  /** The step it works on, by its place in this template. */
  source: { step: number; items: 'cards' | 'themes' } | null
  /** Steps that settings name are named by their place in this template: `'0'`, `'1'` … */
  settings: InBoth<StepSettings>
}

/** A workshop that runs as it stands: data only, texts are the project's own words. */
export type Template = {
  id: string
  name: Bilingual
  /** What it is for, in one sentence. */
  use: Bilingual
  /** How many people it suits. */
  people: { from: number; to: number }
  /** What comes out. */
  yields: Bilingual
  /** A first wording of the challenge question. */
  question: Bilingual
  trustCard: { [Text in keyof TrustTexts]: Bilingual }
  /** Days from creation until everything is deleted, unless the organiser sets another date. */
  retentionDays: number
  /** Who may come in, unless the organiser sets something else. */
  openness: Openness
  /** Whose the results are, unless the organiser sets something else. */
  ownership: Ownership
  /** Groups without which the result would stand on one leg. */
  requiredGroups: readonly string[]
  steps: TemplateStep[]
}
