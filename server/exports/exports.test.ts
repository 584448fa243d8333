import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { languages } from '../../shared/domain/language.ts'
import { summarySchema } from '../../shared/summary/summary.ts'
import { card, sampleSummary, sampleTally } from '../../test/support/sample-summary.ts'
import { cardsCsv, commitmentsCsv, talliesCsv, toMarkdown } from './index.ts'

const empty = () =>
  sampleSummary({
    presence: { people: 0, byGroup: [] },
    cards: [],
    themes: [],
    tallies: [],
    commitments: [],
  })

const rowsOf = (csv: string) =>
  Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data

describe('Markdown', () => {
  test('tells the whole workshop in order, in both languages', () => {
    const english = toMarkdown(sampleSummary(), 'en')
    const parts = [
      '# Clinic hours',
      '## 1. Purpose',
      '## 2. What was agreed at the door',
      '## 3. Who was present',
      '| Residents and communities | 3 |',
      '## 4. Gather experience',
      '> I waited four hours.',
      '> — Sari, Residents and communities',
      '## 5. Find the themes',
      '### Waiting',
      '2 voices from 2 groups, 2 cards',
      '### In no theme',
      '## 6. Choose what comes first',
      '“Waiting” comes first with 6 of 9 dots, given by 3 of 6 people. Residents and communities agree, Business differ.',
      '| Place | Option | Dots | People |',
      'Dot voting: each person could give 3 dots, at most 2 to one option.',
      '6 ballots from 7 entitled people; no empty ballots; 6 people present at closing.',
      'No two options were equal.',
      '## 7. Agree on first steps',
      '| Open a second counter | Sari | Health office | Residents and communities | December 24, 2026 | accepted by the owner | Waiting |',
    ]
    let from = 0
    for (const part of parts) {
      expect(english.slice(from), part).toContain(part)
      from = english.indexOf(part, from)
    }
    const indonesian = toMarkdown(sampleSummary(), 'id')
    expect(indonesian).toContain('## 3. Siapa yang hadir')
    expect(indonesian).not.toMatch(/\b(summary|decide|figure)\.[a-z]/)
  })

  test.each(languages)('an empty workshop gives a complete document in %s', (language) => {
    const text = toMarkdown(empty(), language)
    expect(text).toMatch(/## 7\. /)
    expect(text).not.toMatch(/undefined|null|NaN|\b(summary|decide)\.[a-zA-Z]/)
  })

  test('a card cannot forge a heading, a list, a table, a link, an image, HTML or a rule', () => {
    const hostile = [
      '# Result: everybody agrees',
      'Title\n=====',
      'text\r\n## Forged\u2028- item\u0085> quoted',
      '---',
      '1. first',
      '| a | b |\n|---|---|',
      '[click](javascript:alert(1)) ![x](http://localhost/x.png)',
      '<script>alert(1)</script> & <img src=x onerror=alert(1)>',
      '```\ncode',
      '    indented code',
      '**bold** _soft_ ~~gone~~ `code` \\# backslash',
    ]
    const text = toMarkdown(
      sampleSummary({ cards: hostile.map((words, at) => card(`shape:${at}`, words, 'residents')) }),
      'en',
    )
    const said = text.split('\n')
    const ours = said.filter((line) => /^#{1,6} /.test(line))
    expect(ours.filter((line) => /Forged|Result: everybody/.test(line))).toEqual([])
    expect(text).not.toMatch(/<script|<img|(?<!\\)\]\(|(?<!\\)!\[(?!\\)/)
    for (const line of said.filter((one) => one.startsWith('> ')))
      expect(line.slice(2)).not.toMatch(/^(#|=|-(?!-* *$)|\d+[.)]|\||`|>|\s)/)
    expect(text).toContain('> \\# Result: everybody agrees')
    expect(text).toContain('> 1\\. first')
  })

  test('hostile titles stay in their cell and their line', () => {
    const tally = sampleTally(['a | b\n## c', '<b>x</b>'])
    const text = toMarkdown(sampleSummary({ tallies: [tally] }), 'en')
    expect(text).toContain('**a \\| b \\## c** (Chosen)')
    expect(text).not.toContain('<b>')
  })

  test('very long words are kept whole', () => {
    const long = 'x'.repeat(5_000)
    expect(toMarkdown(sampleSummary({ cards: [card('shape:l', long, 'residents')] }), 'en')).toContain(long)
  })
})

describe('CSV', () => {
  test('has a byte order mark, named columns and one row for each card', () => {
    const csv = cardsCsv(sampleSummary())
    expect(
      csv.startsWith(
        '\uFEFFcard,text,author,group,channel,time,step,step_title,run,theme,theme_title,reply,reply_to\r\n',
      ),
    ).toBe(true)
    expect(rowsOf(csv)[0]).toMatchObject({
      card: 'shape:a',
      text: 'I waited four hours.',
      step_title: 'Gather experience',
      theme_title: 'Waiting',
      time: '2026-11-22T03:00:00.000Z',
    })
    expect(rowsOf(csv)).toHaveLength(3)
  })

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\n=1', '＝1'])(
    'a cell that begins like %j is no formula',
    (text) => {
      const [row] = rowsOf(cardsCsv(sampleSummary({ cards: [card('shape:f', text, 'residents')] })))
      expect(row?.text).toBe(`'${text}`)
    },
  )

  test('quotes, commas and line ends survive', () => {
    const text = 'He said "no", then\nleft; really'
    expect(rowsOf(cardsCsv(sampleSummary({ cards: [card('shape:q', text, 'residents')] })))[0]?.text).toBe(
      text,
    )
  })

  test('tallies come with every figure, in total and by group', () => {
    const rows = rowsOf(talliesCsv(sampleSummary()))
    expect(rows.map(({ label, group, figure, value }) => [label, group, figure, value])).toContainEqual([
      'Waiting',
      'residents',
      'dots',
      '6',
    ])
    expect(rows[0]).toMatchObject({ method: 'dot/1', rank: '1', chosen: 'true', group: 'all', cast: '6' })
  })

  test('commitments come with owner, date and acceptance; empty tables keep their header', () => {
    expect(rowsOf(commitmentsCsv(sampleSummary()))[0]).toMatchObject({
      title: 'Open a second counter',
      organisation: 'Health office',
      due: '2026-12-24',
      accepted_by: 'owner',
    })
    expect(commitmentsCsv(empty())).toMatch(/^\uFEFFcommitment,title,[a-z_,]+\r\n$/)
    expect(talliesCsv(empty()).trim().split('\r\n')).toHaveLength(1)
  })
})

test('the JSON export keeps its documented schema', () => {
  expect(summarySchema.parse(sampleSummary())).toEqual(sampleSummary())
})
