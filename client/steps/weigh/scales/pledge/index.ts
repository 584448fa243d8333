import type { ScaleView } from '../scale.ts'
import { PledgeBallot } from './PledgeBallot.tsx'
import { PledgeFields } from './PledgeFields.tsx'

export const pledge: ScaleView<'pledge'> = {
  label: 'pledge.settings.label',
  Ballot: PledgeBallot,
  Fields: PledgeFields,
}
