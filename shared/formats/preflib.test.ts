import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinRankings } from '../decide/rules/ranked/ballots.ts'
import { countDuels } from '../decide/rules/ranked/pairwise.ts'
import { type PrefLibType, prefLibOf, readPrefLib, writePrefLib } from './preflib.ts'

/** Line 1 is the title, 2 the type, 6 to 8 the names, 9 and 10 the ballots. */
const file = (type: string, ...ballots: string[]) =>
  [
    '# TITLE: Where to put the bench: three places',
    `# DATA TYPE: ${type}`,
    '# NUMBER ALTERNATIVES: 3',
    `# NUMBER VOTERS: ${ballots.reduce((sum, line) => sum + (Number.parseInt(line, 10) || 0), 0)}`,
    `# NUMBER UNIQUE ORDERS: ${ballots.length}`,
    '# ALTERNATIVE NAME 1: Market: north side',
    '# ALTERNATIVE NAME 2: School',
    '# ALTERNATIVE NAME 3: Well',
    ...ballots,
  ].join('\n')

const good = file('toi', '4: 2,{1,3}', '1: 3')

function read(text: string, type?: PrefLibType) {
  const result = readPrefLib(text, type)
  if (!result.ok) throw new Error(`line ${result.error.line}: ${result.error.problem}`)
  return result.value
}

function problemOf(text: string, type?: PrefLibType) {
  const result = readPrefLib(text, type)
  if (result.ok) throw new Error('it was read')
  return result.error
}

