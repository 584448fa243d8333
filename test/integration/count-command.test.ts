/** `npm run count`: own vectors and published elections agree, and every changed figure is noticed. */
import { cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compareFigures } from '../../server/counting/compare.ts'
import { countFile } from '../../server/counting/count-file.ts'
import { isFigures, type Json } from '../../server/counting/figures.ts'
import { findFiles } from '../../server/counting/find-files.ts'
import { expectedOf, openFile } from '../../server/counting/open-file.ts'
import { runProgram } from '../support/console-program.ts'
import { countingFolder, own, readOwn } from '../support/counting-folder.ts'

const published = join(import.meta.dirname, '..', '..', '..', 'shared', 'data')

const { count, put, folder } = countingFolder()

describe('what should agree', () => {
  test.each(filesIn(own))('own vector %s', (name) => {
    const { code, said, complaints } = count('--check', join(own, name))
    expect([complaints, said.filter((line) => !line.endsWith('agree') && !line.endsWith('agrees'))]).toEqual([
      [],
      [],
    ])
    expect(code).toBe(0)
  })

  const names = existsSync(published) ? filesIn(published) : []
  test.skipIf(names.length === 0).each(names.length === 0 ? ['none'] : names)('published file %s', (name) => {
    const { code, said, complaints } = count('--check', join(published, name))
    expect([code, complaints, said.map((line) => line.replace(/\d+ figures? agrees?$/, 'agrees'))]).toEqual([
      0,
      [],
      [`${join(published, name)}: agrees`],
    ])
  })

  test('every method has at least two cases of its own', () => {
    const { cases } = JSON.parse(readOwn('vectors.json')) as { cases: { name: string }[] }
    const kinds = [
      'lot',
      'dots',
      'approval',
      'quadratic',
      'ranked',
      'agreement',
      'judges',
      'pledges',
      'balance',
    ]
    for (const kind of [...kinds, 'questions'])
      expect(cases.filter(({ name }) => name.startsWith(`${kind}:`)).length, kind).toBeGreaterThanOrEqual(2)
  })
})

/** Of those that are counted: what else lies in the folder is passed over. */
function filesIn(from: string): string[] {
  const opened = findFiles(from).filter((found) => openFile(found) !== null)
  return opened.map(({ path }) => relative(from, path))
}

describe('what differs', () => {
  test.each(filesIn(own))('every changed figure that %s expects is noticed at its path', (name) => {
    const opened = openFile({ path: join(own, name), isNamed: true })
    const expected = opened && expectedOf(opened)
    if (!opened || !expected) throw new Error(`${name} expects nothing`)
    const { mayLack, notRecomputed } = opened.format
    const counted = countFile(opened, null)
    const skipped = new Set(notRecomputed)
    const leaves = leavesOf(expected, []).filter((path) => !path.some((key) => skipped.has(String(key))))
    expect(leaves.length).toBeGreaterThan(0)
    for (const path of leaves) {
      const changed = change(expected, path)
      const { difference } = compareFigures(changed, counted, { skipped, mayLack, isPartial: false })
      const last = path.at(-1)
      expect(difference?.expected, path.join('/')).toEqual(valueAt(changed, path))
      expect([`${last}`, `["${last}"]`, `[${last}]`].some((end) => difference?.path.endsWith(end))).toBe(true)
    }
  })

  test('the command names the path, what was expected and what was counted, and ends with 1', () => {
    const path = put('three-wishes.pb', readOwn('budget/three-wishes.pb'))
    const expected = JSON.parse(readOwn('budget/three-wishes.expected.json'))
    expected.results['mes_cost/lex'].order[1] = 'r'
    put('three-wishes.expected.json', JSON.stringify(expected))
    const { code, said, complaints } = count('--check', path, join(own, 'budget'))
    expect(said[0]).toBe(`${path}: results["mes_cost/lex"].order[1]: expected "r", counted "q"`)
    expect(said).toHaveLength(1 + filesIn(join(own, 'budget')).length)
    expect([code, complaints]).toEqual([1, []])
  })

  test('a rule that was not changed still agrees by itself', () => {
    const path = put('three-wishes.pb', readOwn('budget/three-wishes.pb'))
    const expected = JSON.parse(readOwn('budget/three-wishes.expected.json'))
    expected.results['mes_cost/lex'].total_cost = '5'
    put('three-wishes.pb.expected.json', JSON.stringify(expected))
    expect(count('--check', path, '--rule', 'phragmen').code).toBe(0)
    expect(count('--check', path, '--rule', 'mes_cost').code).toBe(1)
  })
})

/** Paths of all values without values inside. */
function leavesOf(value: Json, path: (string | number)[]): (string | number)[][] {
  const inside: [string | number, Json][] = Array.isArray(value)
    ? value.map((item, index) => [index, item])
    : isFigures(value)
      ? Object.entries(value)
      : []
  return inside.length === 0 ? [path] : inside.flatMap(([key, item]) => leavesOf(item, [...path, key]))
}

