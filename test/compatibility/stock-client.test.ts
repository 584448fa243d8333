import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { recordsRoot } from '../../shared/document/lanes.ts'
import { drawCard, move } from '../support/ws-cards.ts'
import { board, openVenue, publicDocument, type TestVenue } from '../support/ws-venue.ts'

let venue: TestVenue
const providers: WebsocketProvider[] = []
beforeEach(async () => {
  venue = await openVenue()
})
afterEach(async () => {
  for (const provider of providers.splice(0)) {
    provider.destroy()
    provider.doc.destroy()
  }
  await venue.close()
})

/** An unmodified provider; only the cookie is added, as a browser would. */
function openProvider(person: string, document: string = board): { doc: Y.Doc; provider: WebsocketProvider } {
  class WithCookie extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols, { headers: { cookie: `person=${person}` } })
    }
  }
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(venue.url, document, doc, {
    WebSocketPolyfill: WithCookie as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  })
  providers.push(provider)
  return { doc, provider }
}

const records = (doc: Y.Doc): Y.Map<unknown> => doc.getMap(recordsRoot)
const synced = (provider: WebsocketProvider) =>
  new Promise<void>((resolve) => (provider.synced ? resolve() : provider.once('sync', () => resolve())))

const until = (doc: Y.Doc, isTrue: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (!isTrue()) return
      doc.off('update', look)
      resolve()
    }
    doc.on('update', look)
    look()
  })

it('an unmodified provider syncs both ways', async () => {
  const [one, two] = [openProvider('budi'), openProvider('sari')]
  await Promise.all([synced(one.provider), synced(two.provider)])
  one.doc.transact(() => drawCard(records(one.doc), 'shape:one', 'Dari Budi'))
  await until(two.doc, () => records(two.doc).has('shape:one#origin'))
  two.doc.transact(() => drawCard(records(two.doc), 'shape:two', 'Dari Sari'))
  for (const { doc } of [one, two]) await until(doc, () => records(doc).has('shape:two#origin'))
  expect(records(one.doc).toJSON()).toEqual(records(two.doc).toJSON())
})

it('an unmodified provider brings what it wrote offline, and merges it', async () => {
  const [one, two] = [openProvider('budi'), openProvider('sari')]
  await Promise.all([synced(one.provider), synced(two.provider)])
  one.provider.disconnect()
  one.doc.transact(() => drawCard(records(one.doc), 'shape:offline'))
  for (let x = 0; x < 50; x += 1) move(records(one.doc), 'shape:offline', { x })
  one.provider.connect()
  await until(two.doc, () => (records(two.doc).get('shape:offline#place') as { x: number })?.x === 49)
})

it('an unmodified provider sees who is there, and its own name is the server’s', async () => {
  const [one, two] = [openProvider('budi'), openProvider('sari')]
  await Promise.all([synced(one.provider), synced(two.provider)])
  one.provider.awareness.setLocalState({ cursor: { x: 1, y: 2 }, user: { name: 'Somebody else' } })
  const seen = () => two.provider.awareness.getStates().get(one.doc.clientID)
  await vi.waitFor(() => expect(seen()).toMatchObject({ cursor: { x: 1, y: 2 }, user: { name: 'BUDI' } }))
  expect(one.provider.awareness.getLocalState()).toMatchObject({ user: { name: 'Somebody else' } })
  one.provider.destroy()
  await vi.waitFor(() => expect(seen()).toBeUndefined())
})

it('an unmodified provider gets no message that it does not know', async () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
  const { doc, provider } = openProvider('budi')
  await synced(provider)
  doc.transact(() => drawCard(records(doc), 'shape:one'))
  await until(doc, () => records(doc).has('shape:one#origin'))
  // Refused, and put back, in silence.
  records(doc).set('shape:one#origin', {})
  await until(doc, () => Object.keys(records(doc).get('shape:one#origin') as object).length > 0)
  expect(complaints).not.toHaveBeenCalled()
  complaints.mockRestore()
})

it('an unmodified provider of a viewer, or on the workshop document, reads and does not write', async () => {
  const viewer = openProvider('layar')
  const budi = openProvider('budi', publicDocument)
  await Promise.all([synced(viewer.provider), synced(budi.provider)])
  expect(records(viewer.doc).has('page:board')).toBe(true)
  records(viewer.doc).set('shape:x', {})
  records(budi.doc).set('step:x', {})
  const fresh = [openProvider('sari'), openProvider('sari', publicDocument)]
  await Promise.all(fresh.map(({ provider }) => synced(provider)))
  expect(fresh.map(({ doc }) => records(doc).has('shape:x') || records(doc).has('step:x'))).toEqual([
    false,
    false,
  ])
})
