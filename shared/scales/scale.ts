import type { Ratio } from '../decide/fraction.ts'
import type { Language } from '../domain/language.ts'
import type { FigureName, Figures, Tally, TallyOption } from '../domain/tally.ts'
import type { AppError } from '../errors.ts'
import type { MessageKey } from '../i18n/catalogue.ts'
import type { ChoiceOf, Detail, ScaleOf, ScaleType } from './schemas.ts'

/** An option's numbers, as they may be shown: the total, and the groups that may be told apart. */
export type Counted = { id: string; figures: Figures; byGroup: Record<string, Figures> }

/** What a rule decides from. Ballots keep the limits; `lot` has the first drawn first. */
export type Counting<T extends ScaleType> = {
  settings: ScaleOf<T>
  seats: number
  options: readonly Counted[]
  /** `group` is empty for ballots of groups that may not be told apart, and for abstentions. */
  ballots: readonly { group: string; choice: ChoiceOf<T> }[]
  lot: readonly string[]
  /** Only the order and who is chosen are asked for: `detail` may be null. */
  brief?: boolean
  /** By group id: who was entitled, and who of them was there at closing or has answered. */
  eligibleByGroup: Readonly<Record<string, number>>
  presentByGroup: Readonly<Record<string, number>>
}

export type Ranking = {
  /** Option ids, first place first. */
  order: string[]
  chosen: Set<string>
  /** Every tie that was met, also where it decided nothing. */
  ties: Tally['ties']
  detail: Detail | null
  /** Numbers that cannot be added up, such as a mean: published in place of the sums. */
  published?: ReadonlyMap<string, Pick<Counted, 'figures' | 'byGroup'>>
}

/** A message and what it needs; every screen and export says it in its own language. */
export type Sentence = { key: MessageKey; params: Record<string, string | number> }

/** A setting with its bounds, where the schema alone cannot see them: limits that depend on each other. */
export type Bound = { field: string; value: number; min: number; max: number }

/**
 * One scale, as rules: what a ballot may say, what it adds to which option, how options are ranked from that,
 * and how it is told. Pure. The numbers that rank are published, so an order of options can never tell what
 * suppressed numbers hide, and anybody can check it.
 */
export type ScaleKind<T extends ScaleType> = {
  // ── ballots
  /** An abstention. */
  empty: ChoiceOf<T>
  isEmpty(choice: ChoiceOf<T>): boolean
  /** The options that a choice says something about. */
  named(choice: ChoiceOf<T>): string[]
  /** The choice without what it says about other options than these. */
  only(choice: ChoiceOf<T>, known: ReadonlySet<string>): ChoiceOf<T>
  /** Why a choice that names known options only is refused, or null. An empty one is never asked about. */
  problemOf(choice: ChoiceOf<T>, settings: ScaleOf<T>): AppError | null
  /** Does it keep the limits that counting relies on? What was hidden after the choice may leave it short. */
  isWithin(choice: ChoiceOf<T>, settings: ScaleOf<T>): boolean
  /** What means the same looks the same: this is what is hashed. */
  settled(choice: ChoiceOf<T>): ChoiceOf<T>
  /** Some choice that keeps the limits. `below(n)`: a whole number from 0 to n − 1. */
  some(settings: ScaleOf<T>, options: readonly string[], below: (count: number) => number): ChoiceOf<T>

  // ── settings
  fresh: ScaleOf<T>
  bounds(settings: ScaleOf<T>): Bound[]
  /** The settings without what belongs to one opening alone, for a plan that others begin from. */
  planned?(settings: ScaleOf<T>): ScaleOf<T>

  // ── counting
  /** Name and version of the rule, recorded with every tally. */
  method(settings: ScaleOf<T>): string
  /** The figure that a bar shows. */
  primary: FigureName
  /** The figures of an option that nobody chose. */
  zero: Figures
  /** What a ballot adds to which option. Nothing at all is an abstention. */
  read(choice: ChoiceOf<T>, settings: ScaleOf<T>): [option: string, figures: Figures][]
  /** How many people of a group stand behind its numbers for one option. */
  voters(figures: Figures, castInGroup: number): number
  /** The part of a group that is behind an option; `ofGroup` sums all options. Null without a denominator. */
  share(figures: Figures, ofGroup: Figures, castInGroup: number, settings: ScaleOf<T>): Ratio | null
  rank(counting: Counting<T>): Ranking
  /** Each option is decided by itself: none competes for a seat, and no single ballot makes it fragile. */
  decidesEach?: boolean
  /** What a choice says of an option, told beside the reason for it. */
  stance?(choice: ChoiceOf<T>, option: string): FigureName | null
  /** What was given to the voters and what they used of it, where that is a number. */
  used:
    | ((counting: Pick<Counting<T>, 'settings' | 'options'>, cast: number) => { unused: number; of: number })
    | null

  // ── telling
  /** What the ballots had to obey, and how they were counted. */
  rule(settings: ScaleOf<T>): Sentence
  /** The first option and its numbers. */
  lead(tally: Tally, option: TallyOption): Sentence
  numbers(tally: Tally, option: TallyOption): Sentence
  /** Why an option with support was not chosen where no tie tells it; `last` is the last that was. */
  short(tally: Tally, option: TallyOption, last: TallyOption): Sentence
  /** Who wins, where it is not the first so many; null where it is. */
  winners?(settings: ScaleOf<T>): Sentence[] | null
  /** Who has won what, told in place of who was chosen; null where that is all there is to say. */
  won?(tally: Tally, language: Language): Sentence[] | null
  /** Why an option has won or not, where neither its place nor a tie tells it. */
  why?(tally: Tally, option: TallyOption, language: Language): Sentence | null
  /** Does a shown group, by itself, stand behind the option? */
  isFor(tally: Tally, option: TallyOption, group: string): boolean
  /** The columns of a table, the ranking one first. */
  columns: readonly FigureName[]
  /** Beside `primary`, where a number is told as a part of another: “4 of 5”. */
  of: FigureName | null
  /** Figures that together make one option's bar; without them a bar is split by group. */
  parts: readonly FigureName[] | null
  /** Beside `parts`: the value that fills a bar, where a bar is not always full. */
  fullBar?(tally: Tally): number
  /** What stands beside each total: the share if groups weighed the same, or a number of the scale's own. */
  comparison: { label: MessageKey; value(option: TallyOption): string } | null
}
