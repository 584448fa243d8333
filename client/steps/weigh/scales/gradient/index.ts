import type { ScaleView } from '../scale.ts'
import { GradientBallot } from './GradientBallot.tsx'
import { GradientFields } from './GradientFields.tsx'

export const gradient: ScaleView<'gradient'> = {
  label: 'steps.settingsGradient',
  Ballot: GradientBallot,
  Fields: GradientFields,
}
