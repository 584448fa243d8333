import { expect, it } from 'vitest'
import type { FormField } from '../../shared/domain/card-form.ts'
import { sampleSummary } from '../../test/support/sample-summary.ts'
import { cardsCsv } from './csv.ts'

const field = (id: string, label: string): FormField => ({ id, label, type: 'text', required: false })

it('every field of every form has a column of its own, whatever its label', () => {
  const summary = sampleSummary()
  const labels = ['Cost', 'text', '=1+1']
  const form = labels.map((label, at) => field(`f${at}`, label))
  const steps = summary.steps.map((step, at) =>
    at < 2 ? { ...step, title: 'Gather', settings: { kind: 'collect' as const, form } } : step,
  )
  const cards = summary.cards.map((card, at) =>
    at === 0 ? { ...card, fields: { f0: '1500000', f1: 'B' } } : card,
  )
  const [head = '', first = ''] = cardsCsv({ ...summary, steps, cards }).split('\r\n')
  expect(head).toMatch(
    /reply,reply_to,Cost,text \(Gather\),"'=1\+1",Cost \(Gather\),text \(Gather 2\),"'=1\+1 \(Gather\)"$/,
  )
  expect(first).toMatch(/,,,1500000,B,,,,$/)
})
