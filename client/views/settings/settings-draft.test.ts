import { expect, test } from 'vitest'
import { defaultGroups } from '../../../shared/domain/default-groups.ts'
import type { Workshop } from '../../../shared/domain/workshop.ts'
import { settingsGap, withChanges } from './settings-draft.ts'

const workshop = {
  title: 'Sungai kita',
  question: '',
  sponsor: '',
  place: '',
  groups: [...defaultGroups],
  trustCard: {
    version: 1,
    purpose: 'a',
    stored: 'b',
    whoSeesNames: 'c',
    howToWithdraw: 'd',
    retentionDate: '2026-12-31',
  },
} as unknown as Workshop

test('a whole workshop has no gap', () => {
  expect(settingsGap(workshop, '2026-11-22')).toBeNull()
})

test('an empty text of the trust card is named', () => {
  const { version: _, ...card } = workshop.trustCard
  const shown = withChanges(workshop, { trustCard: { ...card, stored: ' ' } })
  expect(settingsGap(shown, '2026-11-22')?.field).toBe('stored')
})

test('the deletion date cannot lie in the past', () => {
  expect(settingsGap(workshop, '2027-01-01')?.field).toBe('retentionDate')
})

test('a group needs a name in both languages', () => {
  const groups = workshop.groups.map((group) => ({ ...group, name: { ...group.name, en: '' } }))
  expect(settingsGap(withChanges(workshop, { groups }), '2026-11-22')?.words).toBe('home.groupNameMissing')
})
