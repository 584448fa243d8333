import type { Bilingual } from '../domain/language.ts'
import type { TrustCard } from '../domain/workshop.ts'
import type { StepPlan } from '../steps/step.ts'

type TrustTexts = Omit<TrustCard, 'version' | 'retentionDate'>

/** A step of a template: a plan whose texts are in both languages. */
export type TemplateStep = Omit<StepPlan, 'title' | 'prompt' | 'source' | 'who'> & {
  title: Bilingual
  prompt: Bilingual
  /** The step it works on, by its place in this template. */
  source: { step: number; items: 'cards' | 'themes' } | null
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
  steps: TemplateStep[]
}
