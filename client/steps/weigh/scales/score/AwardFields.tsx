import { Plus, X } from 'lucide-react'
import { inLanguage } from '../../../../../shared/cards/field-words.ts'
import type { ScaleOf } from '../../../../../shared/scales/schemas.ts'
import type { AwardTerms } from '../../../../../shared/scales/score/schema.ts'
import { useLanguage, useText } from '../../../../i18n/index.ts'
import { Button, Checkbox, IconButton, TextField } from '../../../../ui/index.ts'
import { NumberField } from '../../../settings/NumberField.tsx'
import settings from '../../../settings/settings.module.css'
import type { FieldsProps } from '../scale.ts'
import css from './score.module.css'

type Scale = ScaleOf<'score'>
type Props = FieldsProps<'score'>

const mostPrizes = 10

/** Whether there is something to win, what it needs, and what it is. */
export function AwardFields({ scale, onChange, errorOf }: Props) {
  const text = useText()
  const { award, ...without } = scale
  const begin = (): Scale => ({
    ...without,
    award: {
      floor: null,
      floors: {},
      currency: 'Rp',
      prizes: [{ name: text('award.settingsNew', { number: 1 }), amount: null }],
    },
  })
  return (
    <div className={css.editor}>
      <Checkbox
        label={text('award.settingsOn')}
        hint={text('award.settingsOnHint')}
        checked={award !== undefined}
        onChange={(isOn) => onChange(isOn ? begin() : without)}
      />
      {award && (
        <>
          <FloorFields scale={scale} award={award} onChange={onChange} errorOf={errorOf} />
          <Prizes award={award} onAward={(next) => onChange({ ...scale, award: next })} errorOf={errorOf} />
        </>
      )}
    </div>
  )
}

function FloorFields({ scale, award, onChange, errorOf }: Props & { award: AwardTerms }) {
  const text = useText()
  const [language] = useLanguage()
  const set = (change: Partial<AwardTerms>) => onChange({ ...scale, award: { ...award, ...change } })
  const setFloor = (criterion: string, floor: number | null) => {
    const { [criterion]: _, ...others } = award.floors
    set({ floors: floor === null ? others : { ...others, [criterion]: floor } })
  }
  return (
    <div className={settings.pair}>
      <NumberField
        label={text('award.settingsFloor')}
        hint={text('award.settingsFloorHint')}
        value={award.floor}
        nullable
        error={errorOf('floor')}
        onChange={(floor) => set({ floor })}
      />
      {scale.criteria.length > 1 &&
        scale.criteria.map(({ id, label }) => (
          <NumberField
            key={id}
            label={text('award.settingsFloorOn', { label: inLanguage(label, language) })}
            value={award.floors[id] ?? null}
            nullable
            error={errorOf(`floor.${id}`)}
            onChange={(floor) => setFloor(id, floor)}
          />
        ))}
    </div>
  )
}

type PrizesProps = {
  award: AwardTerms
  onAward: (award: AwardTerms) => void
  errorOf: Props['errorOf']
}

function Prizes({ award, onAward, errorOf }: PrizesProps) {
  const text = useText()
  const [language] = useLanguage()
  const { prizes } = award
  const set = (next: AwardTerms['prizes']) => onAward({ ...award, prizes: next })
  const change = (at: number, part: Partial<AwardTerms['prizes'][number]>) =>
    set(prizes.map((prize, place) => (place === at ? { ...prize, ...part } : prize)))
  const add = () =>
    set([...prizes, { name: text('award.settingsNew', { number: prizes.length + 1 }), amount: null }])
  return (
    <fieldset className={css.editor}>
      <legend className={settings.legend}>{text('award.title')}</legend>
      {prizes.map(({ name, amount }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a prize is its place
        <div key={at} className={css.prize}>
          <TextField
            label={text('award.settingsPrize', { number: at + 1 })}
            value={inLanguage(name, language)}
            maxLength={80}
            error={errorOf(`prize.${at}`) && text('award.settingsNameWrong')}
            onChange={(typed) => change(at, { name: typed })}
          />
          <TextField
            label={text('award.settingsAmount')}
            inputMode="decimal"
            value={amount ?? ''}
            error={errorOf(`amount.${at}`) && text('award.settingsAmountWrong')}
            onChange={(typed) => change(at, { amount: typed.trim() === '' ? null : typed.trim() })}
          />
          <IconButton
            variant="plain"
            label={text('award.settingsRemove', { label: inLanguage(name, language) })}
            aria-disabled={prizes.length === 1}
            onClick={() => prizes.length > 1 && set(prizes.filter((_, place) => place !== at))}
          >
            <X size={20} aria-hidden="true" />
          </IconButton>
        </div>
      ))}
      <div className={settings.pair}>
        <TextField
          label={text('award.settingsCurrency')}
          value={award.currency}
          maxLength={8}
          error={errorOf('currency')}
          onChange={(currency) => onAward({ ...award, currency })}
        />
      </div>
      {prizes.length < mostPrizes && (
        <div>
          <Button variant="quiet" onClick={add}>
            <Plus size={18} aria-hidden="true" /> {text('award.settingsAdd')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
