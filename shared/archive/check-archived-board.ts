/** The board of a file: its lanes are whole records, and their origins say no more than their steps may tell. */
import { boardPage } from '../document/board-records.ts'
import { groupLanes, laneKey, parseLaneKey, type RecordLanes } from '../document/lanes.ts'
import { repairs } from '../document/repairs.ts'
import { originSchema } from '../domain/card.ts'
import { limits } from '../wire/limits.ts'
import { type Archive, archiveLimits } from './archive-file.ts'
import type { Known } from './known.ts'
import type { ArchiveProblemCode } from './read-archive.ts'

type Tell = (code: ArchiveProblemCode, path: readonly PropertyKey[], detail?: string) => void

/** Whether a record is a valid one is asked of the gate, as with everything that is drawn live. */
export function checkArchivedBoard({ board, steps, themes }: Archive, known: Known, tell: Tell): void {
  const keys = Object.keys(board)
  if (keys.length > archiveLimits.lanes) {
    tell('too_many', ['board'], String(archiveLimits.lanes))
    return
  }
  for (const key of keys) if (!parseLaneKey(key)) tell('invalid', ['board', key])
  const records = groupLanes(Object.entries(board))
  const shapes = [...records.keys()].filter((id) => id.startsWith('shape:'))
  if (shapes.length > limits.shapesPerBoard) tell('too_many', ['board'], String(limits.shapesPerBoard))
  if (!records.has(boardPage)) tell('board_incomplete', ['board', boardPage])
  for (const { progress } of steps)
    if (!records.has(progress.frame)) tell('board_incomplete', ['board', progress.frame])
  const repair = repairs(Object.entries(board))[0]
  if (repair) tell('board_incomplete', ['board', repair.key])
  for (const [id, lanes] of records) checkOrigin(id, lanes, known, tell)
  themes.forEach(({ id, step, cards, voices }, at) => {
    if (!known.steps.has(step)) tell('unknown_step', ['themes', at, 'step'], step)
    if (!records.has(id)) tell('unknown_item', ['themes', at, 'id'], id)
    cards.forEach((card, place) => {
      if (!records.has(card)) tell('unknown_item', ['themes', at, 'cards', place], card)
    })
    if (voices.people > cards.length || voices.groups > voices.people)
      tell('invalid', ['themes', at, 'voices'])
  })
}

function checkOrigin(id: string, lanes: RecordLanes, known: Known, tell: Tell): void {
  if (lanes.origin === undefined) {
    if (lanes.base?.type === 'note') tell('board_incomplete', ['board', laneKey(id, 'origin')])
    return
  }
  const key = laneKey(id, 'origin')
  const read = originSchema.safeParse(lanes.origin)
  if (!read.success) {
    tell('invalid', ['board', key, ...(read.error.issues[0]?.path ?? [])])
    return
  }
  const { author, group, at, step, run, channel, from } = read.data
  const of = step === null ? null : known.steps.get(step)
  if (of === undefined) {
    tell('unknown_step', ['board', key, 'step'], step ?? '')
    return
  }
  if (run < 0) tell('not_on_this_step', ['board', key, 'run'])
  if (author !== null && !known.people.has(author)) tell('unknown_person', ['board', key, 'author'], author)
  if (group !== null && !known.groups.has(group)) tell('unknown_group', ['board', key, 'group'], group)
  const names = of?.names ?? 'named'
  const hidesAuthor = names !== 'named' || channel === 'paper'
  if (hidesAuthor && author !== null) tell('author_not_told', ['board', key, 'author'])
  if (names !== 'named' && at !== null) tell('author_not_told', ['board', key, 'at'])
  if (names === 'anonymous' && group !== null) tell('author_not_told', ['board', key, 'group'])
  from.forEach(({ item, by }, place) => {
    if (!known.isItem(item) && !/^(theme|commitment|card):/.test(item))
      tell('unknown_item', ['board', key, 'from', place, 'item'], item)
    if (by !== null && !known.people.has(by)) tell('unknown_person', ['board', key, 'from', place, 'by'], by)
  })
}
