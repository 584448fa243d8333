/** A workshop in which people draw on the board itself, to look at its history and its order. */
import { boardName } from '../../shared/document/document-name.ts'
import { cardId, type HttpBrowser } from './http-server.ts'
import { type StepRoom, stepRoom } from './step-room.ts'
import { connect, type TestClient } from './ws-client.ts'

export type DrawingRoom = StepRoom & {
  /** The region of the step with this number in the agenda. */
  region(index: number): string
  /** A line to the board with this browser's cookie. */
  draw(cookie: string): Promise<TestClient>
  /** A card of this person, in the first step but for what is given; answers its id. */
  write(person: Pick<HttpBrowser, 'call'>, text: string, index?: number): Promise<string>
  /** Of all cards, in order. */
  words(): Promise<string[]>
}

export function drawingRoom(): DrawingRoom {
  const room = stepRoom()
  const own = {
    region: (index: number) => `shape:step-${room.stage.steps[index]}`,
    draw: (cookie: string) =>
      connect(`${room.server.url.replace('http', 'ws')}/sync`, '', {
        document: boardName(room.stage.workshop),
        cookie,
        origin: room.server.url,
      }),
    async write(person: Pick<HttpBrowser, 'call'>, text: string, index = 0) {
      const id = cardId()
      await person.call('addCard', { params: room.at(index), body: { id, text } })
      return id
    },
    async words() {
      const { cards } = await room.stage.organiser.call('readSummary', { params: room.w() })
      return cards.map(({ text }) => text).sort()
    },
  }
  // What a room answers changes with each test, so its getters stay getters.
  return Object.defineProperties(room, Object.getOwnPropertyDescriptors(own)) as DrawingRoom
}

/** Everything that this line sent is saved. */
export const settled = (line: TestClient) =>
  line.until(() => line.saved.at(-1)?.frames === line.sentUpdates())
