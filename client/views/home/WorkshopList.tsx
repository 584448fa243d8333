import { Settings } from 'lucide-react'
import { Link } from 'wouter'
import type { WorkshopEntry } from '../../../shared/wire/http.ts'
import { useFormats, useText } from '../../i18n/index.ts'
import { buttonClass } from '../../ui/Button.tsx'
import styles from './WorkshopList.module.css'

/** A plain list: a table on a wide screen, one block per workshop on a narrow one. */
export function WorkshopList({ workshops }: { workshops: readonly WorkshopEntry[] }) {
  const text = useText()
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{text('home.column.title')}</th>
          <th scope="col">{text('home.column.state')}</th>
          <th scope="col">{text('home.column.people')}</th>
          <th scope="col">{text('home.column.commitments')}</th>
          <th scope="col">
            <span className="visually-hidden">{text('home.column.more')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {workshops.map((workshop) => (
          <Row key={workshop.id} workshop={workshop} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ workshop }: { workshop: WorkshopEntry }) {
  const text = useText()
  const formats = useFormats()
  return (
    <tr>
      <th scope="row" className={styles.title}>
        <Link href={`/w/${workshop.id}`}>{workshop.title}</Link>
        <span className={styles.meta}>
          {text('home.dates', {
            made: formats.date(workshop.createdAt),
            deleted: formats.date(workshop.retentionDate),
          })}
        </span>
      </th>
      <td className={styles.state}>{text(`home.state.${workshop.state}`)}</td>
      <td>
        <span className={styles.label}>{text('home.column.people')}: </span>
        {formats.number(workshop.people)}
      </td>
      <td>
        <span className={styles.label}>{text('home.column.commitments')}: </span>
        {formats.number(workshop.openCommitments)}
      </td>
      <td className={styles.actions}>
        <Link href={`/w/${workshop.id}/summary`} className={buttonClass({ variant: 'quiet' })}>
          {text('home.summary')}
        </Link>
        <Link
          href={`/w/${workshop.id}/settings`}
          className={buttonClass({ variant: 'quiet' })}
          aria-label={text('home.settingsOf', { title: workshop.title })}
          title={text('home.settings')}
        >
          <Settings size={20} aria-hidden="true" />
        </Link>
      </td>
    </tr>
  )
}
