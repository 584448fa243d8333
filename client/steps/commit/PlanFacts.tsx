import type { Commitment } from '../../../shared/domain/commitment.ts'
import { missingParts } from '../../../shared/domain/commitment-states.ts'
import { commitmentValues } from '../../../shared/domain/commitment-terms.ts'
import { useFormats, useLanguage, useText } from '../../i18n/index.ts'
import { groupOf } from '../../people/group-of.ts'
import type { Here } from '../../people/here.ts'
import styles from '../step.module.css'
import look from './commit.module.css'

type Props = { here: Here; commitment: Commitment }

/** What the plan says, and what it does not say yet. */
export function PlanFacts({ here, commitment }: Props) {
  const text = useText()
  const facts = useFacts(here, commitment)
  const missing = missingParts(commitment)
  return (
    <>
      {!commitment.plan.isPublic && <p className={styles.quiet}>{text('commit.notPublic')}</p>}
      {facts.length > 0 && (
        <details className={styles.details}>
          <summary>{text('commit.about')}</summary>
          <dl className={look.facts}>
            {facts.map(({ name, said }) => (
              <div key={name}>
                <dt>{text(`commit.fact.${name}`)}</dt>
                <dd>{said}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {missing.length === 0 ? (
        <p className={styles.quiet}>{text('commit.agreed')}</p>
      ) : (
        <details className={styles.details}>
          <summary>{text('commit.missing', { count: missing.length })}</summary>
          <ul className={styles.quotes}>
            {missing.map((part) => (
              <li key={part}>{text(`commit.missing.${part}`)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

const lines = ['problem', 'action', 'deliverable', 'measure', 'role', 'rule'] as const

function useFacts(here: Here, { plan }: Commitment) {
  const text = useText()
  const formats = useFormats()
  const [language] = useLanguage()
  const partners = [
    ...plan.partners.map((group) => groupOf(here.view.workshop.groups, group).name[language]),
    ...(plan.hasNoOtherPartner ? [text('commit.noneOutside')] : []),
  ]
  const values = commitmentValues
    .filter((value) => plan.values[value] !== null)
    .map((value) => [text(`commit.value.${value}`), plan.values[value]].filter(Boolean).join(': '))
  return [
    ...lines.map((name) => ({ name, said: plan[name] })),
    { name: 'partners' as const, said: formats.list(partners) },
    { name: 'values' as const, said: values.join('\n') },
  ].filter(({ said }) => said !== '')
}
