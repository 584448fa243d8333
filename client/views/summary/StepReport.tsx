import { replyKindsOf } from '../../../shared/cards/of-step.ts'
import type { Step } from '../../../shared/steps/step.ts'
import { noAwardOf } from '../../../shared/steps/weigh/no-award.ts'
import { unplacedOf } from '../../../shared/summary/find-items.ts'
import type { Summary } from '../../../shared/summary/summary.ts'
import { Amendments, NoAward, TallyFigure, trailsOf } from '../../figures/index.ts'
import { useText } from '../../i18n/index.ts'
import { Answers } from './Answers.tsx'
import { AxesReport } from './AxesReport.tsx'
import { CardList } from './CardList.tsx'
import { Commitments } from './Commitments.tsx'
import { Pairings } from './Pairings.tsx'
import styles from './summary.module.css'

type Props = { step: Step; summary: Summary }

/** What one step asked, and what came of it. */
export function StepReport({ step, summary }: Props) {
  const text = useText()
  const about = [
    text(`summary.stepKind.${step.settings.kind}`),
    text(`summary.state.${step.progress.state}`),
    text(`summary.names.${step.names}`),
  ]
  return (
    <>
      <p className={styles.quiet}>{about.join(' · ')}</p>
      {step.prompt && <p className={styles.question}>{step.prompt}</p>}
      <Content step={step} summary={summary} />
    </>
  )
}

function Content({ step, summary }: Props) {
  switch (step.settings.kind) {
    case 'brief':
      return <p className={styles.body}>{step.settings.body}</p>
    case 'collect':
      return <Collected step={step} summary={summary} />
    case 'cluster':
      return <Themes step={step} summary={summary} />
    case 'weigh':
      return <Results step={step} summary={summary} />
    case 'match':
      return <Pairings step={step} summary={summary} />
    case 'commit':
      return <Commitments step={step} summary={summary} />
  }
}

function Collected({ step, summary }: Props) {
  const text = useText()
  const cards = summary.cards.filter((card) => card.step === step.id)
  const isSealed = step.seal !== 'open' && !['revealed', 'frozen'].includes(step.progress.state)
  return (
    <>
      <p>{text('summary.cards', { count: cards.length })}</p>
      {isSealed && <p className={styles.quiet}>{text('summary.sealedNote')}</p>}
      {replyKindsOf(step) === null ? (
        <CardList cards={cards} summary={summary} />
      ) : (
        <Answers step={step} cards={cards} summary={summary} />
      )}
    </>
  )
}

function Themes({ step, summary }: Props) {
  const text = useText()
  const themes = summary.themes.filter((theme) => theme.step === step.id)
  const unplaced = unplacedOf(step, summary)
  return (
    <>
      {themes.length === 0 && <p>{text('summary.noThemes')}</p>}
      <AxesReport step={step} summary={summary} />
      {themes.map(({ id, title, cards, voices }) => (
        <section key={id} className={styles.theme}>
          <h3>{title || text('summary.untitledTheme')}</h3>
          <p className={styles.quiet}>
            {text('summary.voices', { people: voices.people, groups: voices.groups, cards: cards.length })}
          </p>
          <CardList cards={summary.cards.filter((card) => card.theme === id)} summary={summary} />
        </section>
      ))}
      {unplaced.length > 0 && (
        <section className={styles.theme}>
          <h3>{text('summary.unplaced')}</h3>
          <CardList cards={unplaced} summary={summary} />
        </section>
      )}
    </>
  )
}

function Results({ step, summary }: Props) {
  const text = useText()
  const tallies = summary.tallies.filter((tally) => tally.step === step.id)
  if (tallies.length === 0) return <p>{text('summary.notRevealed')}</p>
  const results = tallies.map((tally) => (
    <section key={tally.run} className={styles.theme}>
      <h3>{tallies.length > 1 ? text('summary.run', { run: tally.run }) : text('summary.result')}</h3>
      <NoAward reason={noAwardOf(step, tally.run)} />
      <TallyFigure
        tally={tally}
        groups={summary.workshop.groups}
        title={step.title}
        surface="summary"
        workshop={summary.workshop.id}
        trails={trailsOf(
          { ...summary, matches: [] },
          summary.cards.map((card) => ({ ...card, origin: card })),
          new Map(summary.cards.flatMap(({ id, author }) => (author ? [[id, author] as const] : []))),
        )}
      />
    </section>
  ))
  return (
    <>
      {results}
      <Amendments tallies={tallies} />
    </>
  )
}
