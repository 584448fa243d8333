import { type ReactNode, useState } from 'react'
import type { Group } from '../../shared/domain/group.ts'
import type { Tally, TallyOption } from '../../shared/domain/tally.ts'
import { scaleKind } from '../../shared/scales/index.ts'
import type { Detail, DetailOf } from '../../shared/scales/schemas.ts'
import {
  equalGroupView,
  explainEqualGroups,
  explainOption,
  explainTally,
  explainWarning,
  groupsPartlyHidden,
  minorityOf,
} from '../../shared/tally/index.ts'
import { useText } from '../i18n/index.ts'
import { Button, classes } from '../ui/index.ts'
import { detailView } from './details/index.ts'
import styles from './figures.module.css'
import { EqualGroups, Minority } from './GroupViews.tsx'
import { HowCounted } from './HowCounted.tsx'
import { LedTo, type TrailsShown } from './Lineage.tsx'
import { OpenedNumber } from './OpenedNumber.tsx'
import { Recount } from './Recount.tsx'
import { TallyBars } from './TallyBars.tsx'
import { TallyTable } from './TallyTable.tsx'
import { useTelling } from './use-telling.ts'
import { WordsBehind } from './WordsBehind.tsx'

export type FigureSurface = 'board' | 'phone' | 'projector' | 'summary'

export type TallyFigureProps = {
  tally: Tally
  groups: readonly Group[]
  /** The step's title, named in captions. */
  title: string
  surface: FigureSurface
  /** Whose result it is: with it, ballots can be fetched and counted again. */
  workshop?: string
  /** With it, an opened number also tells what became of it. */
  trails?: TrailsShown | null
}

/** So many bars are drawn at first; the table always has all options. */
const barsAtFirst: Record<FigureSurface, number> = { board: 8, phone: 6, projector: 6, summary: 12 }

/** A result: first a sentence, then the bars, then the table, then how it was counted. */
export function TallyFigure(props: TallyFigureProps) {
  const { tally, groups, title, surface } = props
  const text = useText()
  const { telling, say } = useTelling(groups)
  const [all, setAll] = useState(false)
  const [opened, setOpened] = useState<TallyOption | null>(null)
  const options = all ? tally.options : tally.options.slice(0, barsAtFirst[surface])
  const isProjected = surface === 'projector'
  const ifEqual = explainEqualGroups(tally)
  return (
    <figure className={classes(styles.figure, styles[surface])}>
      <p className={styles.lead}>{say(explainTally(tally, telling))}</p>
      {tally.warnings
        .filter(({ code }) => code !== 'nobody_voted')
        .map((warning) => (
          <p key={warning.code} className={styles.warning}>
            {say([explainWarning(warning, telling)])}
          </p>
        ))}
      <TallyBars
        tally={tally}
        groups={groups}
        options={options}
        onOpen={isProjected ? undefined : setOpened}
      />
      {!isProjected && options.length < tally.options.length && (
        <Button variant="quiet" onClick={() => setAll(true)}>
          {text('decide.showAll', { count: tally.options.length })}
        </Button>
      )}
      {ifEqual && <p className={styles.equal}>{say([ifEqual])}</p>}
      {isProjected ? <LeadingWords tally={tally} groups={groups} /> : <Evidence {...props} />}
      <figcaption className={styles.quiet}>
        {text('decide.caption', { title, bars: splitOf(tally) })}{' '}
        {!isProjected && text('decide.captionOpens')}
      </figcaption>
      {opened && (
        <OpenedNumber
          tally={tally}
          option={opened}
          groups={groups}
          trails={props.trails}
          onClose={() => setOpened(null)}
        />
      )}
    </figure>
  )
}

/** What the pieces of a bar are; a bar of one piece is not split. */
function splitOf({ scale }: Tally): 'groups' | 'parts' | 'whole' {
  const { parts } = scaleKind(scale.type)
  if (!parts) return 'groups'
  return parts.length > 1 ? 'parts' : 'whole'
}

/** No chart without the words of somebody: the first cards behind the leading option. */
function LeadingWords({ tally, groups }: { tally: Tally; groups: readonly Group[] }) {
  const [first] = tally.options
  if (!first || first.cards.length === 0) return null
  return <WordsBehind option={{ ...first, cards: first.cards.slice(0, 2) }} groups={groups} />
}

