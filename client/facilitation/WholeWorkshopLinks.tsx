import { Download } from 'lucide-react'
import { archiveNames } from '../../shared/domain/archive-names.ts'
import { addressOf } from '../api/index.ts'
import { useText } from '../i18n/index.ts'
import { buttonClass } from '../ui/Button.tsx'

const words = { named: 'archive.saveNamed', unnamed: 'archive.saveUnnamed' } as const

/** The file of a whole workshop, with names and without; for who facilitates it. */
export function WholeWorkshopLinks({ workshop }: { workshop: string }) {
  const text = useText()
  return archiveNames.map((names) => (
    <a
      key={names}
      className={buttonClass({})}
      href={addressOf('exportWorkshop', { w: workshop, names })}
      download="rembuk-workshop.json"
    >
      <Download size={18} aria-hidden="true" /> {text(words[names])}
    </a>
  ))
}
