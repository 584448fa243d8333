import { ArrowLeft } from 'lucide-react'
import { useMemo, useState } from 'react'
import { recordsOf } from '../../../shared/document/workshop-document.ts'
import type { Snapshot } from '../../../shared/wire/history.ts'
import { useSnapshot } from '../../api/index.ts'
import { useBoardDocument, useBoardView } from '../../connection/index.ts'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { Busy, Button, ProblemNotice, Tabs } from '../../ui/index.ts'
import { CardChoice } from './CardChoice.tsx'
import { compareCards } from './differences.ts'
import styles from './history.module.css'
import { RestoreButton } from './RestoreButton.tsx'
import { SnapshotPicture } from './SnapshotPicture.tsx'
import { useSnapshotWords } from './snapshot-words.ts'

type Entries = readonly [string, unknown][]
type SnapshotViewProps = { here: Here; snapshot: Snapshot; onBack: () => void }

/** One kept state: its picture, and its cards beside those of now. */
export function SnapshotView({ here, snapshot, onBack }: SnapshotViewProps) {
  const text = useText()
  const { title, about } = useSnapshotWords(here.view)(snapshot)
  const asked = useSnapshot(here.workshop, snapshot.id)
  return (
    <section className={styles.view} aria-label={title}>
      <Button
        variant="quiet"
        className={styles.back}
        icon={<ArrowLeft size={18} aria-hidden="true" />}
        onClick={onBack}
      >
        {text('history.backToList')}
      </Button>
      <div>
        <h3 className={styles.viewTitle}>{title}</h3>
        <p className={styles.quiet}>{about}</p>
      </div>
      {asked.isPending && <Busy />}
      {asked.error && <ProblemNotice problem={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.data && <Looked here={here} snapshot={snapshot} lanes={asked.data.lanes} />}
    </section>
  )
}

function Looked({ here, snapshot, lanes }: { here: Here; snapshot: Snapshot; lanes: Entries }) {
  const text = useText()
  const cards = useCompared(lanes)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  return (
    <Tabs
      label={text('history.title')}
      tabs={[
        {
          id: 'picture',
          label: text('history.picture'),
          content: (
            <div className={styles.part}>
              <SnapshotPicture here={here} snapshot={snapshot} lanes={lanes} />
              <RestoreButton here={here} snapshot={snapshot} records={null} />
            </div>
          ),
        },
        {
          id: 'cards',
          label: text('history.cards', { count: cards.length }),
          content: (
            <div className={styles.part}>
              <CardChoice cards={cards} chosen={chosen} onChoose={setChosen} />
              <RestoreButton
                here={here}
                snapshot={snapshot}
                records={[...chosen]}
                onRestored={() => setChosen(new Set())}
              />
            </div>
          ),
        },
      ]}
    />
  )
}

/** Compared anew whenever the present board changes. */
function useCompared(lanes: Entries) {
  const document = useBoardDocument()
  const view = useBoardView()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the view is new whenever the records have changed
  return useMemo(() => compareCards(lanes, recordsOf(document.doc).entries()), [lanes, document, view])
}