function Evidence({ tally, groups, title, surface, workshop, trails }: TallyFigureProps) {
  const text = useText()
  // On a screen every bar opens; what is printed lays the words open.
  const options = surface === 'summary' ? tally.options.filter(hasMoreToSay) : []
  return (
    <>
      <Part surface={surface} title={text('decide.numbers')}>
        <TallyTable tally={tally} groups={groups} title={title} />
      </Part>
      <GroupParts tally={tally} groups={groups} surface={surface} />
      {tally.detail && (
        <DetailPart
          kind={tally.detail.kind}
          detail={tally.detail}
          tally={tally}
          groups={groups}
          surface={surface}
        />
      )}
      {options.length > 0 && (
        <Part surface={surface} title={text('decide.words')}>
          {options.map((option) => (
            <PrintedNumber
              key={option.id}
              tally={tally}
              option={option}
              groups={groups}
              surface={surface}
              trails={trails}
            />
          ))}
        </Part>
      )}
      <Part surface={surface} title={text('decide.howCounted')}>
        <HowCounted tally={tally} groups={groups} />
        {workshop && <Recount tally={tally} workshop={workshop} />}
      </Part>
    </>
  )
}

/** Beside each total: what it would be if groups weighed the same, and what groups wanted and did not get. */
function GroupParts({ tally, groups, surface }: Pick<TallyFigureProps, 'tally' | 'groups' | 'surface'>) {
  const text = useText()
  const places = equalGroupView(tally)
  const lost = minorityOf(tally)
  const untold = groupsPartlyHidden(tally)
  const { decidesEach } = scaleKind(tally.scale.type)
  const isHidden = !places && !decidesEach && tally.electorate.byGroup.some(({ cast }) => cast === null)
  return (
    <>
      {(places || isHidden) && (
        <Part surface={surface} title={text('results.equalTitle')}>
          {places ? <EqualGroups places={places} /> : <p>{text('results.equalHidden')}</p>}
        </Part>
      )}
      {lost.length + untold.length > 0 && (
        <Part surface={surface} title={text('results.minorityTitle')}>
          <Minority lost={lost} untold={untold} groups={groups} />
        </Part>
      )}
    </>
  )
}

type DetailPartProps<K extends Detail['kind']> = Omit<TallyFigureProps, 'title'> & {
  kind: K
  detail: DetailOf<K>
}

function DetailPart<K extends Detail['kind']>({ kind, detail, tally, groups, surface }: DetailPartProps<K>) {
  const text = useText()
  const { title, View } = detailView(kind)
  return (
    <Part surface={surface} title={text(title)}>
      <View tally={tally} groups={groups} detail={detail} />
    </Part>
  )
}

/** In print, an option that is a card itself has been read already. */
const hasMoreToSay = ({ cards, label, reasons }: TallyOption) =>
  reasons.length > 0 || cards.some(({ text }) => text !== label)

/** A number, opened: why it is what it is, and whose words stand behind it. */
function PrintedNumber({
  tally,
  option,
  groups,
  surface,
  trails,
}: Pick<TallyFigureProps, 'tally' | 'groups' | 'surface' | 'trails'> & { option: TallyOption }) {
  const { telling, say } = useTelling(groups)
  return (
    <Part surface={surface} title={option.label} inner>
      <p>{say(explainOption(tally, option, telling))}</p>
      <WordsBehind option={option} groups={groups} authors={trails?.authors} />
      {trails && <LedTo item={option.id} isChosen={option.chosen} trails={trails} />}
    </Part>
  )
}

/** Folded on screens, laid open in a document that is printed. */
function Part({
  surface,
  title,
  inner,
  children,
}: {
  surface: FigureSurface
  title: string
  inner?: boolean
  children: ReactNode
}) {
  if (surface !== 'summary')
    return (
      <details className={styles.part}>
        <summary>{title}</summary>
        {children}
      </details>
    )
  const Heading = inner ? 'h5' : 'h4'
  return (
    <section className={styles.part}>
      <Heading>{title}</Heading>
      {children}
    </section>
  )
}
