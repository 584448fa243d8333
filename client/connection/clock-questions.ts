import type { StopTimer, Surroundings } from './surroundings.ts'

/** After opening; then every half minute. */
const questionsMs = [250, 500, 1_000, 2_000]
const everyMs = 30_000

/** Asks for the time of the server now and then. Returns how to stop. */
export function askClock({ after }: Pick<Surroundings, 'after'>, ask: () => void): StopTimer {
  let stop: StopTimer = () => {}
  const plan = (asked: number) => {
    stop = after(questionsMs[asked] ?? everyMs, () => {
      ask()
      plan(asked + 1)
    })
  }
  plan(0)
  return () => stop()
}
