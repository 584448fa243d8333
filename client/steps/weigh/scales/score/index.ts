import type { ScaleView } from '../scale.ts'
import { ScoreBallot } from './ScoreBallot.tsx'
import { ScoreFields } from './ScoreFields.tsx'

export const score: ScaleView<'score'> = {
  label: 'steps.settingsScore',
  Ballot: ScoreBallot,
  Fields: ScoreFields,
}
