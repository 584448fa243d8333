import type { WorkshopView } from '../../../shared/document/workshop-document.ts'
import type { Snapshot } from '../../../shared/wire/history.ts'
import { type Text, useFormats, useText } from '../../i18n/index.ts'
import { personName } from '../../people/person-name.ts'

export type SnapshotWords = {
  /** Its name, or what happened when it was kept. */
  title: string
  /** When, who and how much, in one line. */
  about: string
  /** The full date, for sentences. */
  when: string
}

/** A kept state in plain words. */
export function useSnapshotWords(view: WorkshopView): (snapshot: Snapshot) => SnapshotWords {
  const text = useText()
  const { dateTime, time } = useFormats()
  return (snapshot) => {
    const when = dateTime(snapshot.at)
    const title = titleOf(snapshot, view, text)
    const about = [
      isToday(snapshot.at) ? time(snapshot.at) : when,
      keeperOf(snapshot, view, text),
      text('history.records', { count: snapshot.records }),
    ]
    return { title, about: about.join(' · '), when }
  }
}

export function titleOf({ name, occasion, step }: Snapshot, view: WorkshopView, text: Text): string {
  if (name !== null) return name
  if (occasion === 'asked') return text('history.asked')
  if (occasion === 'before_restore') return text('history.beforeRestore')
  const title = view.steps.find(({ id }) => id === step)?.title ?? text('history.deletedStep')
  return text(`history.moved.${occasion}`, { title })
}

/** Whoever has left is still the one who asked. */
function keeperOf({ by }: Snapshot, view: WorkshopView, text: Text): string {
  const person = view.people.find(({ id }) => id === by)
  return person ? text('history.by', { name: personName(person, text) }) : text('history.byItself')
}

const isToday = (at: number): boolean => new Date(at).toDateString() === new Date().toDateString()
