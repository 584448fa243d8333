import { inLanguage } from '../../../../shared/cards/field-words.ts'
import { budgetCompletions, budgetRules } from '../../../../shared/scales/budget/rules.ts'
import type { BudgetTerms } from '../../../../shared/scales/budget/schema.ts'
import { costFieldName } from '../../../../shared/scales/budget/terms.ts'
import type { StepPlan } from '../../../../shared/steps/step.ts'
import { useBoardView, useWorkshopView } from '../../../connection/index.ts'
import { useLanguage, useText } from '../../../i18n/index.ts'
import { Checkbox, classes, Select, TextField } from '../../../ui/index.ts'
import settingsStyles from '../../settings/settings.module.css'
import type { SettingsProps } from '../../settings/step-problems.ts'
import stepStyles from '../../step.module.css'
import styles from './budget.module.css'
import { costSources, presentOptions } from './cost-sources.ts'

type Props = {
  plan: StepPlan
  budget: BudgetTerms | undefined
  onBudget: (budget: BudgetTerms | undefined) => void
  errorOf: SettingsProps['errorOf']
  /** A scale that has no meaning without a budget, and a rule of its own. */
  alwaysOn?: boolean
}

const fresh: BudgetTerms = {
  amount: '',
  currency: 'Rp',
  rule: 'equal_shares',
  completion: 'add1e',
  costField: null,
  costs: {},
}

/** Whether options cost money, how much there is, how it is given, and what each option costs. */
export function BudgetSettings({ plan, budget, onBudget, errorOf, alwaysOn }: Props) {
  const text = useText()
  const view = useWorkshopView()
  const begin = () => onBudget({ ...fresh, costField: (view && costSources(plan, view)[0]?.at) ?? null })
  return (
    <div className={classes(settingsStyles.stack, styles.whole)}>
      {!alwaysOn && (
        <Checkbox
          label={text('budget.settings.costs')}
          hint={text('budget.settings.costsHint')}
          checked={budget !== undefined}
          onChange={(isOn) => (isOn ? begin() : onBudget(undefined))}
        />
      )}
      {budget && (
        <>
          <Terms budget={budget} onBudget={onBudget} errorOf={errorOf} hasRule={!alwaysOn} />
          <CostSettings
            plan={plan}
            terms={budget}
            onTerms={(costs) => onBudget({ ...budget, ...costs })}
            errorOf={errorOf}
          />
        </>
      )}
    </div>
  )
}

type TermsProps = {
  budget: BudgetTerms
  onBudget: (budget: BudgetTerms) => void
  errorOf: SettingsProps['errorOf']
}

function Terms({ budget, onBudget, errorOf, hasRule }: TermsProps & { hasRule: boolean }) {
  const text = useText()
  return (
    <div className={settingsStyles.pair}>
      <TextField
        label={text('budget.settings.amount')}
        hint={text('budget.settings.amountHint')}
        inputMode="decimal"
        value={budget.amount}
        error={errorOf('amount') && text('budget.settings.amountWrong')}
        onChange={(amount) => onBudget({ ...budget, amount: amount.trim() })}
      />
      <TextField
        label={text('budget.settings.currency')}
        value={budget.currency}
        maxLength={8}
        onChange={(currency) => onBudget({ ...budget, currency })}
      />
      {hasRule && (
        <Select
          label={text('budget.settings.rule')}
          value={budget.rule}
          onChange={(rule) => onBudget({ ...budget, rule })}
          options={budgetRules.map((rule) => ({ value: rule, label: text(`budget.ruleName.${rule}`) }))}
        />
      )}
      {hasRule && budget.rule === 'equal_shares' && (
        <Select
          label={text('budget.settings.completion')}
          value={budget.completion}
          onChange={(completion) => onBudget({ ...budget, completion })}
          options={budgetCompletions.map((completion) => ({
            value: completion,
            label: text(`budget.settings.completion.${completion}`),
          }))}
        />
      )}
      {hasRule && budget.rule === 'equal_shares' && budget.completion !== 'none' && (
        <TextField
          label={text('budget.settings.increment')}
          hint={text('budget.settings.incrementHint')}
          optional
          inputMode="decimal"
          value={budget.increment ?? ''}
          error={errorOf('increment') && text('budget.settings.amountWrong')}
          onChange={(typed) => onBudget(withIncrement(budget, typed.trim()))}
        />
      )}
    </div>
  )
}

/** Empty is the rule's own. */
function withIncrement({ increment: _, ...budget }: BudgetTerms, typed: string): BudgetTerms {
  return typed === '' ? budget : { ...budget, increment: typed }
}

type CostTerms = Pick<BudgetTerms, 'costField' | 'costs'>
type CostProps = {
  plan: StepPlan
  terms: CostTerms
  onTerms: (terms: CostTerms) => void
  errorOf: SettingsProps['errorOf']
}

/** The place of the cost on cards, and a field for each option that is there already. */
export function CostSettings({ plan, terms, onTerms, errorOf }: CostProps) {
  const text = useText()
  const [language] = useLanguage()
  const view = useWorkshopView()
  const board = useBoardView()
  if (!view) return null
  const sources = costSources(plan, view)
  const options = presentOptions(plan, view, board)
  const nameOf = (at: BudgetTerms['costField']) => (at ? `${at.step ?? ''} ${at.field}` : 'typed')
  const setCost = (option: string, typed: string) => {
    const { [option]: _, ...others } = terms.costs
    const cost = typed.trim()
    onTerms({ costField: terms.costField, costs: cost === '' ? others : { ...others, [option]: cost } })
  }
  return (
    <>
      {sources.length > 0 && (
        <Select
          label={text('budget.settings.where')}
          value={nameOf(terms.costField)}
          onChange={(name) =>
            onTerms({
              costs: terms.costs,
              costField: sources.find(({ at }) => nameOf(at) === name)?.at ?? null,
            })
          }
          options={[
            { value: 'typed', label: text('budget.settings.whereTyped') },
            ...sources.map(({ at, title, label }) => ({
              value: nameOf(at),
              label: text('budget.settings.whereField', {
                field: inLanguage(label, language),
                step: title,
              }),
            })),
          ]}
        />
      )}
      <details className={stepStyles.details} open={terms.costField === null}>
        <summary>{text('budget.settings.typed')}</summary>
        <div className={settingsStyles.stack}>
          {options.length === 0 && <p>{text('budget.settings.noOptions')}</p>}
          {options.map(({ id, label }) => (
            <TextField
              key={id}
              label={text('budget.settings.costOf', { option: label })}
              inputMode="decimal"
              value={terms.costs[id] ?? ''}
              error={errorOf(costFieldName(id)) && text('budget.settings.amountWrong')}
              onChange={(typed) => setCost(id, typed)}
            />
          ))}
        </div>
      </details>
    </>
  )
}
