import { expect, test } from 'vitest'
import { readPlanFile } from './plan-file.ts'

const fileOf = (content: string, size = content.length) => ({ size, text: async () => content })

test('a plan is taken as it is, everything else is told', async () => {
  const plan = { format: 'rembuk-plan/1', name: 'Ours' }
  expect(await readPlanFile(fileOf(JSON.stringify(plan)))).toEqual(plan)
  expect(await readPlanFile(fileOf('{"format":"rembuk-workshop/1"}'))).toBe('home.planUnknown')
  expect(await readPlanFile(fileOf('META;'))).toBe('home.planUnknown')
  expect(await readPlanFile(fileOf('null'))).toBe('home.planUnknown')
  expect(await readPlanFile(fileOf('{}', 600_000))).toBe('home.planTooLarge')
})
