export { cardsCsv, commitmentsCsv, pairsCsv, talliesCsv } from './csv.ts'
export { commitmentsIcs } from './ics.ts'
export { toMarkdown } from './markdown.ts'
export { voteFile } from './vote-file.ts'
