/** What somebody wrote for one card, before it is sent. */
import type { CardFields, Reply } from '../../../shared/domain/card-form.ts'
import type { Surface } from '../scene.ts'

export type CardDraft = { text: string; fields: CardFields; reply: Reply | null }

/** One's own hand, or paper that a facilitator copies for somebody of a group. */
export type Entry = { channel: Surface } | { channel: 'paper'; group: string }
