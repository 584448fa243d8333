import { licenceInFull, licenceOf } from '../../../shared/domain/licence.ts'
import { ownershipOf } from '../../../shared/domain/ownership.ts'
import type { Summary } from '../../../shared/summary/summary.ts'
import { NumberTable } from '../../figures/index.ts'
import { useFormats, useLanguage, useText } from '../../i18n/index.ts'
import { GroupName } from '../../ui/index.ts'
import styles from './summary.module.css'

type Props = { summary: Summary }

/** A list of facts; empty ones are left out. */
function Facts({ facts }: { facts: readonly (readonly [name: string, value: string])[] }) {
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

export function Purpose({ summary: { workshop } }: Props) {
  const text = useText()
  const { date } = useFormats()
  return (
    <>
      {workshop.question && <p className={styles.question}>{workshop.question}</p>}
      <Facts
        facts={[
          [text('summary.sponsor'), workshop.sponsor],
          [text('summary.place'), workshop.place],
          [text('summary.openness'), text(`summary.${workshop.openness}`)],
          [text('commit.ownership'), text(`commit.ownership.${ownershipOf(workshop)}`)],
          [text('entry.licence'), licenceInFull(text, licenceOf(workshop))],
          [text('summary.createdAt'), date(workshop.createdAt)],
        ]}
      />
    </>
  )
}

export function TrustCard({ summary: { workshop } }: Props) {
  const text = useText()
  const { date } = useFormats()
  const card = workshop.trustCard
  return (
    <>
      <Facts
        facts={[
          [text('summary.trust.purpose'), card.purpose],
          [text('summary.trust.stored'), card.stored],
          [text('summary.trust.whoSeesNames'), card.whoSeesNames],
          [text('summary.trust.retention'), text('summary.retention', { date: date(card.retentionDate) })],
          [text('summary.trust.howToWithdraw'), card.howToWithdraw],
        ]}
      />
      <p className={styles.quiet}>{text('summary.trustVersion', { version: card.version })}</p>
    </>
  )
}

export function Presence({ summary: { presence, workshop } }: Props) {
  const text = useText()
  const { list, number } = useFormats()
  const present = new Map(presence.byGroup.map(({ group, people }) => [group, people]))
  const groups = workshop.groups.filter(({ id }) => present.has(id))
  const missing = workshop.groups.filter(({ id, required }) => required && !present.has(id))
  return (
    <>
      <p>{text('summary.presenceSentence', { people: presence.people, groups: groups.length })}</p>
      {groups.length > 0 && (
        <NumberTable
          caption={text('summary.presenceCaption')}
          corner={text('summary.group')}
          columns={[{ key: 'people', head: text('summary.people') }]}
          rows={groups.map((group) => ({
            key: group.id,
            head: <GroupName group={group} />,
            cells: [number(present.get(group.id) ?? 0)],
          }))}
        />
      )}
      {missing.length > 0 && <MissingGroups names={missing} say={list} />}
    </>
  )
}

function MissingGroups({
  names,
  say,
}: {
  names: Summary['workshop']['groups']
  say: (items: string[]) => string
}) {
  const text = useText()
  const [language] = useLanguage()
  return <p>{text('summary.missing', { groups: say(names.map(({ name }) => name[language])) })}</p>
}
