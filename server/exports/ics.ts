/**
 * Due dates and milestones as a calendar (RFC 5545): one all-day event for each, with the same id at every
 * export, so that a calendar which takes the file again moves events instead of doubling them.
 */
import type { Commitment } from '../../shared/domain/commitment.ts'
import { isStillOpen } from '../../shared/domain/commitment-states.ts'
import type { Language } from '../../shared/domain/language.ts'
import type { Summary } from '../../shared/summary/summary.ts'
import { type Words, wordsIn } from './words.ts'

type Event = { uid: string; day: string; title: string; about: string; at: number; isOff: boolean }

export function commitmentsIcs(summary: Summary, language: Language): string {
  const words = wordsIn(language)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Rembuk//Commitments//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(summary.workshop.title)}`,
    ...summary.commitments
      .filter(({ status }) => status !== 'declined')
      .flatMap((commitment) => eventsOf(commitment, { workshop: summary.workshop.title, words }))
      .flatMap((event) => eventLines(event, summary.madeAt)),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

function eventsOf(commitment: Commitment, { workshop, words }: { workshop: string; words: Words }): Event[] {
  const { id, title, owner, due, plan, createdAt: at } = commitment
  const isOff = !isStillOpen(commitment)
  const who = `${owner.name}, ${owner.organisation}`
  const about = [who, plan.deliverable, workshop].filter((line) => line !== '').join('\n')
  const day = (milestone: (typeof plan.milestones)[number]): Event[] =>
    milestone.due === null
      ? []
      : [
          {
            uid: `${id}-${milestone.id}`,
            day: milestone.due,
            title: words.text('commit.calendarMilestone', { milestone: milestone.title, title }),
            about,
            at,
            isOff: isOff || milestone.status === 'complete',
          },
        ]
  const last = { uid: id, day: due, title: words.text('commit.calendarDue', { title }), about, at, isOff }
  return [...plan.milestones.flatMap(day), last]
}

const eventLines = ({ uid, day, title, about, at, isOff }: Event, madeAt: number): string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}@rembuk`,
  `DTSTAMP:${stamp(madeAt)}`,
  `CREATED:${stamp(at)}`,
  `DTSTART;VALUE=DATE:${compact(day)}`,
  // The end of an all-day event is the day after it.
  `DTEND;VALUE=DATE:${compact(dayAfter(day))}`,
  `SUMMARY:${escaped(title)}`,
  `DESCRIPTION:${escaped(about)}`,
  'TRANSP:TRANSPARENT',
  // What is done, or was given up, asks for no reminder.
  ...(isOff
    ? []
    : ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(title)}`, 'TRIGGER:-P7D', 'END:VALARM']),
  'END:VEVENT',
]

const dayMs = 86_400_000
const compact = (day: string): string => day.replace(/-/g, '')
const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10)
const stamp = (ms: number): string => new Date(ms).toISOString().replace(/[-:]|\.\d+/g, '')

/** Nothing that was typed can end a line or a property (RFC 5545, 3.3.11). */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, (letter) => `\\${letter}`)
    .replace(/\r\n|[\r\n\u0085\u2028\u2029]/g, '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u001f\u007f]/g, ' ')

/** Lines of at most 75 bytes; a longer one goes on after a line end and a space (3.1), never inside a letter. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let bytes = 0
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (bytes + size > 75) {
      parts.push(part)
      part = ' '
      bytes = 1
    }
    part += letter
    bytes += size
  }
  return [...parts, part].join('\r\n')
}
