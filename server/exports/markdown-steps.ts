import { replyKindsOf } from '../../shared/cards/of-step.ts'
import type { Step } from '../../shared/steps/step.ts'
import { noAwardOf } from '../../shared/steps/weigh/no-award.ts'
import { unplacedOf } from '../../shared/summary/find-items.ts'
import { amendmentBlocks } from './markdown-amendments.ts'
import { axesBlocks } from './markdown-axes.ts'
import { cardBlocks, replyBlocks } from './markdown-cards.ts'
import { commitmentBlocks } from './markdown-commitments.ts'
import { pairingBlocks } from './markdown-pairs.ts'
import { tallyBlocks } from './markdown-tally.ts'
import { inline, quotation } from './markdown-text.ts'
import type { Report, Section } from './report.ts'

/** One section for each step of the agenda, and one for cards that belong to none. */
export function stepSections(report: Report): Section[] {
  const { summary, words } = report
  const known = new Set(summary.steps.map(({ id }) => id))
  const homeless = summary.cards.filter(({ step }) => step === null || !known.has(step))
  const sections = summary.steps.map((step) => stepSection(step, report))
  if (homeless.length > 0)
    sections.push({ title: words.text('summary.otherCards'), body: cardBlocks(homeless, report) })
  return sections
}

function stepSection(step: Step, report: Report): Section {
  const { words } = report
  const about = [
    words.text(`summary.stepKind.${step.settings.kind}`),
    words.text(`summary.state.${step.progress.state}`),
    words.text(`summary.names.${step.names}`),
  ]
  return {
    title: inline(step.title),
    body: [
      `*${about.join(' · ')}*`,
      ...(step.prompt ? [`**${words.text('summary.prompt')}:** ${inline(step.prompt)}`] : []),
      ...contentOf(step, report),
    ],
  }
}

function contentOf(step: Step, report: Report): string[] {
  switch (step.settings.kind) {
    case 'brief':
      return step.settings.body ? [quotation(step.settings.body)] : []
    case 'collect':
      return collected(step, report)
    case 'cluster':
      return themeBlocks(step, report)
    case 'weigh':
      return weighed(step, report)
    case 'match':
      return pairingBlocks(step, report)
    case 'commit':
      return commitmentBlocks(step, report)
  }
}

function collected(step: Step, report: Report): string[] {
  const { summary, words } = report
  const cards = summary.cards.filter((card) => card.step === step.id)
  const isSealed = step.seal !== 'open' && !['revealed', 'frozen'].includes(step.progress.state)
  return [
    words.text('summary.cards', { count: cards.length }),
    ...(isSealed ? [words.text('summary.sealedNote')] : []),
    ...(replyKindsOf(step) === null
      ? cardBlocks(cards, report)
      : replyBlocks(cards, step.progress.sourceIds, report)),
  ]
}

function themeBlocks(step: Step, report: Report): string[] {
  const { summary, words } = report
  const themes = summary.themes.filter((theme) => theme.step === step.id)
  const unplaced = unplacedOf(step, summary)
  return [
    ...(themes.length === 0 ? [words.text('summary.noThemes')] : []),
    ...axesBlocks(step, report),
    ...themes.flatMap((theme) => [
      `### ${inline(theme.title) || words.text('summary.untitledTheme')}`,
      words.text('summary.voices', {
        people: theme.voices.people,
        groups: theme.voices.groups,
        cards: theme.cards.length,
      }),
      ...cardBlocks(
        summary.cards.filter((card) => card.theme === theme.id),
        report,
      ),
    ]),
    ...(unplaced.length > 0
      ? [`### ${words.text('summary.unplaced')}`, ...cardBlocks(unplaced, report)]
      : []),
  ]
}

function weighed(step: Step, report: Report): string[] {
  const tallies = report.summary.tallies.filter((tally) => tally.step === step.id)
  if (tallies.length === 0) return [report.words.text('summary.notRevealed')]
  const results = tallies.flatMap((tally) => [
    ...(tallies.length > 1 ? [`### ${report.words.text('summary.run', { run: tally.run })}`] : []),
    ...withheldBlock(noAwardOf(step, tally.run), report),
    ...tallyBlocks(tally, report),
  ])
  return [...results, ...amendmentBlocks(tallies, report)]
}

function withheldBlock(reason: string | null, { words }: Report): string[] {
  if (reason === null) return []
  const why = words.text('award.withheldWhy', { reason: inline(reason) })
  return [`**${words.text('award.withheld')}.**`, why, words.text('award.withheldStays')]
}
