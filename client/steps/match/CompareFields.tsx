import { Plus, Trash2 } from 'lucide-react'
import { inLanguage } from '../../../shared/cards/field-words.ts'
import type { FormField } from '../../../shared/domain/card-form.ts'
import type { Comparison } from '../../../shared/steps/match/settings.ts'
import { useLanguage, useText } from '../../i18n/index.ts'
import { Button, IconButton, Select } from '../../ui/index.ts'
import styles from '../settings/settings.module.css'
import look from './match.module.css'

const maxComparisons = 6

type Props = {
  needForm: readonly FormField[]
  offerForm: readonly FormField[]
  compare: readonly Comparison[]
  onChange: (compare: Comparison[]) => void
}

/** Pairs of fields that suggestions look at, beside the words of the cards. */
export function CompareFields({ compare, onChange, ...forms }: Props) {
  const [needForm, offerForm] = [forms.needForm.filter(isComparable), forms.offerForm.filter(isComparable)]
  const text = useText()
  const [language] = useLanguage()
  const [need, offer] = [needForm[0], offerForm[0]]
  const labelOf = (form: readonly FormField[], id: string) => {
    const field = form.find((one) => one.id === id)
    return field ? inLanguage(field.label, language) : id
  }
  const options = (form: readonly FormField[]) =>
    form.map(({ id, label }) => ({ value: id, label: inLanguage(label, language) }))
  const change = (at: number, part: Partial<Comparison>) =>
    onChange(compare.map((one, place) => (place === at ? { ...one, ...part } : one)))
  return (
    <fieldset className={styles.stack}>
      <legend className={look.legend}>{text('match.settingsCompare')}</legend>
      <p>{text('match.settingsCompareHint')}</p>
      {compare.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no id, and two may compare the same fields
        <div key={at} className={styles.pair}>
          <Select
            label={text('match.settingsCompareNeed')}
            value={one.need}
            onChange={(id) => change(at, { need: id })}
            options={options(needForm)}
          />
          <Select
            label={text('match.settingsCompareOffer')}
            value={one.offer}
            onChange={(id) => change(at, { offer: id })}
            options={options(offerForm)}
          />
          <Select
            label={text('match.settingsCompareHow')}
            value={one.how}
            onChange={(how) => change(at, { how })}
            options={[
              { value: 'shared', label: text('match.settingsShared') },
              { value: 'must', label: text('match.settingsMust') },
              { value: 'enough', label: text('match.settingsEnough') },
            ]}
          />
          <IconButton
            label={text('match.settingsRemoveComparison', {
              need: labelOf(needForm, one.need),
              offer: labelOf(offerForm, one.offer),
            })}
            onClick={() => onChange(compare.filter((_, place) => place !== at))}
          >
            <Trash2 size={18} aria-hidden="true" />
          </IconButton>
        </div>
      ))}
      {need && offer && compare.length < maxComparisons && (
        <div>
          <Button
            icon={<Plus size={18} aria-hidden="true" />}
            onClick={() => onChange([...compare, { need: need.id, offer: offer.id, how: 'shared' }])}
          >
            {text('match.settingsAddComparison')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}

/** Photos say nothing that words could be compared with. */
const isComparable = ({ type }: FormField): boolean => type !== 'photo'
