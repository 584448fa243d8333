/** Whom a button of the waiting list means at this moment. */
export type Meant =
  | { is: 'all' | 'some'; ids: readonly string[] }
  /** Everybody who was chosen has been answered or has left: nobody else is meant instead. */
  | { is: 'gone' }

export function meantOf(waiting: readonly { id: string }[], chosen: ReadonlySet<string>): Meant {
  if (chosen.size === 0) return { is: 'all', ids: waiting.map(({ id }) => id) }
  const ids = waiting.filter(({ id }) => chosen.has(id)).map(({ id }) => id)
  return ids.length > 0 ? { is: 'some', ids } : { is: 'gone' }
}
