import { PanelRightClose } from 'lucide-react'
import { useId, useState } from 'react'
import type { Step } from '../../../shared/steps/step.ts'
import type { BoardHandle } from '../../canvas/types.ts'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { StepPanel } from '../../steps/index.ts'
import { Button, Empty, IconButton, Tabs } from '../../ui/index.ts'
import styles from './board.module.css'
import { CardList } from './CardList.tsx'

type PanelProps = {
  here: Here
  current: Step | null
  shown: Step | null
  handle: BoardHandle | null
  onLook: (step: string) => void
  onOpenCard: (card: string) => void
  onClose: () => void
}

/** Beside the board: one's part in the step, or all cards as a list. */
export function Panel(props: PanelProps) {
  const { here, shown, handle, onOpenCard, onClose } = props
  const text = useText()
  const id = useId()
  const [tab, setTab] = useState('step')
  return (
    <aside id="step-panel" tabIndex={-1} className={styles.panel} aria-labelledby={id}>
      <h2 id={id} className="visually-hidden">
        {text('board.panel')}
      </h2>
      <div className={styles.panelBody}>
        <div className={styles.panelTabs}>
          <IconButton className={styles.collapse} label={text('board.closePanel')} onClick={onClose}>
            <PanelRightClose size={20} aria-hidden="true" />
          </IconButton>
          <Tabs
            label={text('board.panel')}
            value={tab}
            onChange={setTab}
            tabs={[
              {
                id: 'step',
                label: text('board.tabStep'),
                content: shown ? <StepPart {...props} shown={shown} /> : <NoStep />,
              },
              {
                id: 'cards',
                label: text('board.tabCards'),
                content: tab === 'cards' && <CardList here={here} handle={handle} onOpenCard={onOpenCard} />,
              },
            ]}
          />
        </div>
      </div>
    </aside>
  )
}

function NoStep() {
  const text = useText()
  return <Empty title={text('board.noStep')}>{text('board.noStepHint')}</Empty>
}

function StepPart({ current, shown, onLook }: PanelProps & { shown: Step }) {
  const text = useText()
  const isElsewhere = current !== null && current.id !== shown.id
  return (
    <>
      <div className={styles.panelHead}>
        {isElsewhere && (
          <div>
            <Button onClick={() => onLook(current.id)}>
              {text('board.backToCurrent', { title: current.title })}
            </Button>
          </div>
        )}
        <h3 className={styles.panelTitle}>{shown.title}</h3>
        {shown.prompt && <p className={styles.panelPrompt}>{shown.prompt}</p>}
      </div>
      <StepPanel step={shown} surface="board" />
    </>
  )
}
