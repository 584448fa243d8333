import type { Step } from '../../../shared/steps/step.ts'
import { useServerNow } from '../../connection/index.ts'
import type { Here } from '../../people/here.ts'
import { PeopleHere } from '../../people/PeopleHere.tsx'
import { ClockBar } from '../../ui/index.ts'
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx'
import { ImportedMark } from '../workshop/ImportedMark.tsx'
import { BoardLock } from './BoardLock.tsx'
import { Clock } from './Clock.tsx'
import styles from './Header.module.css'
import { MoreMenu } from './MoreMenu.tsx'
import { SavedState } from './SavedState.tsx'
import { StepLine } from './StepLine.tsx'
import { useLanguageChoice } from './use-language-choice.ts'

export type HeaderProps = {
  here: Here
  current: Step | null
  shown: Step | null
  following: string | null
  onFollow: (person: string | null) => void
  onLook: (step: string) => void
  onGo: (step: Step) => void
}

/** Above the board: where we are, how long, who is here, whether it is saved. */
export function Header({ here, current, shown, following, onFollow, onLook, onGo }: HeaderProps) {
  const { workshop, steps } = here.view
  const rememberLanguage = useLanguageChoice(here)
  const endsAt = current?.progress.state === 'open' ? current.progress.endsAt : null
  return (
    <header className={styles.header}>
      <StepLine
        title={workshop.title}
        steps={steps}
        shown={shown}
        current={workshop.currentStep}
        onLook={onLook}
        onGo={onGo}
      />
      <div className={styles.middle}>
        <ImportedMark here={here} />
        <BoardLock here={here} />
        <Clock step={current} />
      </div>
      <div className={styles.right}>
        <SavedState />
        <PeopleHere
          groups={workshop.groups}
          me={here.me?.id ?? ''}
          following={following}
          onFollow={onFollow}
        />
        <LanguageSwitch onChange={rememberLanguage} />
        <MoreMenu here={here} />
      </div>
      {endsAt !== null && <Bar openedAt={current?.progress.openedAt ?? null} endsAt={endsAt} />}
    </header>
  )
}

/** The same time as a line, for a glance; the clock above it is what screen readers hear. */
function Bar({ openedAt, endsAt }: { openedAt: number | null; endsAt: number }) {
  const now = useServerNow()
  return (
    <div className={styles.bar} aria-hidden="true">
      <ClockBar openedAt={openedAt} endsAt={endsAt} now={now} />
    </div>
  )
}
