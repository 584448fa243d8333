/** What a field of a card form asks for. Without the schema library, so that the phone can use it. */
export const fieldTypes = ['text', 'choice', 'number', 'money', 'date', 'photo'] as const
export type FieldType = (typeof fieldTypes)[number]

export const maxFields = 6
export const optionsPerChoice = { min: 2, max: 12 } as const
