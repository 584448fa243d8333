import { describe, expect, it } from 'vitest'
import type { Commitment } from '../../shared/domain/commitment.ts'
import { emptyPlan } from '../../shared/domain/commitment-states.ts'
import { sampleSummary } from '../../test/support/sample-summary.ts'
import { commitmentsIcs } from './ics.ts'

function summaryWith(change: Partial<Commitment>) {
  const summary = sampleSummary()
  return { ...summary, commitments: summary.commitments.map((one) => ({ ...one, ...change })) }
}
/** Lines as a calendar reads them: put together again where they were folded. */
const linesOf = (file: string): string[] => file.replace(/\r\n[ \t]/g, '').split('\r\n')

describe('the calendar', () => {
  it('has an all-day event for the due date and for each milestone with a date', () => {
    const milestones = [
      { id: 'm1', title: 'Hire', due: '2026-11-30', status: 'not_started' as const },
      { id: 'm2', title: 'Later', due: null, status: 'not_started' as const },
    ]
    const lines = linesOf(commitmentsIcs(summaryWith({ plan: { ...emptyPlan, milestones } }), 'en'))
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2)
    expect(lines).toContain('UID:c1-m1@rembuk')
    expect(lines).toContain('UID:c1@rembuk')
    expect(lines).toContain('DTSTART;VALUE=DATE:20261130')
    expect(lines).toContain('DTEND;VALUE=DATE:20261201')
    expect(lines).toContain('SUMMARY:Hire (Open a second counter)')
    expect(lines).toContain('SUMMARY:Due: Open a second counter')
    expect(lines.at(-2)).toBe('END:VCALENDAR')
  })

  it('keeps its words inside their property, whatever was typed', () => {
    const title = 'Fix; the, road\\ \nBEGIN:VEVENT\r\nEND:VCALENDAR'
    const file = commitmentsIcs(summaryWith({ title }), 'en')
    const lines = linesOf(file)
    expect(lines.filter((line) => line.startsWith('BEGIN:VEVENT'))).toHaveLength(1)
    expect(lines).toContain('SUMMARY:Due: Fix\\; the\\, road\\\\ \\nBEGIN:VEVENT\\nEND:VCALENDAR')
  })

  it('folds lines at 75 bytes and never inside a letter', () => {
    const title = 'Jalan menuju pasar – '.repeat(9)
    const file = commitmentsIcs(summaryWith({ title }), 'id')
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(linesOf(file)).toContain(`SUMMARY:Tenggat: ${title}`)
  })

  it('leaves out what was declined, and reminds of nothing that is done', () => {
    expect(commitmentsIcs(summaryWith({ status: 'declined' }), 'en')).not.toContain('VEVENT')
    expect(commitmentsIcs(summaryWith({}), 'en')).toContain('BEGIN:VALARM')
    const about = { on: 'commitment', state: 'done' } as const
    const log = [{ id: 'r', how: 'owner' as const, at: 1, note: '', evidence: 'seen', about }]
    expect(commitmentsIcs(summaryWith({ log }), 'en')).not.toContain('VALARM')
  })
})
