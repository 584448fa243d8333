import {
  type ReplyFamily,
  type ReplyKind,
  replyFamilies,
  replyKinds,
} from '../../../shared/domain/reply-kinds.ts'
import { useText } from '../../i18n/index.ts'
import { Checkbox } from '../../ui/index.ts'
import settingsStyles from '../settings/settings.module.css'
import styles from '../step.module.css'

/** Whether the cards answer something, and in which ways. Null: they answer nothing. */
export function ReplySettings(props: {
  kinds: readonly ReplyKind[] | null
  onChange: (kinds: ReplyKind[] | null) => void
  error: string | null
}) {
  const { kinds, onChange, error } = props
  const text = useText()
  const toggle = (kind: ReplyKind, isIn: boolean) =>
    onChange(replyKinds.filter((one) => (one === kind ? isIn : kinds?.includes(one))))
  return (
    <div className={styles.tight}>
      <Checkbox
        label={text('cards.settingsReply')}
        hint={text('cards.settingsReplyHint')}
        checked={kinds !== null}
        onChange={(isReply) => onChange(isReply ? [...replyFamilies.experience] : null)}
      />
      {kinds !== null && (
        <fieldset className={styles.tight}>
          <legend className={settingsStyles.legend}>{text('cards.settingsKinds')}</legend>
          {(Object.keys(replyFamilies) as ReplyFamily[]).map((family) => (
            <fieldset key={family}>
              <legend className={styles.quiet}>{text(`replyFamily.${family}`)}</legend>
              <div className={settingsStyles.groups}>
                {replyFamilies[family].map((kind) => (
                  <Checkbox
                    key={kind}
                    label={text(`reply.${kind}`)}
                    checked={kinds.includes(kind)}
                    onChange={(isIn) => toggle(kind, isIn)}
                  />
                ))}
              </div>
            </fieldset>
          ))}
          {error && (
            <p className={settingsStyles.error} role="alert">
              {error}
            </p>
          )}
        </fieldset>
      )}
    </div>
  )
}
