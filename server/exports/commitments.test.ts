import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { Commitment } from '../../shared/domain/commitment.ts'
import { emptyPlan } from '../../shared/domain/commitment-states.ts'
import { sampleSummary } from '../../test/support/sample-summary.ts'
import { commitmentsCsv, toMarkdown } from './index.ts'

const at = Date.UTC(2026, 10, 23, 3)

const followed: Partial<Commitment> = {
  plan: {
    ...emptyPlan,
    problem: 'Four hours of *waiting*',
    partners: ['business'],
    values: { ...emptyPlan.values, participation: 'Visitors choose the hours.' },
    milestones: [{ id: 'm1', title: 'Hire | train', due: '2026-11-30', status: 'substantial' }],
  },
  log: [
    {
      id: 'r1',
      how: 'witness',
      note: 'Budi heard it',
      at,
      evidence: '=HYPERLINK("x")',
      about: { on: 'commitment', state: 'done' },
    },
  ],
  assessments: [
    { id: 'a1', group: 'business', completion: 'not_started', evidence: 'Went there', at, note: '' },
    {
      id: 'a2',
      group: 'business',
      completion: 'limited',
      evidence: 'Went again',
      at: at + 1,
      note: 'Said by Ana',
    },
  ],
  carried: { workshop: 'w0', title: 'The first evening', commitment: 'c0' },
}

function summaryWith(change: Partial<Commitment>) {
  const summary = sampleSummary()
  return { ...summary, commitments: summary.commitments.map((one) => ({ ...one, ...change })) }
}

describe('Markdown', () => {
  it('says what the owner said and what others found beside it', () => {
    const text = toMarkdown(summaryWith(followed), 'en')
    expect(text).toContain('### Open a second counter')
    expect(text).toContain('- **Problem**: Four hours of \\*waiting\\*')
    expect(text).toContain('- **Supported by**: Business')
    expect(text).toContain('Participation: Visitors choose the hours.')
    expect(text).toContain('Hire \\| train · by November 30, 2026 · Substantial')
    expect(text).toMatch(/\*\*The owner says\*\*: .* · Done: .* \(heard: Budi heard it\)/)
    expect(text).toMatch(/\*\*Others found\*\*: .* · Business: Limited\. Went again \(heard: Said by Ana\)/)
    expect(text).not.toContain('Went there')
    expect(text).toContain('From the workshop “The first evening”')
  })

  it('says what is missing before a commitment is agreed', () => {
    const text = toMarkdown(summaryWith(followed), 'id')
    expect(text).toContain('**Masih kurang sebelum disepakati (2)**: jabatan penanggung jawab')
  })

  it('says how many do not leave the workshop', () => {
    expect(toMarkdown({ ...sampleSummary(), commitmentsWithheld: 2 }, 'en')).toContain(
      '2 commitments are not shown here',
    )
    expect(toMarkdown(sampleSummary(), 'en')).not.toContain('not shown here')
  })
})

describe('CSV', () => {
  it('has a column for each of it, and no formula', () => {
    const [row] = Papa.parse<Record<string, string>>(
      commitmentsCsv(summaryWith(followed)).replace(/^\uFEFF/, ''),
      { header: true },
    ).data
    expect(row).toMatchObject({
      status: 'accepted',
      state: 'done',
      state_at: new Date(at).toISOString(),
      evidence: '\'=HYPERLINK("x")',
      found: 'business: limited, Went again',
      missing: 'lead_role result',
      partners: 'business',
      values: 'participation: Visitors choose the hours.',
      milestones: 'Hire | train, 2026-11-30, substantial',
      carried_from: 'The first evening',
    })
  })
})