const valueAt = (value: Json, path: (string | number)[]): Json =>
  path.reduce<Json>((inside, key) => (inside as Record<string | number, Json>)[key] ?? null, value)

/** A copy with another value at the path. */
function change(value: Json, [key, ...rest]: (string | number)[]): Json {
  if (key === undefined) return typeof value === 'number' ? value + 1 : `${String(value)}?`
  const copy = structuredClone(value) as Record<string | number, Json>
  copy[key] = change(copy[key] ?? null, rest)
  return copy as Json
}

describe('several files and folders', () => {
  test('one file prints its figures, with the keys of its expected file', () => {
    const { code, said } = count(join(own, 'matching/one-good-pair.json'))
    expect(code).toBe(0)
    expect(JSON.parse(said.join('\n'))).toEqual({
      max_pairs: 2,
      max_weight_among_max_pairs: 5,
      max_weight_any_cardinality: 9,
    })
  })

  test('several files print their figures under their paths', () => {
    const names = ['matching/assign2.txt', 'matching/assign3.txt'].map((name) => join(own, name))
    const { said } = count(...names)
    expect(JSON.parse(said.join('\n'))).toEqual({
      [names[0]!]: { minimum_total_cost: 4 },
      [names[1]!]: { minimum_total_cost: 5 },
    })
  })

  test('a folder is searched to its depth; what is not counted in it is passed over', () => {
    const inside = join(folder(), 'a', 'b')
    mkdirSync(inside, { recursive: true })
    cpSync(join(own, 'ranked'), inside, { recursive: true })
    symlinkSync(join(inside, 'seven-strict.soc'), join(folder(), 'linked.soc'))
    put('linked.soc.expected.json', readOwn('ranked/seven-strict.soc.expected.json'))
    put('README.md', '# no election')
    put('package.json', '{}')
    const { code, said, complaints } = count('--check', folder())
    expect([code, complaints]).toEqual([0, []])
    expect(said.map((line) => relative(folder(), line.split(':')[0] ?? ''))).toEqual([
      'a/b/four-with-ties.toi',
      'a/b/seven-strict.soc',
      'linked.soc',
    ])
  })

  test('a rule counts the files that it suits', () => {
    const { code, said, complaints } = count('--check', own, '--rule', 'irv')
    expect([code, complaints, said.length]).toEqual([0, [], 2])
  })

  test('line ends of Windows, a byte order mark, blank lines and decimal commas change nothing', () => {
    for (const name of [
      'budget/two-purses.pb',
      'ranked/four-with-ties.toi',
      'opinion/four-people.votes.csv',
    ]) {
      const text = `\uFEFF${readOwn(name).replaceAll('\n', '\r\n').replace('a;4;', 'a;4,00;')}\r\n\r\n`
      const path = put(name.split('/')[1]!, text)
      const stem = name.replace(/(\.votes\.csv|\.pb)$/, '')
      put(`${stem.split('/')[1]}.expected.json`, readOwn(`${stem}.expected.json`))
      expect(count('--check', path), name).toMatchObject({ code: 0, complaints: [] })
    }
  })
})

test('raising shares by one unit is left out where it would take millions of runs, unless it is expected', () => {
  const text = readOwn('budget/three-wishes.pb')
  const inRupiah = text.replace(/^(budget|p|q|r);(\d)/gm, '$1;$2000000000')
  const path = put('rupiah.pb', inRupiah)
  const rules = (shown: string[]) => Object.keys(JSON.parse(shown.join('\n')).results)
  expect(rules(count(path).said)).toContain('mes_cost_addpm/es')
  expect(rules(count(path).said)).not.toContain('mes_cost_add1/es')
  expect(rules(count(put('units.pb', text)).said)).toContain('mes_cost_add1/es')
  const expected = { results: { 'mes_cost_add1e/lex': { order: ['p', 'q'], increments: 0 } } }
  put('rupiah.expected.json', JSON.stringify(expected))
  expect(count('--check', path)).toEqual({ code: 0, complaints: [], said: [`${path}: 3 figures agree`] })
})

test('the program itself ends with the code and writes where it should', async () => {
  const differing = put('assign2.txt', readOwn('matching/assign2.txt'))
  put('assign2.expected.json', '{"minimum_total_cost": 3}')
  const run = async (...args: string[]) => {
    const program = runProgram('server/count.ts', {}, args)
    return [await program.ended, program.said().trim()]
  }
  expect(await run('--check', join(own, 'matching/assign2.txt'))).toEqual([
    0,
    `${join(own, 'matching/assign2.txt')}: 1 figure agrees`,
  ])
  expect(await run('--check', differing)).toEqual([
    1,
    `${differing}: minimum_total_cost: expected 3, counted 4`,
  ])
  expect((await run('nowhere.pb'))[0]).toBe(2)
})
