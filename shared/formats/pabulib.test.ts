import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ratio } from '../decide/fraction.ts'
import { joinVotes, pointsOf, supportersOf } from '../decide/rules/budget/election.ts'
import { greedy } from '../decide/rules/budget/greedy.ts'
import { lexOrder } from '../decide/rules/budget/tie-order.ts'
import { type PabulibFile, pabulibTables, readPabulib, writePabulib } from './pabulib.ts'

const village = `META
key;value
description;"A village; with a ""green"" budget"
budget;100
num_projects;3
num_votes;4
vote_type;approval
PROJECTS
project_id;cost;name;category
park;60;"Park; with a ""pond""";green
path;40.50;Path;
bench;0,75;Bench;green
VOTES
voter_id;vote;age
1;park,path;34
2;park;
3;;51
4;path,park;28
`

function read(text: string): PabulibFile {
  const result = readPabulib(text)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

function problemsOf(text: string): string[] {
  const result = readPabulib(text)
  return result.ok ? [] : result.error.map(({ line, message }) => `${line}: ${message}`)
}

describe('reading', () => {
  test('costs and the budget are exact, with a point or a comma', () => {
    const { election, voteType } = read(village)
    expect(voteType).toBe('approval')
    expect(election.budget).toEqual(ratio(100))
    expect(election.projects).toEqual([
      { id: 'park', cost: ratio(60), name: 'Park; with a "pond"' },
      { id: 'path', cost: ratio(81, 2), name: 'Path' },
      { id: 'bench', cost: ratio(3, 4), name: 'Bench' },
    ])
  })

  test('equal votes are joined, and an empty one is a voter all the same', () => {
    const { election } = read(village)
    expect(election.voters).toBe(4)
    expect(election.votes.map(({ utilities, count }) => [[...utilities.keys()].join(), count])).toEqual([
      ['park,path', 2],
      ['park', 1],
      ['', 1],
    ])
  })

  test('every column is kept as text', () => {
    const { meta, projects, votes } = read(village)
    expect(meta.get('description')).toBe('A village; with a "green" budget')
    expect(projects[0]?.get('category')).toBe('green')
    expect(votes.map((vote) => vote.get('age'))).toEqual(['34', '', '51', '28'])
  })

  test('a byte order mark, other line ends, blank lines and empty cells of a spreadsheet change nothing', () => {
    const expected = read(village)
    const spread = village
      .replace(/^(META|PROJECTS|VOTES)$/gm, '\n$1;;;\n')
      .replace(/^(budget;100)$/m, '$1;;')
    expect(read(`\uFEFF${village.replaceAll('\n', '\r\n')}`)).toEqual(expected)
    expect(read(village.replaceAll('\n', '\r'))).toEqual(expected)
    expect(read(spread)).toEqual(expected)
    expect(read(village.trimEnd())).toEqual(expected)
  })

  test('points go with the projects in the order of the vote; none and 0 are the same', () => {
    const { election } = read(
      file('cumulative', 'voter_id;vote;points', ['1;b,a;3,2', '2;a,c;1,0', '3;c;2.0', '4;;']),
    )
    expect([...pointsOf(election).values()]).toEqual([3n, 3n, 2n])
    expect([...supportersOf(election).values()]).toEqual([2, 1, 1])
  })

  test('scores below zero are read, and count against', () => {
    const { election } = read(file('scoring', 'voter_id;vote;points', ['1;a,b;-1,2', '2;a;1']))
    expect(greedy(election, 'points', lexOrder).order).toEqual(['b'])
  })

  test('a ranking gives as many points as there are places, and one less for each place after', () => {
    const ballots = ['1;c,a,b', '2;a', '3;b,a']
    const { election, places } = read(file('ordinal', 'voter_id;vote', ballots))
    expect(places).toBe(3)
    expect([...pointsOf(election).values()]).toEqual([2n + 3n + 2n, 1n + 3n, 3n])
    const five = read(file('ordinal', 'voter_id;vote', ballots, 'max_length;5\n'))
    expect(five.places).toBe(5)
    expect(pointsOf(five.election).get('c')).toBe(5n)
    expect(read(file('ordinal', 'voter_id;vote', ballots, 'max_length;2\n')).places).toBe(3)
  })

  test('choose-1 is an approval of one', () => {
    const { election } = read(file('choose-1', 'voter_id;vote', ['1;a', '2;a', '3;b']))
    expect([...supportersOf(election).values()]).toEqual([2, 1, 0])
  })

  test('a comment with semicolons and without quotes is kept whole', () => {
    const { meta } = read(file('approval', 'voter_id;vote', ['1;a'], 'comment;#1: one; #2: two\n'))
    expect(meta.get('comment')).toBe('#1: one;#2: two')
  })
})

/** Three projects a, b, c for 10 each and a budget of 20; the votes begin on line 13, or after `more` META. */
function file(voteType: string, header: string, votes: readonly string[], more = ''): string {
  return `META
key;value
budget;20
vote_type;${voteType}
num_votes;${votes.length}
${more}PROJECTS
project_id;cost
a;10
b;10
c;10
VOTES
${header}
${votes.join('\n')}
`
}

describe('what is wrong is told with its line', () => {
  const approvals = (...votes: string[]) => problemsOf(file('approval', 'voter_id;vote', votes))
  const points = (...votes: string[]) => problemsOf(file('cumulative', 'voter_id;vote;points', votes))

  test('in votes', () => {
    expect(approvals('1;a', '2;a,x')).toEqual(['14: the vote names the project x, which is not listed'])
    expect(approvals('1;a,b,a')).toEqual(['13: the vote names a project twice'])
    expect(approvals('1;a', '2;b', '1;c')).toEqual(['15: the voter 1 has a line already: 13'])
    expect(approvals(';a')).toEqual(['13: the voter_id is missing'])
    expect(approvals('1;a;b')).toEqual(['13: 3 cells, but VOTES has 2 columns; put text with ; in quotes'])
    expect(approvals('1;a,')).toEqual(['13: the vote names the project , which is not listed'])
    expect(problemsOf(file('choose-1', 'voter_id;vote', ['1;a,b']))).toEqual([
      '13: a choose-1 vote names 2 projects',
    ])
  })

  test('in points', () => {
    expect(points('1;a,b;1')).toEqual(['13: the vote names 2 projects, but gives points to 1'])
    expect(points('1;a;1.5')).toEqual(['13: the points are "1.5": only whole numbers can be counted'])
    expect(points('1;a;many')).toHaveLength(1)
    expect(problemsOf(file('cumulative', 'voter_id;vote', ['1;a']))).toHaveLength(1)
  })

  test('in META', () => {
    const good = file('approval', 'voter_id;vote', ['1;a'])
    expect(problemsOf(good.replace('budget;20', 'budget;1.000.000'))[0]).toMatch(
      /^3: the budget is "1.000.000"/,
    )
    expect(problemsOf(good.replace('budget;20', 'money;20'))).toEqual(['1: META has no key budget'])
    expect(problemsOf(good.replace('approval', 'ranked'))[0]).toMatch(/^4: vote_type of META must be one of/)
    expect(problemsOf(good.replace('num_votes;1', 'num_votes;2'))).toEqual([
      '5: num_votes is 2, but the file has 1',
    ])
    expect(problemsOf(good.replace('vote_type', 'budget'))).toContain(
      '4: META has the key budget already, on line 3',
    )
    expect(problemsOf(good.replace('key;value\n', ''))[0]).toBe('2: META needs the header key;value')
    expect(problemsOf(file('scoring', 'voter_id;vote;points', ['1;a;1'], 'default_score;-1\n'))).toEqual([
      '6: only a default_score of 0 can be counted',
    ])
  })

  test('in PROJECTS', () => {
    const good = file('approval', 'voter_id;vote', ['1;a'])
    expect(problemsOf(good.replace('b;10', 'b;ten'))[0]).toMatch(/^9: the cost of project b is "ten"/)
    expect(problemsOf(good.replace('b;10', 'b;-10'))[0]).toMatch(/^9: the cost of project b is "-10"/)
    expect(problemsOf(good.replace('b;10', 'b'))[0]).toMatch(/^9: the cost of project b is ""/)
    expect(problemsOf(good.replace('b;10', 'c;10'))).toEqual(['10: the project c has a line already: 9'])
    expect(problemsOf(good.replace('project_id;cost', 'project_id;price'))[0]).toBe(
      '7: the header of PROJECTS has no column cost',
    )
    expect(problemsOf(good.replace('project_id;cost', 'project_id;cost;cost'))).toEqual([
      '7: the header of PROJECTS names a column twice',
    ])
  })

  test('in the file as a whole', () => {
    expect(problemsOf('')).toContain('1: the section META is missing: a line with this word and its table')
    expect(problemsOf('no budget at all')[0]).toBe('1: a .pb file begins with the line META')
    expect(problemsOf(`${village}VOTES\nvoter_id;vote\n`)).toContain('19: there is a section VOTES already')
    expect(problemsOf(file('approval', 'voter_id;vote', ['1;"a', '2;b']))).toEqual([
      '13: a quote is opened here and never closed',
    ])
    expect(problemsOf('META\nkey;value\nbudget;1\nvote_type;approval\nPROJECTS\nVOTES')).toEqual([
      '5: the header of PROJECTS has no column project_id, cost',
      '6: the header of VOTES has no column voter_id, vote',
    ])
  })

  test('everything at once, by line', () => {
    const lines = problemsOf(file('approval', 'voter_id;vote', ['1;x', '1;a']).replace('a;10', 'a;'))
    expect(lines.map((text) => Number.parseInt(text, 10))).toEqual([8, 13, 14])
  })

  test('no text makes the reader throw', () => {
    const pieces = fc.constantFrom(...village.split(/(?<=[;\n])/), '"', ';', '\n', '\u0000', '-1', 'a,,b')
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const result = readPabulib(parts.join(''))
        expect(result.ok || result.error.every(({ line, message }) => line > 0 && message !== '')).toBe(true)
      }),
    )
  })
})

