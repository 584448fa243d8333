import { expect, test } from 'vitest'
import { findTemplate, planOf, templates } from '../templates/index.ts'
import { inScale, scales } from './workshop-scale.ts'

const plansOf = (id: string) => {
  const template = findTemplate(id)
  return template ? planOf(template, 'en', 0).steps : []
}

test('a community shows groups instead of names on everybody’s cards, and on nothing else', () => {
  const steps = plansOf('rembuk-cepat').map((step) => inScale(step, 'community'))
  expect(steps.map(({ settings, names }) => [settings.kind, names])).toEqual([
    ['collect', 'group_only'],
    ['cluster', 'named'],
    ['weigh', 'anonymous'],
    ['commit', 'named'],
  ])
})

test('no preset ever shows more of a person than the template does', () => {
  const strength = { named: 2, group_only: 1, anonymous: 0 }
  for (const { id } of templates)
    for (const scale of scales)
      for (const step of plansOf(id))
        expect(strength[inScale(step, scale).names]).toBeLessThanOrEqual(strength[step.names])
})

test('without a preset a step stays as it is, and so do the answers of a few groups', () => {
  for (const step of plansOf('anggaran-partisipatif')) {
    expect(inScale(step, null)).toBe(step)
    if (step.who.groups) expect(inScale(step, 'community')).toBe(step)
  }
})
