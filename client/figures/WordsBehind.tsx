import type { Group } from '../../shared/domain/group.ts'
import type { FigureName, TallyOption } from '../../shared/domain/tally.ts'
import { useText } from '../i18n/index.ts'
import { GroupMark } from '../ui/index.ts'
import styles from './figures.module.css'
import { useTelling } from './use-telling.ts'

/** The verbatim cards behind an option, and the reasons that came with the ballots. */
export function WordsBehind({ option, groups }: { option: TallyOption; groups: readonly Group[] }) {
  const text = useText()
  const { cards, reasons } = option
  return (
    <>
      {cards.length === 0 ? (
        <p className={styles.quiet}>{text('decide.noWords')}</p>
      ) : (
        <Words said={cards} groups={groups} />
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

function Words({ said, groups }: { said: readonly Said[]; groups: readonly Group[] }) {
  const text = useText()
  const { groupOf, nameOf } = useTelling(groups)
  return (
    <ul className={styles.words}>
      {said.map((one, at) => {
        const group = one.group === null ? null : groupOf(one.group)
        return (
          <li key={one.id ?? at}>
            <blockquote>{one.text}</blockquote>
            {one.stance && <span className={styles.quiet}>{text(`figure.${one.stance}`)} </span>}
            {group && <GroupMark group={group} label={nameOf(group.id)} />}
          </li>
        )
      })}
    </ul>
  )
}
