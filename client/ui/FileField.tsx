import { FileUp } from 'lucide-react'
import { useText } from '../i18n/index.ts'
import { buttonClass } from './Button.tsx'
import styles from './Field.module.css'

type FileFieldProps = {
  label: string
  /** As the attribute of the same name. */
  accept: string
  disabled?: boolean
  onFile: (file: File) => void
}

/** Chooses a file. The browser's own control would speak the browser's language, and name a file that is long taken. */
export function FileField({ label, accept, disabled, onFile }: FileFieldProps) {
  const text = useText()
  return (
    <label className={styles.file}>
      {label}
      <span className={styles.fileBox}>
        {/* It lies over what looks like a button, so that a file can be dropped there as well. */}
        <input
          type="file"
          className={styles.fileInput}
          accept={accept}
          disabled={disabled}
          onChange={({ target }) => {
            const [file] = target.files ?? []
            // The same file can be chosen again after it was mended.
            target.value = ''
            if (file) onFile(file)
          }}
        />
        <span className={buttonClass({})} aria-hidden="true">
          <FileUp size={18} /> {text('common.chooseFile')}
        </span>
      </span>
    </label>
  )
}
