import type { Group } from '../../shared/domain/group.ts'
import type { FigureName, TallyOption } from '../../shared/domain/tally.ts'
import { useText } from '../i18n/index.ts'
import { GroupMark } from '../ui/index.ts'
import styles from './figures.module.css'
import { useTelling } from './use-telling.ts'

/** The verbatim cards behind an option, and the reasons that came with the ballots. */
export function WordsBehind({
  option,
  groups,
  authors,
}: {
  option: TallyOption
  groups: readonly Group[]
  /** Names by card, where its step shows them. */
  authors?: ReadonlyMap<string, string> | undefined
}) {
  const text = useText()
  const { cards, reasons } = option
  return (
    <>
      {cards.length === 0 ? (
        <p className={styles.quiet}>{text('decide.noWords')}</p>
      ) : (
        <Words said={cards} groups={groups} authors={authors} />
      )}
      {reasons.length > 0 && (
        <>
          <p className={styles.quiet}>{text('decide.reasons')}</p>
          <Words said={reasons} groups={groups} />
        </>
      )}
    </>
  )
}

type Said = { id?: string; text: string; group: string | null; stance?: FigureName | undefined }

type WordsProps = {
  said: readonly Said[]
  groups: readonly Group[]
  authors?: ReadonlyMap<string, string> | undefined
}

function Words({ said, groups, authors }: WordsProps) {
  const text = useText()
  const { groupOf, nameOf } = useTelling(groups)
  return (
    <ul className={styles.words}>
      {said.map((one, at) => {
        const group = one.group === null ? null : groupOf(one.group)
        return (
          <li key={one.id ?? at}>
            <blockquote>{one.text}</blockquote>
            <p className={styles.by}>
              {group && <GroupMark group={group} />}
              <span>
                {[
                  one.stance && text(`figure.${one.stance}`),
                  authors?.get(one.id ?? ''),
                  group && nameOf(group.id),
                ]
                  .filter(Boolean)
                  .join(' · ') || text('cards.bySomebody')}
              </span>
            </p>
          </li>
        )
      })}
    </ul>
  )
}
