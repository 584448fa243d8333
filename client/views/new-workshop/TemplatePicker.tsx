import { useId } from 'react'
import { type Template, templates } from '../../../shared/templates/index.ts'
import { useLanguage, useText } from '../../i18n/index.ts'
import { TemplateFacts } from '../home/TemplateCards.tsx'
import styles from './NewWorkshop.module.css'

export function TemplatePicker({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const text = useText()
  const [language] = useLanguage()
  const name = useId()
  return (
    <fieldset className={styles.picker}>
      <legend className={styles.legend}>{text('home.template')}</legend>
      {templates.map((template) => (
        <label key={template.id} className={styles.template}>
          <input
            type="radio"
            className={styles.radio}
            name={name}
            value={template.id}
            checked={template.id === value}
            onChange={() => onChange(template.id)}
          />
          <span className={styles.templateName}>{template.name[language]}</span>
          <span>{template.use[language]}</span>
          <TemplateFacts template={template} />
          {template.id === value && <WhatComes template={template} />}
        </label>
      ))}
    </fieldset>
  )
}

/** Of the chosen one: what it yields, and the steps that lead there. */
function WhatComes({ template }: { template: Template }) {
  const text = useText()
  const [language] = useLanguage()
  return (
    <span className={styles.what}>
      <span>
        <strong>{text('home.yields')}:</strong> {template.yields[language]}
      </span>
      <span>
        <strong>{text('home.steps')}:</strong>{' '}
        {template.steps
          .map(({ title, minutes }) => text('home.stepOf', { title: title[language], minutes }))
          .join(' → ')}
      </span>
    </span>
  )
}
