/** The fields of a card form, filled in as a person does: one function for each type. */
import type { Page } from '@playwright/test'
import { inLanguage } from '../../../../shared/cards/field-words.ts'
import type { FormField } from '../../../../shared/domain/card-form.ts'
import { type Scene, startingWith } from './run.ts'

type Filling = { page: Page; field: FormField; label: string; scene: Scene; at: number }

const textbox = ({ page, label }: Filling) => page.getByRole('textbox', { name: startingWith(label) })

/** Each gives the value as it is stored. */
const fillings: Partial<Record<FormField['type'], (filling: Filling) => Promise<string>>> = {
  async text(filling) {
    const { field } = filling.scene.run.story
    await textbox(filling).fill(field)
    return field
  },
  async number(filling) {
    const value = String(2 + filling.at)
    await textbox(filling).fill(value)
    return value
  },
  async money(filling) {
    const value = 60_000_000 + 20_000_000 * filling.at
    await textbox(filling).fill(value.toLocaleString(filling.scene.run.language))
    return String(value)
  },
  async date({ page, label, at }) {
    const value = `2027-0${3 + at}-15`
    await page.getByLabel(startingWith(label)).fill(value)
    return value
  },
  async choice({ page, label, field, at }) {
    const options = field.options ?? []
    const value = options[at % options.length]?.id ?? ''
    await page.getByRole('combobox', { name: startingWith(label) }).selectOption(value)
    return value
  },
}

/** `at`: whose card or which item it is, so that values differ. */
export async function fillForm(scene: Scene, page: Page, at: number): Promise<Record<string, string>> {
  const { settings } = scene.step
  const fields: Record<string, string> = {}
  if (settings.kind !== 'collect') return fields
  for (const field of settings.form ?? []) {
    const label = inLanguage(field.label, scene.run.language)
    const fill = fillings[field.type]
    if (fill) fields[field.id] = await fill({ page, field, label, scene, at })
    else if (field.required) throw new Error(`nobody knows how to fill in ${field.type}`)
  }
  return fields
}
