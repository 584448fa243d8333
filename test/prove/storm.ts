import { manyCards, residentMb, withCrowd } from './load.ts'
import { atMost, type Figure, type Ground, none, type Part, type Report, scaled } from './part.ts'

const withinMs = 60_000

export const storm: Part = {
  name: 'storm',
  what: 'A whole room can come at once: the built server, a full board, everybody from another process',
  run: (ground: Ground): Promise<Report> =>
    withCrowd(manyCards, async ({ contender, load, board }) => {
      const people = scaled(ground, 500)
      const guests = await board.people(people)
      const room = { document: board.document, people: guests }
      const { venue } = contender
      const figures: Figure[] = []
      for (const { what, back, seconds } of [
        { what: `${people} come back`, back: people, seconds: 3 },
        { what: `${people} come for the first time, ${manyCards} cards`, back: 0, seconds: 5 },
      ]) {
        const before = residentMb(venue.server.pid)
        const report = await load.do('storm', { venue, room, back, cards: manyCards, withinMs })
        const perPerson = (report.peakBytes / 1024 / 1024 - before) / people
        ground.tell(`${what}: ${report.ms} ms`)
        figures.push(
          atMost(`${what}, until all are in sync`, (report.ms ?? withinMs) / 1_000, seconds, 's'),
          none(`${what}, dropped`, report.dropped),
          atMost(`${what}, memory more at the peak per person`, perPerson, 2, 'MB'),
        )
      }
      return { figures, seeds: 'none', problems: [] }
    }),
}
