import type { Commitment } from '../../shared/domain/commitment.ts'
import type { Step } from '../../shared/steps/step.ts'
import { titlesOf } from '../../shared/summary/find-items.ts'
import {
  type Teller,
  tellCommitment,
  tellSignatures,
  tellState,
} from '../../shared/summary/tell-commitment.ts'
import { inline, table } from './markdown-text.ts'
import type { Report } from './report.ts'

const columns = ['commitment', 'owner', 'organisation', 'group', 'due', 'status', 'source'] as const

/** The register as a table, and below it what each commitment says of itself. */
export function commitmentBlocks(step: Step, report: Report): string[] {
  const { summary, words, nameOf } = report
  const commitments = summary.commitments.filter((commitment) => commitment.step === step.id)
  const withheld =
    summary.commitmentsWithheld === 0
      ? []
      : [words.text('commit.withheld', { count: summary.commitmentsWithheld })]
  if (commitments.length === 0) return [words.text('summary.noCommitments'), ...withheld]
  const teller: Teller = { ...words, words: inline, group: nameOf }
  const titles = titlesOf(summary)
  return [
    table(
      columns.map((column) => words.text(`summary.${column}`)),
      commitments.map((commitment) => [
        inline(commitment.title),
        inline(commitment.owner.name),
        inline(commitment.owner.organisation),
        nameOf(commitment.owner.group),
        words.date(commitment.due),
        tellState(commitment, teller),
        originOf(commitment, titles, teller),
      ]),
    ),
    ...withheld,
    ...signatures(step, report, teller),
    ...commitments.flatMap((commitment) => [
      `### ${inline(commitment.title)}`,
      tellCommitment(commitment, teller).map(factLines).join('\n'),
    ]),
  ]
}

function signatures(step: Step, { summary, words }: Report, teller: Teller): string[] {
  const signed = tellSignatures(step.id, summary.cosigners, teller)
  if (signed.length === 0) return []
  return [`**${words.text('commit.cosigners')}**`, signed.map((line) => `- ${line}`).join('\n')]
}

function originOf(
  { source, carried }: Commitment,
  titles: ReadonlyMap<string, string>,
  { text }: Teller,
): string {
  return [
    ...source.map((item) => inline(titles.get(item) ?? '')).filter((title) => title !== ''),
    ...(carried ? [text('commit.carriedFrom', { title: inline(carried.title) })] : []),
  ].join('; ')
}

const factLines = ({ label, said }: { label: string; said: readonly string[] }): string =>
  said.length === 1
    ? `- **${label}**: ${said[0]}`
    : [`- **${label}**:`, ...said.map((line) => `  - ${line}`)].join('\n')
