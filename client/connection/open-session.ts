/**
 * The composition of one person's connection to one workshop. Needs no DOM: what is outside comes with the
 * surroundings.
 */
import { BoardReader } from '../../shared/document/board-reader.ts'
import { boardName, type DocumentName, workshopName } from '../../shared/document/document-name.ts'
import { readWorkshop, type WorkshopView } from '../../shared/document/workshop-document.ts'
import type { Role } from '../../shared/domain/person.ts'
import { BoardConnection } from './board-connection.ts'
import { BoardOffers } from './board-offers.ts'
import { ServerClock } from './clock.ts'
import { combinedStatus, isSameStatus } from './combined-status.ts'
import { DocumentLink } from './document-link.ts'
import { DocumentView } from './document-view.ts'
import type { LinkedDocument } from './linked-document.ts'
import { areSamePeople, peopleHere } from './people-here.ts'
import { PictureFrame } from './picture-frame.ts'
import { SaveWatch } from './save-watch.ts'
import type { BoardSide, WorkshopSession } from './session.ts'
import { Shelf } from './shelf.ts'
import { ShownDocument } from './shown-document.ts'
import type { Surroundings } from './surroundings.ts'
import type { ConnectionStatus, PresentPerson } from './types.ts'
import { Value } from './value.ts'
import { WorkshopReader } from './workshop-reader.ts'

export type SessionRequest = { workshop: string; person: string; role: Role; needsBoard: boolean }

export type OpenedSession = { session: WorkshopSession; close(): Promise<void> }

export function openSession(request: SessionRequest, surroundings: Surroundings): OpenedSession {
  const clock = new ServerClock(surroundings.now)
  const reading = openWorkshop(request, surroundings, clock)
  const board = request.needsBoard ? openBoard(request, surroundings, clock) : null
  const links = board ? [reading.link, board.link] : [reading.link]
  const status = watchStatus(links, board?.shelf ?? null)
  const saved = new SaveWatch(board?.shelf ?? null, board?.link ?? reading.link, surroundings)
  let closing: Promise<void> | null = null
  const close = async () => {
    status.stop()
    saved.stop()
    reading.close()
    await board?.close()
  }
  reading.start()
  board?.start()
  return {
    session: {
      status: status.value,
      saved: saved.value,
      workshop: reading.view,
      people: reading.people,
      board: board?.side ?? null,
      serverNow: () => clock.serverNow(),
    },
    close: () => {
      closing ??= close()
      return closing
    },
  }
}

function socketPath(document: DocumentName, person: string): string {
  return `/sync/${document}?person=${encodeURIComponent(person)}`
}

function openWorkshop(request: SessionRequest, surroundings: Surroundings, clock: ServerClock) {
  const name = workshopName(request.workshop)
  const shown = new ShownDocument()
  const reader = new WorkshopReader(shown)
  const link = linkTo(name, request, surroundings, clock, reader)
  const view = new DocumentView<WorkshopView>(
    shown,
    (_, records) => readWorkshop(records.entries()),
    surroundings.nextFrame,
  )
  const people = watchPeople(reader, view, request, surroundings)
  const picture = new PictureFrame({
    name: pictureName(name, request.person),
    shown,
    life: link.life,
    surroundings,
    show: (update) => reader.showPicture(update),
  })
  return {
    link,
    view: view.value,
    people: people.value,
    start: () => {
      picture.start()
      link.start()
    },
    close: () => {
      link.stop()
      picture.stop()
      people.stop()
      view.stop()
      shown.destroy()
    },
  }
}

function openBoard(request: SessionRequest, surroundings: Surroundings, clock: ServerClock) {
  const name = boardName(request.workshop)
  const shown = new ShownDocument()
  const shelf = new Shelf({
    name: pictureName(name, request.person),
    storages: surroundings.storages,
    after: surroundings.after,
    onTakenOver: () => connection.takenOver(),
  })
  const writable = request.role !== 'viewer'
  const connection = new BoardConnection({ name, writable, shown, shelf, surroundings })
  const link = linkTo(name, request, surroundings, clock, connection)
  connection.attach(link)
  const reader = new BoardReader()
  const view = new DocumentView(shown, (keys, records) => reader.read(keys, records), surroundings.nextFrame)
  const offers = new BoardOffers(shown, shelf, surroundings.nextFrame)
  const picture = new PictureFrame({
    name: pictureName(name, request.person),
    shown,
    life: link.life,
    surroundings,
    show: (update) => connection.showPicture(update),
  })
  const side: BoardSide = {
    document: {
      get doc() {
        return shown.doc
      },
      presence: connection.presence,
      onReplaced: (listener) => shown.onReplaced(listener),
    },
    view: view.value,
    offers: offers.offers,
    refusals: offers.refusals,
    take: (id) => connection.take(id),
    dismiss: (id) => connection.dismiss(id),
    forgetRefusal: (id) => connection.forgetRefusal(id),
    onRefused: (listener) => connection.onRefused(listener),
    keptWork: () => Promise.resolve(connection.keptWork()),
  }
  let isClosed = false
  return {
    side,
    link,
    shelf,
    /** What lies on the device has to be known before the first sync. */
    start: () => {
      void shelf.open().then(() => {
        if (isClosed) return
        picture.start()
        link.start()
      })
    },
    close: async () => {
      isClosed = true
      link.stop()
      picture.stop()
      view.stop()
      offers.stop()
      connection.destroy()
      shown.destroy()
      await shelf.close()
    },
  }
}

/** Two people in one browser have different work on the same board. */
const pictureName = (document: DocumentName, person: string): string => `rembuk/${document}/${person}`

function linkTo(
  document: DocumentName,
  { person }: SessionRequest,
  surroundings: Surroundings,
  clock: ServerClock,
  linked: LinkedDocument,
): DocumentLink {
  return new DocumentLink({ path: socketPath(document, person), surroundings, clock, linked })
}

function watchStatus(links: readonly DocumentLink[], shelf: Shelf | null) {
  const value = new Value<ConnectionStatus>({ state: 'connecting', notKept: null, saving: true })
  let wasLive = false
  const refresh = () => {
    const lives = links.map((link) => link.life.get())
    wasLive ||= lives.every((life) => life.name === 'live')
    const saving = links.every((link) => link.saving.get())
    const returning = links.some((link) => link.returning.get())
    const next = combinedStatus({ lives, saving, returning }, shelf?.notKept.get() ?? null, wasLive)
    if (!isSameStatus(next, value.get())) value.set(next)
  }
  const stops = links.flatMap(({ life, saving, returning }) =>
    [life, saving, returning].map((value) => value.watch(refresh)),
  )
  if (shelf) stops.push(shelf.notKept.watch(refresh))
  return {
    value,
    stop: () => {
      for (const stop of stops) stop()
    },
  }
}

function watchPeople(
  { presence }: WorkshopReader,
  view: DocumentView<WorkshopView>,
  self: SessionRequest,
  { nextFrame }: Surroundings,
) {
  const value = new Value<readonly PresentPerson[]>([])
  let stopFrame: (() => void) | null = null
  const refresh = () => {
    stopFrame = null
    const next = peopleHere(
      [...presence.seats().values()].map(({ user }) => user),
      self,
      view.value.get(),
    )
    if (!areSamePeople(next, value.get())) value.set(next)
  }
  const schedule = () => {
    stopFrame ??= nextFrame(refresh)
  }
  const stopSeats = presence.watch(schedule)
  const stopView = view.value.watch(schedule)
  return {
    value,
    stop: () => {
      stopFrame?.()
      stopView()
      stopSeats()
    },
  }
}
