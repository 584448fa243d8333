import type { FigureName, Figures } from '../domain/tally.ts'
import type { Choice, Scale } from '../steps/weigh/settings.ts'
import type { Ratio } from './fraction.ts'

/** An option's numbers, as they may be shown: the total, and the groups that may be told apart. */
export type Counted = { id: string; figures: Figures; byGroup: Record<string, Figures> }

/** What options are compared by: the `root`-th root of `product`, kept apart so that it stays exact. */
export type Score = { product: Ratio; root: number }

/**
 * One way of counting, by scale. Scores are made from published numbers only, so an order of options can
 * never tell what the suppressed numbers hide, and anybody can check it.
 */
export type Method = {
  /** Name and version, recorded with every tally. */
  id: string
  primary: FigureName
  /** The figures of an option that nobody chose. */
  zero: Figures
  /** What a ballot adds to which option. Nothing at all is an abstention. */
  read(choice: Choice): [option: string, figures: Figures][]
  /** Does the choice keep the limits that counting itself relies on? */
  isWithin(choice: Choice, scale: Scale): boolean
  /** How many people of a group stand behind its numbers for one option. */
  voters(figures: Figures, castInGroup: number): number
  /** The part of a group that is behind an option; `ofGroup` sums all options. Null without a denominator. */
  share(figures: Figures, ofGroup: Figures, castInGroup: number): Ratio | null
  /** What ranks first, and what settles a tie before the lot does. */
  first(option: Counted): Score
  second: ((option: Counted) => Score) | null
}
