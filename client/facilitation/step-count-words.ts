import type { WorkshopView } from '../../shared/document/workshop-document.ts'
import type { StepCount } from '../../shared/domain/theme.ts'
import type { MessageKey } from '../../shared/i18n/catalogue.ts'
import { isPair } from '../../shared/matching/standing.ts'
import type { Step } from '../../shared/steps/step.ts'

export type CountWords = { key: MessageKey; params: Record<string, number> }

/**
 * How far a step is, in one short line: what is counted depends on its kind. `onAxes`: cards that stand on the axes of
 * a cluster step, which are sorted by that.
 */
export function stepCountWords(
  step: Step,
  view: WorkshopView,
  onAxes: ReadonlySet<string> = new Set(),
): CountWords[] {
  const count = view.counts.get(step.id)
  if (!count || step.progress.state === 'draft') return []
  switch (step.settings.kind) {
    case 'brief':
      return [{ key: 'steps.readCount', params: { count: sum(Object.values(count.read)) } }]
    case 'collect':
      return collected(count)
    case 'cluster': {
      const themes = view.themes.filter((theme) => theme.step === step.id).length
      const unplaced = count.unplaced.filter((card) => !onAxes.has(card)).length
      return [
        { key: 'facilitation.countThemes', params: { count: themes } },
        ...(unplaced > 0
          ? [{ key: 'facilitation.countUnplaced', params: { count: unplaced } } as const]
          : []),
      ]
    }
    case 'weigh':
      return [{ key: 'facilitation.countBallots', params: { cast: count.ballots, total: count.electorate } }]
    case 'match': {
      const all = view.matches.filter((one) => one.step === step.id && one.run === step.progress.run)
      const pairs = all.filter(isPair).length
      return [{ key: 'match.count', params: { pairs, waiting: all.length - pairs } }]
    }
    case 'commit': {
      const all = view.commitments.filter((one) => one.step === step.id && one.status !== 'declined')
      const accepted = all.filter((one) => one.status === 'accepted').length
      return [{ key: 'facilitation.countCommitments', params: { accepted, total: all.length } }]
    }
  }
}

function collected(count: StepCount): CountWords[] {
  return [
    { key: 'steps.cards', params: { count: count.cards } },
    ...(count.authors > 0 ? [{ key: 'steps.people', params: { count: count.authors } } as const] : []),
    ...(count.sealed > 0
      ? [{ key: 'facilitation.countSealed', params: { count: count.sealed } } as const]
      : []),
    ...(count.pending > 0
      ? [{ key: 'facilitation.countPending', params: { count: count.pending } } as const]
      : []),
  ]
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
