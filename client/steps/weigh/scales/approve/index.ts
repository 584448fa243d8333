import type { ScaleView } from '../scale.ts'
import { ApproveBallot } from './ApproveBallot.tsx'
import { ApproveFields } from './ApproveFields.tsx'

export const approve: ScaleView<'approve'> = {
  label: 'steps.settingsApprove',
  Ballot: ApproveBallot,
  Fields: ApproveFields,
}
