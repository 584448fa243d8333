export { cardsCsv, commitmentsCsv, talliesCsv } from './csv.ts'
export { commitmentsIcs } from './ics.ts'
export { toMarkdown } from './markdown.ts'
