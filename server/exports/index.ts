export { cardsCsv, commitmentsCsv, talliesCsv } from './csv.ts'
export { toMarkdown } from './markdown.ts'
