import type { StepState } from '../../shared/domain/step-life.ts'
import type { MessageKey } from '../../shared/i18n/catalogue.ts'
import type { OfferedKind } from '../../shared/steps/step.ts'

export const kindWords: Record<OfferedKind, MessageKey> = {
  brief: 'steps.kindBrief',
  collect: 'steps.kindCollect',
  cluster: 'steps.kindCluster',
  weigh: 'steps.kindWeigh',
  match: 'steps.kindMatch',
  commit: 'steps.kindCommit',
}

export const stateWords: Record<StepState, MessageKey> = {
  draft: 'steps.stateDraft',
  open: 'steps.stateOpen',
  closed: 'steps.stateClosed',
  revealed: 'steps.stateRevealed',
  frozen: 'steps.stateFrozen',
}
