import { CircleCheck, CircleDashed } from 'lucide-react'
import type { Cosigner } from '../../../shared/domain/cosigner.ts'
import type { Group } from '../../../shared/domain/group.ts'
import { ownershipOf, signingGroups } from '../../../shared/domain/ownership.ts'
import { useCommand } from '../../api/index.ts'
import { useFormats, useLanguage, useText } from '../../i18n/index.ts'
import { personName } from '../../people/person-name.ts'
import { Button, classes, GroupMark, Select } from '../../ui/index.ts'
import type { Scene } from '../scene.ts'
import styles from '../step.module.css'
import look from './commit.module.css'

/** Where the results belong to all groups: who signs for each, and who has confirmed. */
export function Cosigners(scene: Scene) {
  const { here } = scene
  const text = useText()
  const { workshop, people, cosigners } = here.view
  if (ownershipOf(workshop) !== 'shared') return null
  const signing = signingGroups(workshop, people)
  return (
    <section className={styles.tight}>
      <h3 className={styles.heading}>{text('commit.cosigners')}</h3>
      <p className={styles.quiet}>{text('commit.cosignersHint')}</p>
      <ul className={styles.list}>
        {workshop.groups
          .filter(({ id }) => signing.includes(id))
          .map((group) => (
            <GroupSigns
              key={group.id}
              {...scene}
              group={group}
              cosigner={cosigners.find((one) => one.group === group.id) ?? null}
            />
          ))}
      </ul>
    </section>
  )
}

type Props = Scene & { group: Group; cosigner: Cosigner | null }

function GroupSigns(props: Props) {
  const { step, here, group, cosigner } = props
  const text = useText()
  const formats = useFormats()
  const [language] = useLanguage()
  const confirmedAt = cosigner?.confirmed[step.id]
  const isConfirmed = confirmedAt !== undefined
  const Icon = isConfirmed ? CircleCheck : CircleDashed
  const person = here.view.people.find(({ id }) => id === cosigner?.person)
  return (
    <li className={styles.item}>
      <p>
        <GroupMark group={group} /> <strong>{group.name[language]}</strong>
        {': '}
        {cosigner ? personName(person, text) : text('commit.cosignerNone')}
      </p>
      <Naming {...props} />
      {cosigner && (
        <p className={classes(look.status, isConfirmed ? look.accepted : look.proposed)}>
          <Icon size={16} aria-hidden="true" />
          {isConfirmed
            ? text('commit.confirmed', { time: formats.dateTime(confirmedAt) })
            : text('commit.unconfirmed')}
        </p>
      )}
      <Confirming {...props} isConfirmed={isConfirmed} />
    </li>
  )
}

/** The group's people name the first one, who can pass it on; a facilitator helps out. */
function Naming({ step, here, group, cosigner }: Props) {
  const text = useText()
  const [language] = useLanguage()
  const name = useCommand('nameCosigner')
  const isFirst = here.group === group.id && (!cosigner || cosigner.person === here.me?.id)
  const mayName = here.role === 'facilitator' || (here.role === 'participant' && isFirst)
  if (!mayName || step.progress.state === 'frozen') return null
  const people = here.view.people.filter(
    (one) => one.gone === 'no' && one.role === 'participant' && one.group === group.id,
  )
  return (
    <Select
      label={text('commit.cosignerName', { group: group.name[language] })}
      value={cosigner?.person ?? ''}
      onChange={(person) => {
        if (person) void name.run({ params: { w: here.workshop }, body: { group: group.id, person } })
      }}
      placeholder={text('commit.cosignerNone')}
      options={people.map((one) => ({ value: one.id, label: personName(one, text) }))}
    />
  )
}

function Confirming({ step, here, group, cosigner, isConfirmed }: Props & { isConfirmed: boolean }) {
  const text = useText()
  const [language] = useLanguage()
  const confirm = useCommand('confirmCommitments')
  const isOpen = step.progress.state !== 'draft' && step.progress.state !== 'frozen'
  if (!isOpen || !here.me || cosigner?.person !== here.me.id) return null
  const send = () =>
    void confirm.run({
      params: { w: here.workshop, s: step.id },
      body: { isConfirmed: !isConfirmed },
    })
  return (
    <div className={styles.tight}>
      <div>
        <Button busy={confirm.busy} onClick={send}>
          {isConfirmed ? text('commit.takeBack') : text('commit.confirm', { group: group.name[language] })}
        </Button>
      </div>
      <p className={styles.quiet}>{text('commit.confirmHint')}</p>
    </div>
  )
}
