import { expect, it } from 'vitest'
import { openMeasures } from '../observability/measures.ts'
import { realTime } from '../time.ts'
import { Connection } from './connection.ts'
import type { Line, LineEvents } from './line.ts'

const kilobytes = (count: number) => new Uint8Array(count * 1024)

/** A line whose reader takes so many bytes a turn; what is gathered is offered to it at the end. */
function openLine(takes: { bytes: number }) {
  let unread = 0
  let isGathering = false
  let events: LineEvents | null = null
  const offer = () => {
    unread = Math.max(0, unread - takes.bytes)
  }
  const line: Line = {
    isOpen: true,
    get buffered() {
      return unread
    },
    start: (heard) => {
      events = heard
    },
    send: (message) => {
      unread += message.length
      if (!isGathering) offer()
    },
    sendShared: (frame) => line.send(frame.wireBytes),
    together: (send) => {
      isGathering = true
      send()
      isGathering = false
      offer()
    },
    ping() {},
    pause() {},
    resume() {},
    close() {},
    terminate() {},
    onceClosed() {},
  }
  return {
    line,
    read() {
      unread = 0
      events?.onDrain()
    },
  }
}

function connect(takes: { bytes: number }) {
  const { line, read } = openLine(takes)
  const connection = new Connection({
    line,
    document: 'board',
    subject: { workshop: 'w', person: 'p', role: 'participant', group: 'g', organiser: false },
    judgeAgain: async () => null,
    maxSendBufferBytes: 1024 * 1024,
    time: realTime,
    measures: openMeasures(),
  })
  let caughtUp = 0
  connection.start({
    onFrame() {},
    onCaughtUp() {
      caughtUp += 1
    },
    onLeft() {},
  })
  return { connection, read, caughtUp: () => caughtUp }
}

it('R9 somebody who reads everything at once is never behind, however much they are sent together', () => {
  const { connection } = connect({ bytes: Number.POSITIVE_INFINITY })
  connection.together(() => {
    connection.send(kilobytes(200))
    connection.send(kilobytes(200))
  })
  expect(connection.isBehind).toBe(false)
})

it('R9 a large frame that is under way alone makes nobody slow, but what piles up behind it does', () => {
  const { connection, read, caughtUp } = connect({ bytes: 0 })
  connection.send(kilobytes(200))
  connection.send(kilobytes(50))
  expect(connection.isBehind).toBe(false)
  connection.send(kilobytes(50))
  expect(connection.isBehind).toBe(true)
  read()
  expect(caughtUp()).toBe(1)
})
