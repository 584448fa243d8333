import { Plus, X } from 'lucide-react'
import { inLanguage } from '../../../../../shared/cards/field-words.ts'
import type { ScaleOf } from '../../../../../shared/scales/schemas.ts'
import { useLanguage, useText } from '../../../../i18n/index.ts'
import { Button, Checkbox, IconButton, Select, TextField } from '../../../../ui/index.ts'
import { NumberField } from '../../../settings/NumberField.tsx'
import settings from '../../../settings/settings.module.css'
import type { FieldsProps } from '../scale.ts'
import { AwardFields } from './AwardFields.tsx'
import css from './score.module.css'

type Scale = ScaleOf<'score'>
type Criterion = Scale['criteria'][number]

const aggregations = ['mean', 'trimmed', 'median', 'rank', 'zscore'] as const
const mostCriteria = 8

/** Criteria and their weights are fixed before anybody scores. */
export function ScoreFields({ scale, onChange, errorOf }: FieldsProps<'score'>) {
  const text = useText()
  const set = (change: Partial<Scale>) => onChange({ ...scale, ...change })
  return (
    <>
      <NumberField
        label={text('steps.settingsScoreMax')}
        value={scale.max}
        error={errorOf('max')}
        onChange={(max) => set({ max: max ?? Number.NaN })}
      />
      <Select
        label={text('steps.settingsScoreAggregation')}
        value={scale.aggregation}
        onChange={(aggregation) => set({ aggregation })}
        options={aggregations.map((value) => ({ value, label: text(`steps.scoreAggregation.${value}`) }))}
      />
      <NumberField
        label={text('steps.settingsScoreMinJudges')}
        value={scale.minJudges}
        error={errorOf('minJudges')}
        onChange={(minJudges) => set({ minJudges: minJudges ?? Number.NaN })}
      />
      <Checkbox
        label={text('steps.settingsScoreRecusal')}
        checked={scale.recusal}
        onChange={(recusal) => set({ recusal })}
      />
      <Criteria
        criteria={scale.criteria}
        errorOf={errorOf}
        onChange={(criteria) => onChange(withCriteria(scale, criteria))}
      />
      <AwardFields scale={scale} onChange={onChange} errorOf={errorOf} />
    </>
  )
}

type CriteriaProps = Pick<FieldsProps<'score'>, 'errorOf'> & {
  criteria: readonly Criterion[]
  onChange: (criteria: Criterion[]) => void
}

function Criteria({ criteria, errorOf, onChange }: CriteriaProps) {
  const text = useText()
  const [language] = useLanguage()
  const change = (id: string, part: Partial<Criterion>) =>
    onChange(criteria.map((one) => (one.id === id ? { ...one, ...part } : one)))
  return (
    <fieldset className={css.editor}>
      <legend className={settings.legend}>{text('steps.settingsCriteria')}</legend>
      {criteria.map(({ id, label, weight }, at) => (
        <div key={id} className={css.line}>
          <TextField
            label={text('steps.settingsCriterion', { number: at + 1 })}
            value={inLanguage(label, language)}
            maxLength={80}
            error={errorOf(`label.${id}`)}
            onChange={(typed) => change(id, { label: typed })}
          />
          <NumberField
            label={text('steps.settingsWeight')}
            value={weight}
            error={errorOf(`weight.${id}`)}
            onChange={(typed) => change(id, { weight: typed ?? Number.NaN })}
          />
          <IconButton
            variant="plain"
            label={text('steps.settingsCriterionRemove', { label: inLanguage(label, language) })}
            aria-disabled={criteria.length === 1}
            onClick={() => criteria.length > 1 && onChange(criteria.filter((one) => one.id !== id))}
          >
            <X size={20} aria-hidden="true" />
          </IconButton>
        </div>
      ))}
      {criteria.length < mostCriteria && (
        <div>
          <Button
            variant="quiet"
            onClick={() =>
              onChange([
                ...criteria,
                {
                  id: freeId(criteria),
                  label: text('steps.settingsCriterionNew', { number: criteria.length + 1 }),
                  weight: 1,
                },
              ])
            }
          >
            <Plus size={18} aria-hidden="true" /> {text('steps.settingsCriterionAdd')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}

/** What a prize needs on a criterion goes with the criterion. */
function withCriteria({ award, ...scale }: Scale, criteria: Criterion[]): Scale {
  if (!award) return { ...scale, criteria }
  const kept = Object.entries(award.floors).filter(([id]) => criteria.some((one) => one.id === id))
  return { ...scale, criteria, award: { ...award, floors: Object.fromEntries(kept) } }
}

function freeId(criteria: readonly Criterion[]): string {
  let number = criteria.length + 1
  while (criteria.some(({ id }) => id === `c${number}`)) number += 1
  return `c${number}`
}
