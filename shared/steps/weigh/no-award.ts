import type { Step } from '../step.ts'

/** Why no prize is given for the result of a run; null where that was not decided. */
export const noAwardOf = ({ progress }: Pick<Step, 'progress'>, run: number): string | null =>
  progress.noAwards?.find((decision) => decision.run === run)?.reason ?? null
