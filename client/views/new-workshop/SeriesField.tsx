import { useWorkshops } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import { Select } from '../../ui/Select.tsx'

/** The workshop that this one goes on from; not asked of somebody's first one. */
export function SeriesField(props: { value: string | null; onChange: (workshop: string | null) => void }) {
  const { value, onChange } = props
  const text = useText()
  const { data } = useWorkshops()
  const workshops = data?.workshops ?? []
  if (workshops.length === 0) return null
  return (
    <Select
      label={text('commit.series')}
      hint={text('commit.seriesHint')}
      value={value ?? ''}
      onChange={(id) => onChange(id || null)}
      placeholder={text('commit.seriesNone')}
      options={workshops.map(({ id, title, openCommitments: count }) => ({
        value: id,
        label: text('commit.seriesEntry', { title, count }),
      }))}
    />
  )
}
