import { LimitFields } from '../settings/LimitFields.tsx'
import settingsStyles from '../settings/settings.module.css'
import type { SettingsProps } from '../settings/step-problems.ts'

export function CommitSettings(props: SettingsProps) {
  return (
    <div className={settingsStyles.pair}>
      <LimitFields {...props} />
    </div>
  )
}
