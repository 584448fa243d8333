/** What the canvas knows besides the records: who I am, the agenda, who wrote what, who is writing where. */
import { AtomMap, atom } from 'tldraw'
import type { Origin } from '../../shared/domain/card.ts'
import { undisclosedGroup } from '../../shared/domain/default-groups.ts'
import type { Group } from '../../shared/domain/group.ts'
import { groupColours } from '../../shared/domain/group-marks.ts'
import type { Language } from '../../shared/domain/language.ts'
import type { Lock } from '../../shared/domain/order.ts'
import type { Text } from '../i18n/index.ts'
import type { BoardCanvasProps } from './types.ts'

export type BoardFacts = Pick<BoardCanvasProps, 'me' | 'steps' | 'groups' | 'people' | 'readOnly'> & {
  locks: ReadonlyMap<string, Lock>
  results?: BoardCanvasProps['results']
  /** Where photos are fetched from; without it they are told in words. */
  workshop?: string | undefined
  text: Text
  language: Language
}

export type Writer = { person: string; name: string; group: string }

/** Reactive; one for each mounted board. Origins stand beside the store because undo and copies must not touch them. */
export class BoardContext {
  readonly facts
  readonly origins = new AtomMap<string, Origin>('origins')
  /** Who else edits a shape's text right now, by shape id. */
  readonly writers = atom<ReadonlyMap<string, Writer>>('writers', new Map())
  /** Shapes made here whose origin has not come from the server yet. */
  readonly madeHere = new Set<string>()

  constructor(facts: BoardFacts) {
    this.facts = atom<BoardFacts>('board facts', facts)
  }

  /** Written by me, or made here just now. */
  isOwn(id: string): boolean {
    const origin = this.origins.get(id)
    return origin ? origin.author === this.facts.get().me.person : this.madeHere.has(id)
  }

  group(id: string | null | undefined): Group | null {
    if (!id) return null
    if (id === undisclosedGroup.id) return undisclosedGroup
    return this.facts.get().groups.find((group) => group.id === id) ?? null
  }

  colour(group: string | null | undefined): string {
    return groupColours[this.group(group)?.mark ?? 'ring']
  }

  name(person: string | null | undefined): string | null {
    return this.facts.get().people.find(({ id }) => id === person)?.name ?? null
  }
}
