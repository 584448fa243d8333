import { useText } from '../../i18n/index.ts'
import { Select } from '../../ui/index.ts'
import { LimitFields } from '../settings/LimitFields.tsx'
import { NumberField } from '../settings/NumberField.tsx'
import settingsStyles from '../settings/settings.module.css'
import type { SettingsProps } from '../settings/step-problems.ts'
import { FormEditor } from './FormEditor.tsx'
import { ReplySettings } from './ReplySettings.tsx'

/** Who is seen and when, what a card asks, and what it answers. */
export function CollectSettings(props: SettingsProps) {
  const { plan, onChange, errorOf } = props
  const { settings } = plan
  if (settings.kind !== 'collect') return null
  return (
    <>
      <ReplySettings
        kinds={settings.replyTo?.kinds ?? null}
        error={errorOf('kinds') ?? errorOf('source')}
        onChange={(kinds) =>
          onChange({
            ...plan,
            // Without something to answer it works on nothing.
            source: kinds === null ? null : plan.source,
            settings: { ...settings, replyTo: kinds === null ? null : { kinds } },
          })
        }
      />
      <CardSettings {...props} />
      <FormEditor
        form={settings.form ?? []}
        errorOf={(at) => errorOf(`form.${at}`)}
        onChange={(form) => onChange({ ...plan, settings: { ...settings, form } })}
      />
    </>
  )
}

function CardSettings(props: SettingsProps) {
  const { plan, onChange, errorOf } = props
  const text = useText()
  const { limits } = plan
  return (
    <div className={settingsStyles.pair}>
      <Select
        label={text('steps.settingsNames')}
        value={plan.names}
        onChange={(names) => onChange({ ...plan, names })}
        options={[
          { value: 'named', label: text('steps.settingsNamed') },
          { value: 'group_only', label: text('steps.settingsGroupOnly') },
          { value: 'anonymous', label: text('steps.settingsAnonymous') },
        ]}
      />
      <Select
        label={text('steps.settingsSeal')}
        value={plan.seal}
        onChange={(seal) => onChange({ ...plan, seal })}
        options={[
          { value: 'open', label: text('steps.settingsSealOpen') },
          { value: 'sealed_until_reveal', label: text('steps.settingsSealed') },
          { value: 'facilitators_only', label: text('steps.settingsFacilitatorsOnly') },
        ]}
      />
      <Select
        label={text('steps.settingsModeration')}
        hint={text('steps.settingsModerationHint')}
        value={plan.moderation}
        onChange={(moderation) => onChange({ ...plan, moderation })}
        options={[
          { value: 'none', label: text('steps.settingsModerationNone') },
          { value: 'pre', label: text('steps.settingsModerationPre') },
          { value: 'post', label: text('steps.settingsModerationPost') },
        ]}
      />
      <LimitFields {...props} />
      <NumberField
        label={text('steps.settingsMaxChars')}
        value={limits.maxChars}
        error={errorOf('maxChars')}
        onChange={(maxChars) =>
          onChange({ ...plan, limits: { ...limits, maxChars: maxChars ?? Number.NaN } })
        }
      />
    </div>
  )
}