describe('writing', () => {
  test('what was read is written and read again as the same file', () => {
    const first = read(village)
    const text = writePabulib(first)
    expect(read(text)).toEqual(first)
    expect(writePabulib(read(text))).toBe(text)
  })

  test('an election is written and read again as the same election', () => {
    const name = fc.string({ unit: fc.constantFrom('a', ';', '"', ',', ' ', '\n', 'ó', 'META') })
    const project = fc.record({ cost: fc.nat(99_999), places: fc.nat(3), name })
    const drawn = fc.record({
      projects: fc.array(project, { minLength: 1, maxLength: 5 }),
      votes: fc.array(fc.array(fc.integer({ min: -2, max: 4 }), { maxLength: 5 }), { maxLength: 8 }),
      voteType: fc.constantFrom('approval' as const, 'cumulative' as const, 'scoring' as const),
    })
    fc.assert(
      fc.property(drawn, ({ projects, votes, voteType }) => {
        const cast = votes.map((points) => ({
          utilities: new Map(
            points.slice(0, projects.length).flatMap((given, place) => {
              const utility = voteType === 'approval' ? BigInt(given > 0) : BigInt(given)
              return utility === 0n ? [] : [[`p${place}`, utility] as const]
            }),
          ),
          count: 1,
        }))
        const election = {
          budget: ratio(12345, 100),
          projects: projects.map(({ cost, places, name }, place) => ({
            id: `p${place}`,
            cost: ratio(cost, 10 ** places),
            name,
          })),
          votes: joinVotes(cast),
          voters: cast.length,
        }
        const meta = new Map([['description', 'Drawn; "at random"']])
        expect(read(writePabulib(pabulibTables(election, voteType, meta))).election).toEqual(election)
      }),
    )
  })

  test('voters who are not among the votes are written as empty votes', () => {
    const { election } = read(village)
    const votes = election.votes.filter(({ utilities }) => utilities.size > 0)
    expect(read(writePabulib(pabulibTables({ ...election, votes }, 'approval', new Map()))).election).toEqual(
      election,
    )
  })

  test('what could not be read back is refused', () => {
    const { election } = read(village)
    for (const id of ['', 'a,b', ' a']) {
      const projects = [{ id, cost: ratio(1), name: '' }]
      const tables = pabulibTables({ ...election, projects, votes: [], voters: 0 }, 'approval', new Map())
      expect(() => writePabulib(tables)).toThrow('cannot have a project with the id')
    }
    expect(() => pabulibTables({ ...election, budget: ratio(1, 3) }, 'approval', new Map())).toThrow('1/3')
  })
})
