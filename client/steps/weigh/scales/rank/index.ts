import type { ScaleView } from '../scale.ts'
import { RankBallot } from './RankBallot.tsx'
import { RankFields } from './RankFields.tsx'

export const rank: ScaleView<'rank'> = {
  label: 'steps.settingsRank',
  Ballot: RankBallot,
  Fields: RankFields,
}
