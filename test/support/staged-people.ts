/** A real server with a workshop on it, and people whose devices run the client's connection. */
import { afterEach, beforeEach } from 'vitest'
import { cardRecord } from '../../shared/document/board-records.ts'
import type { Role } from '../../shared/domain/person.ts'
import { ConnectedPerson, type Device, newDevice } from './connected-person.ts'
import {
  type HttpBrowser,
  type HttpServer,
  joinAs,
  openHttpServer,
  type Stage,
  stageWorkshop,
} from './http-server.ts'

export type StagedPeople = {
  readonly server: HttpServer
  readonly stage: Stage
  /** Does not wait for the connection. */
  connect(browser: HttpBrowser, person: string, role: Role, device?: Device): ConnectedPerson
  /** The organiser, on another device each time; live. */
  facilitate(device?: Device): Promise<ConnectedPerson>
  /** Somebody new; live. */
  participate(name: string, device?: Device): Promise<ConnectedPerson>
}

export function openStagedPeople(): StagedPeople {
  let server: HttpServer
  let stage: Stage
  let people: ConnectedPerson[] = []
  beforeEach(async () => {
    server = await openHttpServer()
    stage = await stageWorkshop(server)
    people = []
  })
  afterEach(async () => {
    for (const person of people) await person.close()
    await server.end()
  })
  const connect = (browser: HttpBrowser, person: string, role: Role, device = newDevice()) => {
    const connected = new ConnectedPerson({
      address: () => server.url.replace('http', 'ws'),
      headers: () => ({ cookie: browser.cookie, origin: server.url }),
      workshop: stage.workshop,
      person,
      role,
      device,
    })
    people.push(connected)
    return connected
  }
  return {
    get server() {
      return server
    },
    get stage() {
      return stage
    },
    connect,
    async facilitate(device) {
      const { seats } = await stage.organiser.call('readSession')
      const connected = connect(stage.organiser, seats[0]?.person ?? '', 'facilitator', device)
      await connected.isLive()
      return connected
    },
    async participate(name, device) {
      const browser = await joinAs(server, stage, { name })
      const connected = connect(browser, browser.person, 'participant', device)
      await connected.isLive()
      return connected
    },
  }
}

export const frameOf = (person: ConnectedPerson, step: number): string =>
  person.session.workshop.get()?.steps[step]?.progress.frame ?? ''

/** A card in the first step, as one edit. */
export function draw(person: ConnectedPerson, id: string, text: string): void {
  const lanes = cardRecord({ id, text, parent: frameOf(person, 0), place: { x: 30, y: 40 } })
  person.doc.transact(() => {
    for (const [key, value] of lanes) person.put(key, value)
  })
}
