import { expect, test } from 'vitest'
import { readChosenFile } from './plan-file.ts'

const fileOf = (content: string, size = content.length) => ({ size, text: async () => content })

test('a plan is taken as it is, everything else is told', async () => {
  const plan = { format: 'rembuk-plan/1', name: 'Ours' }
  expect(await readChosenFile(fileOf(JSON.stringify(plan)))).toEqual({ plan })
  expect(await readChosenFile(fileOf('META;'))).toEqual({ problem: 'home.planUnknown' })
  expect(await readChosenFile(fileOf('null'))).toEqual({ problem: 'home.planUnknown' })
  expect(await readChosenFile(fileOf('{}', 600_000))).toEqual({ problem: 'home.planTooLarge' })
  expect(await readChosenFile(fileOf('{}', 60_000_000))).toEqual({ problem: 'archive.tooLarge' })
})

test('a whole workshop is known by its format, also where the file is cut off', async () => {
  const whole = {
    format: 'rembuk-archive/1',
    exportedAt: 5,
    workshop: { title: 'Our road' },
    people: [1, 2],
    steps: [1],
    tallies: [],
  }
  const text = JSON.stringify(whole)
  const about = { name: 'Our road', exportedAt: 5, people: 2, steps: 1, results: 0 }
  expect(await readChosenFile(fileOf(text))).toEqual({ whole: { text, about } })
  const cut = text.slice(0, -1)
  expect(await readChosenFile(fileOf(cut))).toEqual({ whole: { text: cut, about: null } })
})
