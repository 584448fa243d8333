import type { Engine } from './engine.ts'

/**
 * Every board of the database becomes another document than the one that people's devices know: they load it
 * afresh and put their unsaved work again. `now` in ms; the epoch is later than any before, also than `latest`.
 * Returns how many boards there are.
 */
export function beginEpochs(engine: Engine, now: number, latest = 0): number {
  const epoch = Math.max(now, latestEpoch(engine) + 1, latest + 1)
  const { changes } = engine
    .prepare(
      `INSERT INTO epochs (workshop, epoch) SELECT DISTINCT substr(document, instr(document, ':') + 1), ?
       FROM (SELECT document FROM document_log UNION SELECT document FROM document_snapshot) WHERE true
       ON CONFLICT (workshop) DO UPDATE SET epoch = excluded.epoch`,
    )
    .run(epoch)
  return Number(changes)
}

/** 0 where none was ever begun. */
export const latestEpoch = (engine: Engine): number =>
  engine.prepare('SELECT coalesce(max(epoch), 0) AS latest FROM epochs').get().latest
