import type { ComponentType, ReactNode } from 'react'
import type { Tally } from '../../../../shared/domain/tally.ts'
import type { MessageKey } from '../../../../shared/i18n/catalogue.ts'
import type { ChoiceOf, ScaleOf, ScaleType } from '../../../../shared/scales/schemas.ts'
import type { SettingsProps } from '../../settings/step-problems.ts'
import type { Option } from '../options.ts'

export type BallotProps<T extends ScaleType> = {
  scale: ScaleOf<T>
  options: readonly Option[]
  choice: ChoiceOf<T>
  /** Sends it. */
  onCast(choice: ChoiceOf<T>): void
  /** Shows it without sending: it does not keep the limits yet. */
  onDraft(choice: ChoiceOf<T>): void
  /** What stands under an option on every ballot: the cards behind it, and a place for a reason. */
  under(option: Option, needed?: string | null): ReactNode
  /** The result of the latest run before this one, where there is one. */
  earlier: Tally | null
  /** Whose ballot it is: cards may come to each person in an order of their own. */
  person: string
}

export type FieldsProps<T extends ScaleType> = {
  scale: ScaleOf<T>
  onChange(scale: ScaleOf<T>): void
  errorOf: SettingsProps['errorOf']
}

/** How a scale is filled in and set up. */
export type ScaleView<T extends ScaleType> = {
  label: MessageKey
  Ballot: ComponentType<BallotProps<T>>
  /** Null where nothing is to be set. */
  Fields: ComponentType<FieldsProps<T>> | null
}