describe('reading', () => {
  test('names, notes and ballots', () => {
    expect(read(good)).toEqual({
      type: 'toi',
      notes: [['TITLE', 'Where to put the bench: three places']],
      names: new Map([
        ['1', 'Market: north side'],
        ['2', 'School'],
        ['3', 'Well'],
      ]),
      election: {
        candidates: ['1', '2', '3'],
        ballots: [
          { count: 4, groups: [['2'], ['1', '3']] },
          { count: 1, groups: [['3']] },
        ],
      },
    })
  })

  test.each([
    ['a byte order mark', `\uFEFF${good}`],
    ['CRLF', good.replaceAll('\n', '\r\n')],
    ['CR alone', good.replaceAll('\n', '\r')],
    ['blank lines', `\n${good.replaceAll('\n', '\n \n')}\n\n`],
    ['blanks around numbers', good.replaceAll(',', ' , ').replace('{', '{ ').replace('4:', ' 4 :')],
    ['names in another order', good.replace(/(# ALT.*1:.*\n)(# ALT.*\n)/, '$2$1')],
    ['leading zeros', good.replace('4: 2', '04: 02')],
    ['a tie of one', good.replace('1: 3', '1: {3}')],
  ])('%s makes no difference', (_, text) => expect(read(text)).toEqual(read(good)))

  test('a ballot that ranks nothing is one', () => {
    expect(read(file('soi', '2: 1', '3:')).election.ballots[1]).toEqual({ count: 3, groups: [] })
  })

  test('the name of the file stands in for a missing type', () => {
    expect(read(good.replace('# DATA TYPE: toi\n', ''), 'toi').type).toBe('toi')
  })

  test('one order written in two ways may be announced as one or as two', () => {
    const twice = file('toi', '1: {1,2}', '1: {2,1}')
    expect(read(twice).election.ballots).toHaveLength(2)
    expect(read(twice.replace('ORDERS: 2', 'ORDERS: 1')).election.ballots).toHaveLength(2)
  })

  test('a very long broken line is refused before the test times out: reading never goes back', () => {
    for (const long of ['{'.repeat(200_000), '1,'.repeat(200_000), `1,${' '.repeat(200_000)}{`])
      expect(problemOf(file('toi', `1: ${long}`)).line).toBe(9)
  })
})

describe('what does not fit is told with its line', () => {
  test.each<[string, string, number, RegExp]>([
    ['nothing at all', '', 1, /DATA TYPE.* is missing/],
    ['an old file without a header', '3\n1,Market\n', 1, /DATA TYPE.* is missing/],
    ['another kind of file', good.replace('toi', 'wmd'), 2, /"wmd" is not one of soc, soi, toc, toi/],
    ['a header line without a colon', good.replace(/# TITLE.*/, '# a bench'), 1, /KEY: value/],
    ['a missing total', good.replace(/# NUMBER VOTERS.*\n/, ''), 1, /NUMBER VOTERS.* is missing/],
    ['a total that is none', good.replace('VOTERS: 5', 'VOTERS: five'), 4, /"five" is no whole number/],
    ['a total twice', good.replace('# TITLE: ', '# NUMBER VOTERS: 5\n# '), 5, /stands twice/],
    ['too few names', good.replace(/# ALT.*3:.*\n/, ''), 3, /says 3 alternatives, but 2 are named/],
    ['a name twice', good.replace('NAME 3', 'NAME 2'), 8, /alternative 2 is named twice/],
    ['another number of voters', good.replace('4: 2', '3: 2'), 4, /says 5 voters, the lines add up to 4/],
    ['a line cut off', good.replace('\n1: 3', ''), 4, /says 5 voters, the lines add up to 4/],
    [
      'another number of orders',
      good.replace('ORDERS: 2', 'ORDERS: 7'),
      5,
      /says 7 unique orders, there are 2/,
    ],
    ['a line without a colon', good.replace('1: 3', '1,3'), 10, /3: 1,\{2,4\}/],
    ['two colons', good.replace('1: 3', '1: 3: 2'), 10, /3: 1,\{2,4\}/],
    ['a count that is none', good.replace('1: 3', 'x: 3'), 10, /how many/],
    ['no ballots in a line', good.replace('1: 3', '0: 3'), 10, /how many/],
    ['less than no ballots', good.replace('1: 3', '-1: 3'), 10, /how many/],
    ['half a ballot', good.replace('1: 3', '0.5: 3'), 10, /how many/],
    ['a word for a number', good.replace('1: 3', '1: Well'), 10, /"Well" is neither a number/],
    ['an alternative without a name', good.replace('1: 3', '1: 4'), 10, /alternative 4 has no/],
    ['an alternative twice', good.replace('1: 3', '1: 3,{1,3}'), 10, /alternative 3 stands twice/],
    ['a gap', good.replace('1: 3', '1: 3,,1'), 10, /"" is neither/],
    ['an open group', good.replace('1: 3', '1: 3,{1,2'), 10, /"\}" is missing/],
    ['a group that was not opened', good.replace('1: 3', '1: 3,1}'), 10, /do not match/],
    ['a group in a group', good.replace('1: 3', '1: {3,{1,2}}'), 10, /neither|do not match/],
    ['an empty group', good.replace('1: 3', '1: 3,{}'), 10, /neither/],
    ['a tie where there is none', good.replace('toi', 'soi'), 9, /make it \.toi/],
    ['too little where all is ranked', file('soc', '1: 1,2,3', '1: 2'), 10, /make it \.soi/],
    ['nothing where all is ranked', file('toc', '1: 1,2,3', '1:'), 10, /make it \.toi/],
  ])('%s', (_, text, line, problem) => {
    expect(problemOf(text)).toEqual({ line, problem: expect.stringMatching(problem) })
  })

  test('a type other than the name of the file says', () => {
    expect(problemOf(good, 'soi')).toEqual({
      line: 2,
      problem: 'the header says toi, the name of the file .soi; mend one',
    })
  })

  test('lines are counted with the blank ones', () => {
    expect(problemOf(`\n\n${good.replace('1: 3', '\r\n1: 9')}`).line).toBe(13)
  })
})

describe('writing', () => {
  test('alternatives are numbered in display order, and the type is the narrowest', () => {
    const names = new Map([
      ['well', 'The well'],
      ['school', 'The school'],
    ])
    const written = (ballots: Parameters<typeof joinRankings>[0]) =>
      writePrefLib(
        prefLibOf({ candidates: ['well', 'school'], ballots: joinRankings(ballots) }, names, [
          ['TITLE', 'Bench'],
        ]),
      )
    expect(
      written([
        [['school'], ['well']],
        [['school'], ['well']],
      ]),
    ).toBe(
      [
        '# TITLE: Bench',
        '# DATA TYPE: soc',
        '# NUMBER ALTERNATIVES: 2',
        '# NUMBER VOTERS: 2',
        '# NUMBER UNIQUE ORDERS: 1',
        '# ALTERNATIVE NAME 1: The well',
        '# ALTERNATIVE NAME 2: The school',
        '2: 2,1',
        '',
      ].join('\n'),
    )
    expect(written([[['school']], []])).toContain('# DATA TYPE: soi')
    expect(written([[['school', 'well']]])).toContain('# DATA TYPE: toc')
    expect(written([[['school', 'well']], []])).toMatch(/# DATA TYPE: toi\n(# .*\n)+1: \{2,1\}\n1:\n$/)
  })

  test('a line break in a name becomes a blank, so that it cannot pass for a ballot', () => {
    const election = { candidates: ['a'], ballots: [] }
    const text = writePrefLib(prefLibOf(election, new Map([['a', 'The well\r\n9: 1']])))
    expect(read(text).names.get('1')).toBe('The well 9: 1')
  })

  test('reading what was written gives the same file, and the same duels', () => {
    const ids = ['a', 'b', 'c', 'd']
    const ranking = fc
      .tuple(fc.shuffledSubarray(ids), fc.nat(3))
      .map(([order, tied]) => [order.slice(0, tied), ...order.slice(tied).map((id) => [id])])
      .map((groups) => groups.filter(({ length }) => length > 0))
    const name = fc.string({ maxLength: 12 }).map((text) => text.replace(/[\r\n]/g, '').trim())
    fc.assert(
      fc.property(
        fc.array(ranking, { maxLength: 12 }),
        fc.tuple(name, name, name, name),
        name,
        (rankings, labels, title) => {
          const election = { candidates: ids, ballots: joinRankings(rankings) }
          const names = new Map(ids.map((id, index) => [id, labels[index] ?? '']))
          const made = prefLibOf(election, names, [['TITLE', title]])
          const again = read(writePrefLib(made), made.type)
          expect(again).toEqual(made)
          expect(writePrefLib(again)).toBe(writePrefLib(made))
          expect(countDuels(again.election).counts).toEqual(countDuels(election).counts)
        },
      ),
    )
  })
})
