import type { TrustCard } from '../../../shared/domain/workshop.ts'
import { useText } from '../../i18n/index.ts'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Settings.module.css'
import { trustChars, trustTexts } from './settings-draft.ts'

type Words = Omit<TrustCard, 'version'>
type TrustCardFieldsProps = {
  card: TrustCard
  onChange: (card: Words) => void
  errorOf: (field: string) => string | null
}

export function TrustCardFields({ card, onChange, errorOf }: TrustCardFieldsProps) {
  const text = useText()
  // The server counts the versions itself.
  const { version: _, ...words } = card
  const change = (part: Partial<Words>) => onChange({ ...words, ...part })
  return (
    <section className={styles.section} aria-labelledby="trust">
      <h2 id="trust" className={styles.heading}>
        {text('home.trust')}
      </h2>
      <p className={styles.hint}>{text('home.trustHint')}</p>
      {trustTexts.map((field) => (
        <TextArea
          key={field}
          label={text(`door.trust.${field}`)}
          maxChars={trustChars}
          value={card[field]}
          onChange={(value) => change({ [field]: value })}
          error={errorOf(field)}
        />
      ))}
      <TextField
        label={text('home.retentionDate')}
        type="date"
        value={card.retentionDate}
        onChange={(retentionDate) => change({ retentionDate })}
        error={errorOf('retentionDate')}
      />
    </section>
  )
}
