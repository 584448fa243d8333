import { residentMb, withCrowd } from './load.ts'
import { figure, type Ground, none, type Part, type Report, scaled } from './part.ts'

const people = 200
const cards = 500
/** One report of the crowd covers so many seconds. */
const stretchSeconds = 10

/** MB an hour. Of the second half alone: the first fills caches and makes code fast. */
const boundMbPerHour = 60

export const soak: Part = {
  name: 'soak',
  what: `It keeps going: ${people} people move cursors, five edit, for ten minutes`,
  run: (ground: Ground): Promise<Report> =>
    withCrowd(cards, async ({ contender, load, board }) => {
      const guests = await board.people(people)
      const room = { document: board.document, people: guests }
      const { venue } = contender
      const stretches = scaled(ground, 600 / stretchSeconds)
      const samples: Sample[] = []
      const startedAt = performance.now()
      let lost = 0
      const refused: string[] = []
      for (let at = 0; at < stretches; at += 1) {
        const report = await load.do('play', {
          venue,
          room,
          frame: board.frame,
          editors: 5,
          watchers: 2,
          cursorsPerSecond: 4,
          editsPerSecond: 4,
          warmUpMs: 200,
          windows: stretchSeconds,
          windowsAtMost: stretchSeconds,
          maxLagMs: Number.POSITIVE_INFINITY,
          maxForeign: Number.POSITIVE_INFINITY,
        })
        lost += report.lost
        refused.push(...report.refused)
        samples.push({
          atHour: (performance.now() - startedAt) / 3_600_000,
          mb: residentMb(venue.server.pid),
        })
        if (at % 6 === 5) ground.tell(`${(at + 1) * stretchSeconds} s: ${samples.at(-1)?.mb.toFixed(0)} MB`)
      }
      const floors = floorsOf(samples)
      const slope = slopeOf(floors.slice(Math.floor(floors.length / 2)))
      const memory = `at least ${floors[0]?.mb.toFixed(0)} MB in the first minute, ${floors.at(-1)?.mb.toFixed(0)} MB in the last; at most ${Math.max(...samples.map(({ mb }) => mb)).toFixed(0)} MB`
      return {
        figures: [
          none('connections lost', lost),
          none('edits refused', refused.length),
          figure(
            `memory, second half (${memory})`,
            `${slope.toFixed(0)} MB/h`,
            `≤ ${boundMbPerHour} MB/h`,
            slope <= boundMbPerHour,
          ),
        ],
        seeds: 'none',
        problems: refused.slice(0, 3),
      }
    }),
}

type Sample = { atHour: number; mb: number }

const perMinute = 60 / stretchSeconds

/** The least of each minute: between two collections memory rises as it likes, and only what stays is a leak. */
function floorsOf(samples: readonly Sample[]): Sample[] {
  const minutes = Array.from({ length: Math.ceil(samples.length / perMinute) }, (_, minute) =>
    samples.slice(minute * perMinute, (minute + 1) * perMinute),
  )
  return minutes.map((minute) => minute.reduce((least, next) => (next.mb < least.mb ? next : least)))
}

/** Least squares. */
function slopeOf(samples: readonly Sample[]): number {
  const count = samples.length
  const meanAt = samples.reduce((sum, { atHour }) => sum + atHour, 0) / count
  const meanMb = samples.reduce((sum, { mb }) => sum + mb, 0) / count
  const over = samples.reduce((sum, { atHour }) => sum + (atHour - meanAt) ** 2, 0)
  return over === 0
    ? 0
    : samples.reduce((sum, { atHour, mb }) => sum + (atHour - meanAt) * (mb - meanMb), 0) / over
}
