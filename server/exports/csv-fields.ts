/** Columns for the fields of card forms: one for each field that any step asks. */
import { fieldWords, inLanguage } from '../../shared/cards/field-words.ts'
import { formOf } from '../../shared/cards/of-step.ts'
import type { FormField } from '../../shared/domain/card-form.ts'
import type { Language } from '../../shared/domain/language.ts'
import type { Summary, SummaryCard } from '../../shared/summary/summary.ts'

export type FieldColumn = { name: string; step: string; field: FormField; language: Language }

/** Named by their labels in the workshop's first language; a name that is taken gets the step's title, or a number. */
export function fieldColumns({ steps, workshop }: Summary, fixed: readonly string[]): FieldColumn[] {
  const [language = 'en'] = workshop.languages
  const taken = new Set(fixed)
  return steps.flatMap((step) =>
    formOf(step).map((field) => {
      const name = freeName(inLanguage(field.label, language), step.title, taken)
      taken.add(name)
      return { name, step: step.id, field, language }
    }),
  )
}

function freeName(label: string, title: string, taken: ReadonlySet<string>): string {
  if (!taken.has(label)) return label
  let name = `${label} (${title})`
  for (let number = 2; taken.has(name); number += 1) name = `${label} (${title} ${number})`
  return name
}

/** Exact values, as they are kept; of a choice the words. */
export function fieldCells(
  card: SummaryCard,
  columns: readonly FieldColumn[],
): Record<string, string | null> {
  return Object.fromEntries(
    columns.map(({ name, step, field, language }) => {
      const value = card.step === step ? (card.fields[field.id] ?? null) : null
      const [told] =
        field.type === 'choice' && value ? fieldWords([field], { [field.id]: value }, language) : []
      return [name, told?.value ?? value]
    }),
  )
}
