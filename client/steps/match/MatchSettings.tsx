import { formOf } from '../../../shared/cards/of-step.ts'
import type { MatchSettings as Settings } from '../../../shared/steps/match/settings.ts'
import type { StepPlan } from '../../../shared/steps/step.ts'
import { useText } from '../../i18n/index.ts'
import { useHere } from '../../people/here.ts'
import { Select } from '../../ui/index.ts'
import { NumberField } from '../settings/NumberField.tsx'
import styles from '../settings/settings.module.css'
import type { SettingsProps } from '../settings/step-problems.ts'
import { CompareFields } from './CompareFields.tsx'
import { FilterFields } from './FilterFields.tsx'
import look from './match.module.css'

/** Which cards are needs and which are offers, how many may go together, and what suggestions look at. */
export function MatchSettings({ plan, sources, onChange, errorOf }: SettingsProps) {
  const text = useText()
  const steps = useHere()?.view.steps ?? []
  const { settings } = plan
  if (settings.kind !== 'match') return null
  const { needs, offers } = settings
  const set = (next: Partial<Settings>) => onChange({ ...plan, settings: { ...settings, ...next } })
  const formIn = (id: string | null | undefined) => formOf(steps.find((step) => step.id === id))
  const offersFrom = offers.step ?? plan.source?.step ?? null
  const collected = sources
    .filter((source) => steps.find(({ id }) => id === source.step)?.settings.kind === 'collect')
    .map(({ step, title }) => ({ value: step, label: title }))
  return (
    <>
      <fieldset className={styles.stack}>
        <legend className={look.legend}>{text('match.settingsNeeds')}</legend>
        <Select
          label={text('match.settingsNeedsStep')}
          value={plan.source?.step ?? ''}
          placeholder=""
          error={errorOf('source')}
          onChange={(step) => onChange(withNeedsFrom(plan, step))}
          options={collected}
        />
        <FilterFields
          form={formIn(plan.source?.step)}
          only={needs.only}
          onChange={(only) => set({ needs: { ...needs, only } })}
        />
        <NumberField
          label={text('match.settingsPlacesNeed')}
          hint={text('match.settingsPlacesHint')}
          value={needs.places}
          error={errorOf('needPlaces')}
          onChange={(places) => set({ needs: { ...needs, places: places ?? Number.NaN } })}
        />
      </fieldset>
      <fieldset className={styles.stack}>
        <legend className={look.legend}>{text('match.settingsOffers')}</legend>
        <Select
          label={text('match.settingsOffersStep')}
          value={offers.step ?? ''}
          placeholder={text('match.settingsSameStep')}
          error={errorOf('offers')}
          onChange={(step) => set({ offers: { ...offers, step: step || null, only: null } })}
          options={collected}
        />
        <FilterFields
          form={formIn(offersFrom)}
          only={offers.only}
          onChange={(only) => set({ offers: { ...offers, only } })}
        />
        <NumberField
          label={text('match.settingsPlacesOffer')}
          hint={text('match.settingsPlacesHint')}
          value={offers.places}
          error={errorOf('offerPlaces')}
          onChange={(places) => set({ offers: { ...offers, places: places ?? Number.NaN } })}
        />
      </fieldset>
      <CompareFields
        needForm={formIn(plan.source?.step)}
        offerForm={formIn(offersFrom)}
        compare={settings.compare}
        onChange={(compare) => set({ compare })}
      />
    </>
  )
}

/** Fields belong to the form of one step: with another step they are chosen anew. */
function withNeedsFrom(plan: StepPlan, step: string): StepPlan {
  const { settings } = plan
  if (settings.kind !== 'match') return plan
  const offers = settings.offers.step === null ? { ...settings.offers, only: null } : settings.offers
  return {
    ...plan,
    source: step ? { step, items: 'cards' } : null,
    settings: { ...settings, needs: { ...settings.needs, only: null }, offers, compare: [] },
  }
}
