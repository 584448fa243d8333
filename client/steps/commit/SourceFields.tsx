import { useBoardView } from '../../connection/index.ts'
import { useText } from '../../i18n/index.ts'
import { Checkbox } from '../../ui/index.ts'
import type { Scene } from '../scene.ts'
import styles from '../step.module.css'
import { optionsOf } from '../weigh/options.ts'
import scroll from './commit.module.css'

/** The cards or themes that a commitment answers. */
export function SourceFields(
  props: Pick<Scene, 'step' | 'here'> & { chosen: readonly string[]; onChange: (ids: string[]) => void },
) {
  const { step, here, chosen, onChange } = props
  const text = useText()
  const options = optionsOf(step, here.view, useBoardView())
  if (options.length === 0) return null
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <fieldset className={styles.tight}>
      <legend className={styles.heading}>{text('steps.sources')}</legend>
      <p className={styles.quiet}>{text('steps.sourcesHint')}</p>
      <div className={scroll.sources}>
        {options.map((option) => (
          <Checkbox
            key={option.id}
            label={<span className={styles.words}>{option.label}</span>}
            checked={chosen.includes(option.id)}
            onChange={() => toggle(option.id)}
          />
        ))}
      </div>
    </fieldset>
  )
}
