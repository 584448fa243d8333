import { type FormEvent, useState } from 'react'
import { useCommand } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { Button, Select, toast } from '../../ui/index.ts'
import styles from '../step.module.css'
import { shortText } from './short-text.ts'
import type { MatchCard, Matching } from './use-matching.ts'

/** A pair that words alone do not show. Both sides are asked. */
export function ProposeForm({ here, matching }: { here: Here; matching: Matching }) {
  const text = useText()
  const ask = useCommand('askMatch')
  const [need, setNeed] = useState('')
  const [offer, setOffer] = useState('')
  const { standing, step } = matching
  const needs = standing.needs.filter(({ id }) => standing.placesLeft(id, 'need') > 0)
  const offers = standing.offers.filter(({ id }) => standing.placesLeft(id, 'offer') > 0)
  if (needs.length === 0 || offers.length === 0) return null
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!need || !offer) return
    if (!(await ask.run({ params: { w: here.workshop, s: step.id }, body: { need, offer } }))) return
    setNeed('')
    setOffer('')
    toast(text('match.proposed'))
  }
  return (
    <details className={styles.details}>
      <summary>{text('match.proposeOwn')}</summary>
      <form className={styles.stack} noValidate onSubmit={(event) => void submit(event)}>
        <Select
          label={text('match.proposeNeed')}
          value={need}
          placeholder=""
          onChange={setNeed}
          options={needs.map(asOption)}
        />
        <Select
          label={text('match.proposeOffer')}
          value={offer}
          placeholder=""
          onChange={setOffer}
          options={offers.map(asOption)}
        />
        <div>
          <Button type="submit" busy={ask.busy} disabled={!need || !offer}>
            {text('match.propose')}
          </Button>
        </div>
      </form>
    </details>
  )
}

const asOption = ({ id, text }: MatchCard) => ({ value: id, label: shortText(text) })
