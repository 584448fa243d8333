import { describe, expect, test } from 'vitest'
import { languages } from '../domain/language.ts'
import { trustCardSchema } from '../domain/workshop.ts'
import { stepPlanSchema } from '../steps/step.ts'
import { findTemplate, minutesOf, planOf, templates } from './index.ts'

const now = Date.UTC(2026, 10, 22)

describe.each(templates)('template $id', (template) => {
  test.each(languages)('gives valid plans and a valid trust card in %s', (language) => {
    const plan = planOf(template, language, now)
    for (const step of plan.steps) expect(stepPlanSchema.parse(step)).toEqual(step)
    expect(trustCardSchema.safeParse({ ...plan.trustCard, version: 1 }).error).toBeUndefined()
    expect(plan.question.length).toBeGreaterThan(0)
  })

  test('has at most seven steps, each working on an earlier one', () => {
    expect(template.steps.length).toBeLessThanOrEqual(7)
    template.steps.forEach(({ source }, place) => {
      if (source) expect(source.step).toBeLessThan(place)
    })
  })

  test('says in both languages what it is for and what comes out, without shouting', () => {
    const texts = JSON.stringify(template)
    expect(texts).not.toMatch(/"(id|en)":""/)
    expect(texts).not.toContain('!')
  })
})

test('rembuk-cepat takes twenty minutes and keeps data for ninety days', () => {
  const [template] = templates.filter(({ id }) => id === 'rembuk-cepat')
  expect(template && minutesOf(template)).toBe(20)
  expect(template && planOf(template, 'id', now).trustCard.retentionDate).toBe('2027-02-20')
  expect(findTemplate('nothing-of-the-kind')).toBeNull()
})
