import { Clock, Users } from 'lucide-react'
import { useId } from 'react'
import { Link } from 'wouter'
import { minutesOf, type Template, templates } from '../../../shared/templates/index.ts'
import { useLanguage, useText } from '../../i18n/index.ts'
import styles from './TemplateCards.module.css'

export function TemplateCards() {
  return (
    <ul className={styles.cards}>
      {templates.map((template) => (
        <li key={template.id}>
          <TemplateCard template={template} />
        </li>
      ))}
    </ul>
  )
}

function TemplateCard({ template }: { template: Template }) {
  const text = useText()
  const [language] = useLanguage()
  const name = useId()
  return (
    <article className={styles.card} aria-labelledby={name}>
      <h3 id={name} className={styles.name}>
        <Link className={styles.link} href={`/new?template=${encodeURIComponent(template.id)}`}>
          {template.name[language]}
        </Link>
      </h3>
      <p>{template.use[language]}</p>
      <TemplateFacts template={template} />
      <p className={styles.yields}>
        <span className={styles.term}>{text('home.yields')}</span> {template.yields[language]}
      </p>
    </article>
  )
}

/** How long and for how many. */
export function TemplateFacts({ template }: { template: Template }) {
  const text = useText()
  return (
    <ul className={styles.facts}>
      <li>
        <Clock size={18} aria-hidden="true" /> {text('home.minutes', { minutes: minutesOf(template) })}
      </li>
      <li>
        <Users size={18} aria-hidden="true" /> {text('home.forPeople', template.people)}
      </li>
    </ul>
  )
}
