/** `npm run count` on what cannot be counted: a message that says where and what to do, exit code 2, no stack. */
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countingFolder, own, readOwn } from '../support/counting-folder.ts'

const { count, put } = countingFolder()

describe('what cannot be counted', () => {
  const lastLine = (text: string, line: string) => text.replace(/[^\n]*\n$/, `${line}\n`)

  test.each([
    ['a.pb', () => lastLine(readOwn('budget/three-wishes.pb'), '3;z'), /line 23: .*project z/],
    ['a.pb', () => '', /line 1: .*META/],
    ['a.pb', () => readOwn('budget/three-wishes.pb').replace('budget;6', 'budget;six'), /line 9: .*"six"/],
    ['a.pb', () => readOwn('budget/two-purses.pb').replace('islands', '"'), /line \d+: /],
    ['a.soc', () => lastLine(readOwn('ranked/seven-strict.soc'), '2: 3,2'), /line 18: .*ranked/],
    ['a.toi', () => lastLine(readOwn('ranked/four-with-ties.toi'), '1: 2,{1,3'), /line 18: /],
    [
      'a.votes.csv',
      () => lastLine(readOwn('opinion/four-people.votes.csv'), '3,0,5'),
      /line 8: .*1, 0 or -1/,
    ],
    ['a.votes.csv', () => 'who,what\n', /line 1: .*participant,statement,vote/],
    ['assign4.txt', () => '2\n1 2\n3 x\n', /line 3: .*“x”/],
    ['assign4.txt', () => '2\n1 2\n3\n', /line 3: .*4 costs/],
    ['assign4.txt', () => '', /line 1: .*empty/],
    ['a.json', () => '{"cases": [\n', /line 2: .*too early/],
    ['a.json', () => '{"weights": [[1, 2],\n[3]]}', /line 2: .*as many weights/],
    ['a.json', () => '{"weights": [[1, 2],\n[3, 4.5]]}', /line 2: weights › 1 › 1/],
    ['a.json', () => '{"seekers": {},\n"offers": {"b": ["a", "a"]}}', /line 2: .*twice/],
    ['a.json', () => '{"seekers": {}, "offers": {},\n"capacities": {"c": 1}}', /line 2: .*no such offer/],
    ['a.json', () => '{"cases": [\n{"name": "x", "input": {}}]}', /line 2: .*no case/],
    [
      'a.json',
      () => '{"cases": [{"name": "x", "input": {"candidates": ["a"],\n"ballots": [[1, "b"]]}}]}',
      /line 1: .*option_unknown b/,
    ],
    ['notes.md', () => '# notes', /no file that can be counted.*\.pb/],
    ['a.expected.json', () => '{}', /expected figures/],
  ])('%s with a fault gets a message that says where and what (%#)', (name, text, message) => {
    const path = put(name, text())
    const { code, said, complaints } = count(path)
    expect([code, said, complaints.length]).toEqual([2, [], 1])
    expect(complaints[0]).toMatch(message)
    expect(complaints[0]?.startsWith(path)).toBe(true)
  })

  test('whatever bytes are in a file, it ends with 2 and without a stack', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('r.pb', 'r.toi', 'r.votes.csv', 'r.json', 'assign9.txt'),
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 60 }),
          fc.string({ unit: fc.constantFrom(...'META\nPROJECTS;VOTES#:{},"1 '), maxLength: 60 }),
        ),
        (name, text) => {
          const { code, complaints } = count(put(name, text))
          expect(complaints.join()).not.toMatch(/\n\s+at |program's/)
          expect([0, 2]).toContain(code)
        },
      ),
    )
  })

  test('a file that broke does not keep the others from being checked', () => {
    const broken = put('a.pb', 'META')
    const { code, said, complaints } = count('--check', broken, join(own, 'matching/assign2.txt'))
    expect([code, said.length, complaints.length]).toEqual([2, 1, 1])
  })

  test('without anything expected there is nothing to check', () => {
    const path = put('lonely.pb', readOwn('budget/three-wishes.pb'))
    const { code, complaints } = count('--check', path)
    expect([code, complaints]).toEqual([
      2,
      [expect.stringContaining('lonely.expected.json does not lie beside')],
    ])
    expect(count('--check', put('w.json', '{"weights": [[1]]}')).code).toBe(2)
    expect(count('--check', put('v.json', '{"cases": []}')).code).toBe(2)
    put('lonely.expected.json', '{"note": "empty"}')
    expect(count('--check', path).complaints[0]).toContain('nothing was compared')
    put('lonely.expected.json', '{"note": }')
    expect(count('--check', path).complaints[0]).toMatch(/lonely\.expected\.json, line 1/)
  })

  test('an unknown rule names those that there are', () => {
    const { code, complaints } = count(join(own, 'budget/three-rankings.pb'), '--rule', 'mes')
    expect([code, complaints[0]]).toEqual([2, expect.stringContaining('greedy_positional, greedy_cost')])
    expect(count(own, '--rule', 'mes').code).toBe(2)
  })

  test.each([
    [[], /Say what to count/],
    [['--chek', 'x'], /Unknown option '--chek'/],
    [['nowhere.pb'], /no such file/],
  ])('the arguments %j end with 2', (args, message) => {
    const { code, complaints } = count(...args)
    expect(code).toBe(2)
    expect(complaints[0]).toMatch(message)
  })
})
