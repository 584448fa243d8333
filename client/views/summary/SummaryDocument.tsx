import { type ReactNode, useId, useState } from 'react'
import type { Summary } from '../../../shared/summary/summary.ts'
import type { BoardPictureHandle } from '../../canvas/types.ts'
import { useFormats, useText } from '../../i18n/index.ts'
import { ImportNotice } from '../../ui/ImportNotice.tsx'
import { BoardFigure } from './BoardFigure.tsx'
import { CardList } from './CardList.tsx'
import { ExportBar } from './ExportBar.tsx'
import { Presence, Purpose, TrustCard } from './Opening.tsx'
import { Principles } from './Principles.tsx'
import { StepReport } from './StepReport.tsx'
import styles from './summary.module.css'

type Section = { key: string; title: string; body: ReactNode }

/** Numbered sections with a list of contents: a document, not a dashboard. */
export function SummaryDocument({ summary, isFacilitator }: { summary: Summary; isFacilitator: boolean }) {
  const text = useText()
  const { dateTime } = useFormats()
  const [picture, setPicture] = useState<BoardPictureHandle | null>(null)
  const id = useId()
  const sections = useSections(summary, { sectionOf: (key) => `${id}${key}`, onPicture: setPicture })
  return (
    <article className={styles.document}>
      <header className={styles.head}>
        <h1>{summary.workshop.title}</h1>
        <p className={styles.quiet}>{text('summary.madeAt', { time: dateTime(summary.madeAt) })}</p>
      </header>
      <ImportNotice imported={summary.workshop.imported} />
      <ExportBar workshop={summary.workshop} picture={picture} isFacilitator={isFacilitator} />
      <nav className={styles.contents} aria-label={text('summary.contents')}>
        <ol>
          {sections.map(({ key, title }) => (
            <li key={key}>
              <a href={`#${id}${key}`}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
      {sections.map(({ key, title, body }, index) => (
        <section
          key={key}
          id={`${id}${key}`}
          className={styles.section}
          aria-labelledby={`${id}${key}-title`}
        >
          <h2 id={`${id}${key}-title`}>
            <span className={styles.count}>{index + 1}.</span> {title}
          </h2>
          {body}
        </section>
      ))}
      <footer className={styles.quiet}>{text('summary.footer')}</footer>
    </article>
  )
}

type Links = {
  /** The anchor of a section, by its key. */
  sectionOf: (key: string) => string
  onPicture: (handle: BoardPictureHandle | null) => void
}

function useSections(summary: Summary, { sectionOf, onPicture }: Links): Section[] {
  const text = useText()
  const known = new Set(summary.steps.map(({ id }) => id))
  const homeless = summary.cards.filter(({ step }) => step === null || !known.has(step))
  return [
    { key: 'purpose', title: text('summary.purpose'), body: <Purpose summary={summary} /> },
    { key: 'trust', title: text('summary.trustCard'), body: <TrustCard summary={summary} /> },
    { key: 'presence', title: text('summary.presence'), body: <Presence summary={summary} /> },
    {
      key: 'board',
      title: text('summary.board'),
      body: <BoardFigure summary={summary} onReady={onPicture} />,
    },
    ...summary.steps.map((step) => ({
      key: step.id,
      title: step.title,
      body: <StepReport step={step} summary={summary} />,
    })),
    ...(homeless.length > 0
      ? [
          {
            key: 'other',
            title: text('summary.otherCards'),
            body: <CardList cards={homeless} summary={summary} />,
          },
        ]
      : []),
    {
      key: 'principles',
      title: text('principles.title'),
      body: <Principles summary={summary} sectionOf={sectionOf} />,
    },
  ]
}
