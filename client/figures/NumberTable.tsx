import type { ReactNode } from 'react'
import { classes } from '../ui/index.ts'
import styles from './figures.module.css'

export type Column = { key: string; head: ReactNode /** Sentences, not numbers. */; isWords?: boolean }
export type Row = {
  key: string
  head: ReactNode
  /** One for each column; a class for a cell that stands out. */
  cells: readonly (ReactNode | { content: ReactNode; className: string | undefined })[]
}

/** Numbers with a heading for each row and column. Wide ones scroll inside their frame, by keyboard too. */
export function NumberTable({
  caption,
  corner,
  columns,
  rows,
}: {
  caption: string
  /** What the first column is. */
  corner: ReactNode
  columns: readonly Column[]
  rows: readonly Row[]
}) {
  return (
    // A group, not a section: as landmarks, a dozen tables would hide the few that lead through the page.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and a keyboard must be able to
    <div role="group" className={styles.tableFrame} tabIndex={0} aria-label={caption}>
      <table className={styles.table}>
        <caption>
          <span className={styles.captionWords}>{caption}</span>
        </caption>
        <thead>
          <tr>
            {corner === null ? <td /> : <th scope="col">{corner}</th>}
            {columns.map(({ key, head, isWords }) => (
              <th key={key} scope="col" className={isWords ? undefined : styles.number}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, head, cells }) => (
            <tr key={key}>
              <th scope="row">{head}</th>
              {columns.map((column, at) => (
                <Cell key={column.key} cell={cells[at]} isWords={column.isWords === true} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell({ cell, isWords }: { cell: Row['cells'][number]; isWords: boolean }) {
  const isMarked = typeof cell === 'object' && cell !== null && 'content' in cell
  return (
    <td className={classes(!isWords && styles.number, isMarked && cell.className)}>
      {isMarked ? cell.content : cell}
    </td>
  )
}
