import { useState } from 'react'
import { plainText } from '../../../shared/document/board-records.ts'
import { parseLaneKey } from '../../../shared/document/lanes.ts'
import { type Offer, type OfferedLane, useOffers } from '../../connection/index.ts'
import { useText } from '../../i18n/index.ts'
import { Button, Dialog, Notice } from '../../ui/index.ts'
import styles from './board.module.css'

/** Others changed what this person changed too: both versions, and the person chooses. */
export function OffersBanner() {
  const text = useText()
  const { offers, take, dismiss } = useOffers()
  const [open, setOpen] = useState(true)
  if (offers.length === 0) return null
  if (!open) {
    return (
      <Notice
        tone="warning"
        action={
          <Button onClick={() => setOpen(true)}>{text('board.offersOpen', { count: offers.length })}</Button>
        }
      >
        {text('board.offersText', { count: offers.length })}
      </Notice>
    )
  }
  return (
    <Dialog
      open
      wide
      onClose={() => setOpen(false)}
      title={text('board.offersTitle')}
      description={text('board.offersText', { count: offers.length })}
      actions={
        <>
          <Button variant="quiet" onClick={() => setOpen(false)}>
            {text('board.offersLater')}
          </Button>
          <Button
            onClick={() => {
              for (const offer of offers) dismiss(offer.id)
            }}
          >
            {text('board.keepAllTheirs')}
          </Button>
        </>
      }
    >
      <ul className={styles.offers}>
        {offers.map((offer) => (
          <OfferItem
            key={offer.id}
            offer={offer}
            onTake={() => take(offer.id)}
            onDismiss={() => dismiss(offer.id)}
          />
        ))}
      </ul>
    </Dialog>
  )
}

function OfferItem(props: { offer: Offer; onTake: () => void; onDismiss: () => void }) {
  const { offer, onTake, onDismiss } = props
  const text = useText()
  return (
    <li className={styles.offer}>
      <div className={styles.versions}>
        <Version offer={offer} side="mine" />
        <Version offer={offer} side="theirs" />
      </div>
      <div className={styles.row}>
        <Button onClick={onTake}>{text('board.takeMine')}</Button>
        <Button variant="quiet" onClick={onDismiss}>
          {text('board.keepTheirs')}
        </Button>
      </div>
    </li>
  )
}

function Version({ offer, side }: { offer: Offer; side: 'mine' | 'theirs' }) {
  const text = useText()
  const isRemoved = offer.removedBy === (side === 'mine' ? 'me' : 'them')
  return (
    <div>
      <p className={styles.versionName}>{text(side === 'mine' ? 'board.offerMine' : 'board.offerTheirs')}</p>
      {isRemoved ? (
        <p>{text('board.offerGone')}</p>
      ) : (
        offer.lanes.map((lane) => <Lane key={lane.key} lane={lane} side={side} />)
      )}
    </div>
  )
}

function Lane({ lane, side }: { lane: OfferedLane; side: 'mine' | 'theirs' }) {
  const text = useText()
  const value = lane[side]
  const kind = parseLaneKey(lane.key)?.lane
  if (value === null) return <p>{text('board.offerGone')}</p>
  if (kind === 'text') return <p className={styles.cardWords}>{plainText(value) || '–'}</p>
  return <p>{text(kind === 'place' ? 'board.offerMoved' : 'board.offerOther')}</p>
}
