/** Two people's boards on two documents that are linked in this page: what a server would do between them. */

import { fromBase64, toBase64 } from 'lib0/buffer'
import { StrictMode, Suspense, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { Editor } from 'tldraw'
import * as Y from 'yjs'
import {
  BoardCanvas,
  type BoardCanvasProps,
  type BoardHandle,
  type BoardPictureHandle,
} from '../../../../client/canvas/index.ts'
import { LanguageProvider } from '../../../../client/i18n/index.ts'
import '../../../../client/ui/tokens.css'
import '../../../../client/ui/fonts.css'
import { cardRecord, seedBoard, stepFrame, themeFrame } from '../../../../shared/document/board-records.ts'
import { repairs } from '../../../../shared/document/repairs.ts'
import { recordsOf } from '../../../../shared/document/workshop-document.ts'
import { defaultGroups } from '../../../../shared/domain/default-groups.ts'
import type { Role } from '../../../../shared/domain/person.ts'
import type { Step } from '../../../../shared/steps/step.ts'
import { LinkedBoard, linkPresence } from './link.ts'
import { Picture } from './picture.tsx'

const params = new URLSearchParams(location.search)
const cards = Number(params.get('cards') ?? 6)
const role = (params.get('role') ?? 'facilitator') as Role
const kind = params.get('kind') === 'cluster' ? 'cluster' : 'collect'

const step: Step = {
  id: 'one',
  title: 'Pengalaman Anda',
  prompt: '',
  minutes: 10,
  who: { roles: ['participant', 'facilitator'], groups: null },
  seal: 'open',
  names: 'named',
  limits: { perPerson: null, perGroup: null, maxChars: 500 },
  moderation: 'none',
  done: 'facilitator',
  source: null,
  settings: { kind },
  progress: {
    order: 0,
    state: 'open',
    run: 1,
    openedAt: 1,
    endsAt: null,
    closedAt: null,
    frame: 'shape:step-one',
    sourceIds: [],
  },
} as Step

const people = [
  { id: 'ana', name: 'Ana Wijaya', group: 'residents' },
  { id: 'budi', name: 'Budi Santoso', group: 'business' },
  { id: 'citra', name: 'Citra', group: 'academics' },
]

const words = [
  'Air bersih sering mati pada pagi hari, terutama di RT 04.',
  'Loket pajak hanya buka sampai jam dua belas. Pedagang pasar tidak sempat datang.',
  'Pelatihan singkat setelah jam kerja',
  'Kami sudah mencoba arisan sampah: hasilnya lebih bersih, tetapi berhenti karena tidak ada yang mengangkut. Kalau kecamatan menyediakan gerobak dua kali seminggu, warga siap memilah sendiri dan membayar iuran kecil.',
  'Data harga harian untuk petani',
  'Pertanggungjawaban dan keterlibatan pemangku kepentingan',
]

const server = new Y.Doc()
fillBoard()
const documents = [new LinkedBoard(server), new LinkedBoard(server)] as const
linkPresence(
  documents.map(({ presence }) => presence),
  people,
  role,
)
server.on('afterTransaction', (transaction) => {
  if (transaction.origin === 'repair') return
  const records = recordsOf(server)
  const changes = repairs(records.entries(), (key) => graves.get(key))
  for (const [key, value] of records.entries()) graves.set(key, value)
  if (changes.length === 0) return
  server.transact(() => {
    for (const { key, value } of changes)
      if (value === null) records.delete(key)
      else records.set(key, value)
  }, 'repair')
})
const graves = new Map<string, unknown>()

function fillBoard(): void {
  const records = recordsOf(server)
  const put = (lanes: [string, unknown][]) => {
    for (const [key, value] of lanes) records.set(key, value)
  }
  server.transact(() => {
    put(seedBoard())
    put(stepFrame({ frame: 'shape:step-one', title: 'Pengalaman Anda dengan layanan kota', order: 0 }))
    put(stepFrame({ frame: 'shape:step-two', title: 'Kelompokkan', order: 1 }))
    put(
      themeFrame({
        id: 'shape:theme',
        title: 'Layanan air',
        parent: 'shape:step-one',
        place: { x: 1_400, y: 120 },
      }),
    )
    for (let at = 0; at < cards; at += 1) {
      const id = `shape:card${at}`
      const place = { x: 40 + (at % 5) * 224, y: 120 + Math.floor(at / 5) * 260 }
      put(cardRecord({ id, text: words[at % words.length] ?? '', parent: 'shape:step-one', place }))
      records.set(`${id}#origin`, {
        author: people[at % 3]?.id,
        group: people[at % 3]?.group,
        channel: 'board',
        at: 1,
        step: 'one',
        run: 1,
        from: [],
      })
    }
  })
}

export type TestHooks = {
  server: Y.Doc
  documents: readonly [LinkedBoard, LinkedBoard]
  picture: BoardPictureHandle | null
  redraw?(): void
  setShown?(shown: boolean): void
  setFollowing?(person: string | null): void
  handles: (BoardHandle | null)[]
  editors: (Editor | undefined)[]
  messages: string[]
  unshown: number[]
  put(key: string, value: unknown): void
  /** The server's document in base64; with `update`, after that was applied without any judge. */
  state(update?: string): string
}
const hooks: TestHooks = {
  server,
  documents,
  picture: null,
  handles: [null, null],
  editors: [],
  messages: [],
  unshown: [],
  put: (key, value) =>
    value === null ? recordsOf(server).delete(key) : void recordsOf(server).set(key, value),
  state(update) {
    // As `repair` this page's server lets it stand.
    if (update) Y.applyUpdate(server, fromBase64(update), 'repair')
    return toBase64(Y.encodeStateAsUpdate(server))
  },
}
Object.assign(window, { hooks })

/** The board keeps its editor to itself; a call that every set-up makes gives it away to the tests. */
let newest: Editor | undefined
const setStyle = Editor.prototype.setStyleForNextShapes
Editor.prototype.setStyleForNextShapes = function seen(...values) {
  newest = this
  return setStyle.apply(this, values)
}

const listeners = [0, 1].map((at) => ({
  onEditor: (handle: BoardHandle | null) => {
    hooks.handles[at] = handle
    if (handle) hooks.editors[at] = newest
  },
  onMessage: (key: string) => hooks.messages.push(key),
  onUnshown: (records: readonly unknown[]) => {
    hooks.unshown[at] = records.length
  },
}))
const steps = [step]
const lockedCards = new Map(
  params.getAll('lock').map((target) => [target, { target, by: 'citra', at: 1 }] as const),
)

function Board({ at }: { at: 0 | 1 }) {
  const person = people[at] as (typeof people)[number]
  const [following, setFollowing] = useState<string | null>(null)
  if (at === 1) hooks.setFollowing = setFollowing
  const props: BoardCanvasProps = {
    document: documents[at],
    me: mine[at] ?? { person: person.id, role, group: person.group },
    steps,
    groups: defaultGroups,
    people,
    currentFrame: 'shape:step-one',
    following,
    onStopFollowing: () => setFollowing(null),
    readOnly: false,
    locks: lockedCards,
    shapeMenu: ({ id, kind, locked }) => [
      { id: 'who', label: `${kind} ${locked ? 'locked' : 'open'}`, run: () => hooks.messages.push(id) },
    ],
    ...listeners[at],
  }
  return <BoardCanvas {...props} />
}
const mine = people.slice(0, 2).map(({ id, group }) => ({ person: id, role, group }))

function Boards() {
  const [shown, setShown] = useState(true)
  hooks.setShown = setShown
  const shownBoards = params.has('alone') ? ([0] as const) : ([0, 1] as const)
  return shownBoards.map((at) => (
    <div key={at} data-testid={`board-${at}`}>
      <Suspense>{shown || at === 1 ? <Board at={at} /> : null}</Suspense>
    </div>
  ))
}

const takePicture = (handle: BoardPictureHandle | null) => {
  hooks.picture = handle
}
function StillBoard() {
  const [records, setRecords] = useState(allRecords)
  hooks.redraw = () => setRecords(allRecords())
  return <Picture records={records} people={people} onReady={takePicture} />
}
const allRecords = () => [...recordsOf(server).entries()] as [string, unknown][]
const content = params.has('picture') ? <StillBoard /> : <Boards />

createRoot(document.getElementById('root') as HTMLElement).render(
  <LanguageProvider>{params.has('strict') ? <StrictMode>{content}</StrictMode> : content}</LanguageProvider>,
)
