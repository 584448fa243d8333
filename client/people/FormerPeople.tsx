import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import type { Person } from '../../shared/domain/person.ts'
import { useCommand } from '../api/index.ts'
import { useLanguage, useText } from '../i18n/index.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import { Button, Dialog } from '../ui/index.ts'
import { Avatar } from './Avatar.tsx'
import { groupOf } from './group-of.ts'
import type { Here } from './here.ts'
import styles from './people.module.css'
import { personName } from './person-name.ts'

/** Known from the file that a workshop was imported from; a facilitator gives each the former place back. */
export function FormerPeople({ here, people }: { here: Here; people: readonly Person[] }) {
  const text = useText()
  const [language] = useLanguage()
  const give = useCommand('codeForFormer')
  const [given, setGiven] = useState<{ name: string; code: string } | null>(null)
  if (people.length === 0) return null
  const ask = async (person: Person) => {
    const answer = await give.run({ params: { w: here.workshop, p: person.id } })
    if (answer) setGiven({ name: personName(person, text), code: answer.code })
  }
  return (
    <section aria-labelledby="former">
      <h3 id="former" className={styles.formerTitle}>
        {text('archive.former')}
      </h3>
      <p className={styles.group}>{text('archive.formerWhat')}</p>
      <ul className={styles.rows}>
        {people.map((person) => {
          const name = personName(person, text)
          const group = groupOf(here.view.workshop.groups, person.group)
          return (
            <li key={person.id} className={styles.person}>
              <span className={styles.away}>
                <Avatar name={name} group={group} />
              </span>
              <span className={styles.name}>
                {name}
                <span className={styles.group}>
                  {person.role === 'facilitator' ? text('board.facilitator') : group.name[language]}
                </span>
              </span>
              <Button
                icon={<KeyRound size={18} aria-hidden="true" />}
                aria-label={text('archive.giveCode', { name })}
                onClick={() => void ask(person)}
              >
                {text('archive.giveCodeShort')}
              </Button>
            </li>
          )
        })}
      </ul>
      {given && (
        <Dialog
          open
          onClose={() => setGiven(null)}
          title={text('archive.giveCode', { name: given.name })}
          description={text('archive.code', { name: given.name })}
        >
          <div className={styles.code}>
            <output>{given.code}</output>
            <CopyButton value={given.code} label={text('archive.giveCode', { name: given.name })} />
          </div>
          <p className={styles.group}>
            {text('phone.rejoinWhere', { address: `${window.location.host}/rejoin` })}
          </p>
        </Dialog>
      )}
    </section>
  )
}
