import type { ScaleView } from '../scale.ts'
import { QuadraticBallot } from './QuadraticBallot.tsx'
import { QuadraticFields } from './QuadraticFields.tsx'

export const quadratic: ScaleView<'quadratic'> = {
  label: 'steps.settingsQuadratic',
  Ballot: QuadraticBallot,
  Fields: QuadraticFields,
}
