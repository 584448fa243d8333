import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rehearse } from '../../server/rehearsal/rehearse.ts'
import { tellReport } from '../../server/rehearsal/tell-report.ts'
import { makeTempFolder } from '../support/temp-folder.ts'

const play = {
  people: 6,
  minutes: 0.05,
  template: 'rembuk-cepat',
  language: 'en',
  polis: null,
  pb: null,
  url: null,
} as const

test('six people play the template over real sockets, and every screen ends equal', async () => {
  const lines: string[] = []
  const report = await rehearse(play, null, (line) => lines.push(line))
  expect(report.differences).toEqual([])
  expect(report.counts).toMatchObject({ people: 6, reconnects: 0 })
  expect(report.waits.samples).toBeGreaterThan(50)
  expect(lines.join('\n')).toContain('18 cards in 4 themes')
  expect(tellReport(report).at(-1)).toBe('Everything came out as it must.')
}, 60_000)

test('a small deliberation is replayed vote by vote and comes out as its folder expects', async () => {
  const report = await rehearse({ ...play, polis: 'test/fixtures/polis-small' }, null, () => undefined)
  expect(report.differences).toEqual([])
  expect(report.counts).toMatchObject({ people: 6, ballots: 12, refused: 2 })
}, 60_000)

test('a small budget vote is replayed ballot by ballot and funds what the file beside it expects', async () => {
  const lines: string[] = []
  const pb = 'test/fixtures/budget-small/village.pb'
  const report = await rehearse({ ...play, pb }, null, (line) => lines.push(line))
  expect(report.differences).toEqual([])
  expect(report.counts).toMatchObject({ people: 5, ballots: 5, refused: 0 })
  expect(lines.join('\n')).toContain('compared with the file beside it')
}, 60_000)

test('a budget vote that comes out otherwise is told, rule by rule', async () => {
  const folder = makeTempFolder()
  const pb = join(folder.path, 'village.pb')
  copyFileSync('test/fixtures/budget-small/village.pb', pb)
  const wrong = {
    results: { 'greedy_cost/es': { selected: ['A', 'D'] }, 'mes_cost_add1e/es': { selected: ['A', 'C'] } },
  }
  writeFileSync(join(folder.path, 'village.expected.json'), JSON.stringify(wrong))
  const report = await rehearse({ ...play, pb }, null, () => undefined)
  folder.remove()
  expect(report.differences).toEqual(['Equal Shares: A, D instead of A, C'])
}, 60_000)

test('without an organiser a running server is not touched', async () => {
  await expect(rehearse({ ...play, url: 'http://127.0.0.1:9' }, null, () => undefined)).rejects.toThrow()
})
