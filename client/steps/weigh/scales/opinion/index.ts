import type { ScaleView } from '../scale.ts'
import { OpinionBallot } from './OpinionBallot.tsx'

export const opinion: ScaleView<'opinion'> = {
  label: 'steps.settingsOpinion',
  Ballot: OpinionBallot,
  Fields: null,
}
