import { undisclosedGroup } from '../../../shared/domain/default-groups.ts'
import type { MessageKey } from '../../../shared/i18n/catalogue.ts'
import type { CardChange } from '../../../shared/wire/history.ts'
import { useCardChanges } from '../../api/index.ts'
import { useFormats, useLanguage, useText } from '../../i18n/index.ts'
import { groupOf } from '../../people/group-of.ts'
import type { Here } from '../../people/here.ts'
import { personName } from '../../people/person-name.ts'
import { Busy, ProblemNotice } from '../../ui/index.ts'
import styles from './board.module.css'

/** Who made a card and what became of it, as sentences, as far as the names policy of its step tells. */
export function CardChanges({ here, card }: { here: Here; card: string }) {
  const text = useText()
  const asked = useCardChanges(here.workshop, card)
  const sentence = useSentence(here)
  return (
    <section className={styles.changes}>
      <h3 className={styles.changesTitle}>{text('changes.title')}</h3>
      {asked.isPending && <Busy />}
      {asked.error && <ProblemNotice problem={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.data?.changes.length === 0 && <p className={styles.cardMeta}>{text('changes.none')}</p>}
      {asked.data && (
        <ol>
          {asked.data.changes.map((change, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what happened before keeps its place in the list
            <li key={place}>{sentence(change)}</li>
          ))}
        </ol>
      )}
    </section>
  )
}

const known = {
  made: 'changes.made',
  words: 'changes.words',
  moved: 'changes.moved',
  looks: 'changes.looks',
  removed: 'changes.removed',
} as const satisfies Record<CardChange['what'], MessageKey>

const unknown = {
  made: 'changes.madeUnknown',
  words: 'changes.wordsUnknown',
  moved: 'changes.movedUnknown',
  looks: 'changes.looksUnknown',
  removed: 'changes.removedUnknown',
} as const satisfies Record<CardChange['what'], MessageKey>

function useSentence({ view }: Here): (change: CardChange) => string {
  const text = useText()
  const { time } = useFormats()
  const [language] = useLanguage()
  const whoDid = ({ person: id, group: groupId }: CardChange): string | null => {
    // Who would rather not say is nobody to name.
    if (id === null && (groupId === null || groupId === undisclosedGroup.id)) return null
    const person = view.people.find((one) => one.id === id)
    const group = groupId && groupOf(view.workshop.groups, groupId).name[language]
    if (!person) return group || null
    const name = personName(person, text)
    return group && person.role !== 'facilitator' ? text('changes.person', { name, group }) : name
  }
  return (change) => {
    const who = whoDid(change)
    const what = who ? text(known[change.what], { who }) : text(unknown[change.what])
    return change.at === null ? what : text('changes.at', { what, time: time(change.at) })
  }
}
