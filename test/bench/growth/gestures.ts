/**
 * What thirty people do on one board: each makes fifteen notes, types a sentence into each letter by letter, and
 * drags it to its place. The same for every way of keeping the notes; time is counted, not waited for.
 */
import { sentence } from '../browser/big-board.ts'

export const peopleCount = 30
const notesEach = 15
export const noteCount = peopleCount * notesEach
/** A drag of a second on a screen of sixty frames a second; letters come as fast as a good typist. */
const dragSteps = 60
const frameMs = 1_000 / 60
const letterMs = 160
/** Between two gestures. */
const restMs = 700

export type Gesture =
  | { what: 'make'; note: string; x: number; y: number }
  | { what: 'type'; note: string; text: string }
  | { what: 'drag'; note: string; x: number; y: number }
  | { what: 'end' }

export type TimedGesture = { at: number; person: number; gesture: Gesture }

/** In the order of time: people act side by side. */
export function allGestures(): TimedGesture[] {
  const all = Array.from({ length: peopleCount }, (_, person) => gesturesOf(person)).flat()
  return all.sort((a, b) => a.at - b.at)
}

function gesturesOf(person: number): TimedGesture[] {
  const list: TimedGesture[] = []
  // Nobody begins in the same moment.
  let at = person * 37
  const add = (gesture: Gesture, ms: number) => {
    list.push({ at, person, gesture })
    at += ms
  }
  for (let one = 0; one < notesEach; one += 1) {
    const note = `shape:p${person}n${one}`
    const from = { x: 100 + person * 20, y: 100 + one * 20 }
    add({ what: 'make', note, ...from }, restMs)
    const words = sentence(person * notesEach + one)
    for (let length = 1; length <= words.length; length += 1)
      add({ what: 'type', note, text: words.slice(0, length) }, letterMs)
    add({ what: 'end' }, restMs)
    for (let step = 1; step <= dragSteps; step += 1)
      add({ what: 'drag', note, x: from.x + step * 31.25, y: from.y + step * 17.5 }, frameMs)
    add({ what: 'end' }, restMs)
  }
  return list
}
