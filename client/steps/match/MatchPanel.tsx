import { isFor } from '../../../shared/domain/permissions.ts'
import { useText } from '../../i18n/index.ts'
import { Busy, Empty, Notice } from '../../ui/index.ts'
import type { Scene } from '../scene.ts'
import styles from '../step.module.css'
import { Facilitate } from './Facilitate.tsx'
import { Overview } from './Overview.tsx'
import { OwnItemSection } from './OwnItemSection.tsx'
import { type Matching, useMatching } from './use-matching.ts'

/** Who needs what, who can offer it: one's own cards first, then what everybody has found. */
export function MatchPanel(scene: Scene) {
  const { step, here } = scene
  const text = useText()
  const isOpen = step.progress.state === 'open'
  const isMeant = here.role === 'facilitator' || isFor(step, here.role, here.group)
  const matching = useMatching(scene, isOpen && isMeant && here.role !== 'viewer')
  if (!matching) return <Busy />
  const { needs, offers } = matching.standing
  if (needs.length + offers.length === 0) return <Empty title={text('match.nothingHere')} />
  return (
    <div className={styles.stack}>
      {!isOpen && <Notice>{text(step.progress.state === 'frozen' ? 'match.frozen' : 'match.closed')}</Notice>}
      {isOpen && !isMeant && <Notice>{text('match.notForYou')}</Notice>}
      <OwnItems here={here} matching={matching} />
      {here.role === 'facilitator' && isOpen && <Facilitate here={here} matching={matching} />}
      <Overview here={here} matching={matching} />
    </div>
  )
}

function OwnItems({ here, matching }: Pick<Scene, 'here'> & { matching: Matching }) {
  const text = useText()
  if (matching.mine.length === 0)
    return matching.mayAct && here.role !== 'facilitator' ? (
      <Notice>{text('match.noneOfYours')}</Notice>
    ) : null
  return matching.mine.map((item) => (
    <OwnItemSection key={item.card.id} here={here} matching={matching} item={item} />
  ))
}
