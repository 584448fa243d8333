import type { ComponentType } from 'react'
import type { Group } from '../../../shared/domain/group.ts'
import type { Tally } from '../../../shared/domain/tally.ts'
import type { MessageKey } from '../../../shared/i18n/catalogue.ts'
import type { Detail, DetailOf } from '../../../shared/scales/schemas.ts'

export type DetailProps<K extends Detail['kind']> = {
  tally: Tally
  groups: readonly Group[]
  detail: DetailOf<K>
}

/** How what decided is shown: a heading, and the numbers under it. */
export type DetailView<K extends Detail['kind']> = { title: MessageKey; View: ComponentType<DetailProps<K>> }
