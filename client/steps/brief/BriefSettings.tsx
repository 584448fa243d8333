import { useText } from '../../i18n/index.ts'
import { Checkbox, TextArea } from '../../ui/index.ts'
import type { SettingsProps } from '../settings/step-problems.ts'

export function BriefSettings({ plan, onChange }: SettingsProps) {
  const text = useText()
  const { settings } = plan
  if (settings.kind !== 'brief') return null
  return (
    <>
      <TextArea
        label={text('steps.settingsBody')}
        rows={6}
        value={settings.body}
        maxChars={4_000}
        onChange={(body) => onChange({ ...plan, settings: { ...settings, body } })}
      />
      <Checkbox
        label={text('steps.settingsMustRead')}
        checked={settings.mustRead}
        onChange={(mustRead) => onChange({ ...plan, settings: { ...settings, mustRead } })}
      />
    </>
  )
}
