import type { Door } from '../../../shared/wire/http.ts'
import type { DoorKey } from '../../api/query-keys.ts'

/** What every door gives to the form behind it. */
export type EntranceProps = {
  door: Door
  doorKey: DoorKey
  /** The trust card has changed meanwhile: look at the door again. */
  onOutdated: () => void
}
