import { useState } from 'react'
import { plainText } from '../../../shared/document/board-records.ts'
import { parseLaneKey } from '../../../shared/document/lanes.ts'
import { type Offer, type OfferedLane, useBoardView, useOffers } from '../../connection/index.ts'
import { type Text, useText } from '../../i18n/index.ts'
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
  const card = useBoardView()?.cards.find(({ id }) => id === offer.record)
  const saysWords = offer.lanes.some(({ key }) => laneOf(key) === 'text')
  return (
    <li className={styles.offer}>
      {!saysWords && card && <p className={styles.offerAbout}>{card.text}</p>}
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
        <p className={styles.cardWords}>{text('board.offerGone')}</p>
      ) : (
        toldLanes(offer).map((lane) => <Lane key={lane.key} lane={lane} side={side} />)
      )}
    </div>
  )
}

/** A thing that one side removed is offered whole: its words tell which it is, its form and place nothing. */
function toldLanes({ lanes, removedBy }: Offer): OfferedLane[] {
  const words = lanes.filter(({ key }) => laneOf(key) === 'text')
  return removedBy !== null && words.length > 0 ? words : lanes
}

const laneOf = (key: string) => parseLaneKey(key)?.lane

function Lane({ lane, side }: { lane: OfferedLane; side: 'mine' | 'theirs' }) {
  const text = useText()
  return <p className={styles.cardWords}>{laneWords(lane, side, text)}</p>
}

function laneWords(lane: OfferedLane, side: 'mine' | 'theirs', text: Text): string {
  const value = lane[side]
  if (value === null) return text('board.offerGone')
  if (laneOf(lane.key) === 'text') return plainText(value) || '–'
  return text(laneOf(lane.key) === 'place' ? 'board.offerMoved' : 'board.offerOther')
}
