/** What the gate asks of a workshop while it judges one frame of one person. */
import { checkFields } from '../../shared/cards/check-fields.ts'
import { formOf } from '../../shared/cards/of-step.ts'
import { photosOf } from '../../shared/cards/photo-value.ts'
import { limits } from '../../shared/wire/limits.ts'
import type { GateContext } from '../gate/hearing.ts'
import type { Subject } from '../permissions/subject.ts'
import type { Agenda } from './agenda.ts'
import type { BoardOrder } from './board-order.ts'
import type { CardRegister } from './card-register.ts'
import { cardsLeft } from './cards-left.ts'
import type { ClientLeases } from './client-leases.ts'
import type { LateTray } from './late-tray.ts'
import type { LiveDocument } from './live-document.ts'
import type { PhotoRegister } from './photo-register.ts'

/** The circumstances of a frame. */
export type FrameGround = {
  /** Server time in ms. */
  now: number
  /** The connection joined just now: what it brings was made before. */
  isLateWork: boolean
  /** Who is present under a client id, and so may be about to write under it. */
  holderOf(client: number): string | undefined
}

export type GateParts = {
  board: LiveDocument
  agenda: Agenda
  register: CardRegister
  photos: PhotoRegister
  leases: ClientLeases
  order: BoardOrder
  late: LateTray
  /** Shapes on the board. */
  shapes: number
}

/** `document`: the one that the frame is for. */
export function gateContext(
  { board, agenda, register, photos, leases, order, late, shapes }: GateParts,
  { doc, records }: LiveDocument,
  subject: Subject,
  ground: FrameGround,
): GateContext {
  const { person, group } = subject
  const isForeign = (client: number) => (ground.holderOf(client) ?? person) !== person
  return {
    doc,
    records,
    subject,
    steps: agenda.byFrame,
    reopened: agenda.reopened,
    locks: order.locks,
    isPaused: subject.role === 'participant' && order.isPaused(person),
    formerAuthor: (id) => {
      const row = register.get(id)
      return row
        ? { person: row.person, mayReturn: row.state === 'withdrawn' || row.state === 'visible' }
        : null
    },
    clientObjection: (clients) =>
      clients.some(isForeign) ? 'a client id of somebody else' : leases.objection(clients, person),
    shapesLeft: () => limits.shapesPerBoard - shapes,
    cardsLeft: (step) => {
      const left = cardsLeft(register.all(), step, subject)
      return Math.min(left.person, left.group)
    },
    maxChars: (card) => agenda.stepOfCard(card, register, board)?.limits.maxChars ?? null,
    fieldsFit: (card, fields) => {
      const form = formOf(agenda.stepOfCard(card, register, board))
      if (checkFields(form, fields).length > 0) return false
      // A photo is bound to its card by a command; what is written to the board can only keep it or leave it out.
      return photosOf(form, fields).every(({ id }) => photos.cardOf(id) === card)
    },
    judgeMass: (grasp) => order.judgeMass(person, grasp, ground),
    keepLate: ({ step, ...piece }) => {
      const [id, run] = [step?.id ?? null, step?.progress.run ?? 0]
      return late.keep({ ...piece, step: id, run, person, group, at: ground.now })
    },
  }
}
