/** What people do in a step: one act for each kind. */
import type { StepPlan } from '../../../../shared/steps/step.ts'
import { brief } from './brief.ts'
import { cluster } from './cluster.ts'
import { collect } from './collect.ts'
import { commit } from './commit.ts'
import { match } from './match.ts'
import type { Act } from './run.ts'
import { weigh } from './weigh.ts'

export const acts: Record<StepPlan['settings']['kind'], Act> = {
  brief,
  collect,
  cluster,
  weigh,
  match,
  commit,
}
