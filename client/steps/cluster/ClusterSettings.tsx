import type { Axes, Axis } from '../../../shared/steps/cluster/settings.ts'
import { useText } from '../../i18n/index.ts'
import { Select, TextArea, TextField } from '../../ui/index.ts'
import styles from '../settings/settings.module.css'
import type { SettingsProps } from '../settings/step-problems.ts'

const noAxis: Axis = { name: '', low: '', high: '' }
const fresh: { [T in Axes['type']]: Extract<Axes, { type: T }> } = {
  none: { type: 'none' },
  one: { type: 'one', across: noAxis },
  two: { type: 'two', across: noAxis, up: noAxis, quarters: ['', '', '', ''] },
  categories: { type: 'categories', names: [] },
}

/** What cards and themes are ordered by, beside the themes themselves. */
export function ClusterSettings({ plan, onChange, errorOf }: SettingsProps) {
  const text = useText()
  const { settings } = plan
  if (settings.kind !== 'cluster') return null
  const axes = settings.axes ?? fresh.none
  const set = (next: Axes) => onChange({ ...plan, settings: { ...settings, axes: next } })
  const fields = { set, errorOf }
  return (
    <>
      <Select
        label={text('axes.settings')}
        value={axes.type}
        onChange={(type) => set(fresh[type])}
        options={[
          { value: 'none', label: text('axes.settingsNone') },
          { value: 'one', label: text('axes.settingsOne') },
          { value: 'two', label: text('axes.settingsTwo') },
          { value: 'categories', label: text('axes.settingsCategories') },
        ]}
      />
      {(axes.type === 'one' || axes.type === 'two') && (
        <AxisFields
          way="across"
          axis={axes.across}
          errorOf={errorOf}
          onChange={(across) => set({ ...axes, across })}
        />
      )}
      {axes.type === 'two' && <SecondAxis axes={axes} {...fields} />}
      {axes.type === 'categories' && (
        <TextArea
          label={text('axes.settingsCategoryNames')}
          hint={text('axes.settingsCategoryNamesHint')}
          error={errorOf('categories')}
          rows={6}
          value={axes.names.join('\n')}
          onChange={(typed) => set({ ...axes, names: typed === '' ? [] : typed.split('\n') })}
        />
      )}
    </>
  )
}

type Two = Extract<Axes, { type: 'two' }>
type Fields = { set: (axes: Axes) => void; errorOf: SettingsProps['errorOf'] }

function SecondAxis({ axes, set, errorOf }: Fields & { axes: Two }) {
  const text = useText()
  const labels = [
    text('axes.settingsQuarter1'),
    text('axes.settingsQuarter2'),
    text('axes.settingsQuarter3'),
    text('axes.settingsQuarter4'),
  ]
  return (
    <>
      <AxisFields way="up" axis={axes.up} errorOf={errorOf} onChange={(up) => set({ ...axes, up })} />
      <fieldset>
        <legend className={styles.legend}>{text('axes.settingsQuarters')}</legend>
        <div className={styles.pair}>
          {labels.map((label, at) => (
            <TextField
              key={label}
              label={label}
              optional
              maxLength={60}
              value={axes.quarters[at] ?? ''}
              onChange={(name) => set({ ...axes, quarters: axes.quarters.with(at, name) })}
            />
          ))}
        </div>
      </fieldset>
    </>
  )
}

const wayWords = {
  across: { legend: 'axes.settingsAcross', low: 'axes.settingsLeft', high: 'axes.settingsRight' },
  up: { legend: 'axes.settingsUp', low: 'axes.settingsBottom', high: 'axes.settingsTop' },
} as const

function AxisFields(props: {
  way: keyof typeof wayWords
  axis: Axis
  errorOf: SettingsProps['errorOf']
  onChange: (axis: Axis) => void
}) {
  const { way, axis, errorOf, onChange } = props
  const text = useText()
  const words = wayWords[way]
  const field = (part: keyof Axis, label: string) => (
    <TextField
      label={label}
      maxLength={60}
      value={axis[part]}
      error={errorOf(`${way}.${part}`)}
      onChange={(value) => onChange({ ...axis, [part]: value })}
    />
  )
  return (
    <fieldset>
      <legend className={styles.legend}>{text(words.legend)}</legend>
      <div className={styles.pair}>
        {field('name', text('axes.settingsName'))}
        {field('low', text(words.low))}
        {field('high', text(words.high))}
      </div>
    </fieldset>
  )
}
