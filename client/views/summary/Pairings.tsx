import type { Step } from '../../../shared/steps/step.ts'
import { titlesOf } from '../../../shared/summary/find-items.ts'
import type { Summary } from '../../../shared/summary/summary.ts'
import { NumberTable } from '../../figures/index.ts'
import { useText } from '../../i18n/index.ts'
import { CardList } from './CardList.tsx'
import styles from './summary.module.css'

type Pairing = Summary['pairings'][number]

/** Who has found whom, what is still missing, what lies idle; each round by itself. */
export function Pairings({ step, summary }: { step: Step; summary: Summary }) {
  const text = useText()
  const pairings = summary.pairings.filter((pairing) => pairing.step === step.id)
  // Where there was one round, it has no heading of its own.
  const under = pairings.length > 1 ? 'round' : 'section'
  return pairings.map((pairing) => (
    <section key={pairing.run} className={styles.theme}>
      {pairings.length > 1 && <h3>{text('summary.run', { run: pairing.run })}</h3>}
      <p>
        {text('match.summary', {
          pairs: pairing.pairs.length,
          unmet: pairing.unmet.length,
          idle: pairing.idle.length,
        })}
      </p>
      {pairing.pairs.length > 0 && <PairTable pairing={pairing} summary={summary} />}
      <Cards ids={pairing.unmet} title={text('match.unmetTitle')} summary={summary} under={under} />
      <Cards ids={pairing.idle} title={text('match.idleTitle')} summary={summary} under={under} />
    </section>
  ))
}

function PairTable({ pairing, summary }: { pairing: Pairing; summary: Summary }) {
  const text = useText()
  const titles = titlesOf(summary)
  return (
    <NumberTable
      caption={text('match.caption')}
      corner={text('match.need')}
      columns={[
        { key: 'offer', head: text('match.offer'), isWords: true },
        { key: 'agreed', head: text('match.agreedHow'), isWords: true },
      ]}
      rows={pairing.pairs.map((pair) => ({
        key: `${pair.need} ${pair.offer}`,
        head: titles.get(pair.need),
        cells: [titles.get(pair.offer), <Agreed key="agreed" pair={pair} />],
      }))}
    />
  )
}

function Agreed({ pair: { agreed } }: { pair: Pairing['pairs'][number] }) {
  const text = useText()
  const notes = [agreed.need, agreed.offer].flatMap((consent) =>
    consent?.how === 'witness' ? [consent.note] : [],
  )
  return notes.length === 0
    ? text('match.agreedBoth')
    : text('match.agreedWitness', { note: notes.join('; ') })
}

function Cards(props: {
  ids: readonly string[]
  title: string
  summary: Summary
  under: 'section' | 'round'
}) {
  const { ids, title, summary, under } = props
  const Heading = under === 'round' ? 'h4' : 'h3'
  const wanted = new Set(ids)
  if (ids.length === 0) return null
  return (
    <>
      <Heading>{title}</Heading>
      <CardList cards={summary.cards.filter(({ id }) => wanted.has(id))} summary={summary} />
    </>
  )
}
