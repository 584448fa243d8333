import type { ScaleView } from '../scale.ts'
import { DotsBallot } from './DotsBallot.tsx'
import { DotsFields } from './DotsFields.tsx'

export const dots: ScaleView<'dots'> = {
  label: 'steps.settingsDots',
  Ballot: DotsBallot,
  Fields: DotsFields,
}
