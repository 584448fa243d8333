import { boardKills } from '../harness/kills/board-kills.ts'
import { voteKills } from '../harness/kills/vote-kills.ts'
import { atMost, figure, type Ground, none, type Part, quantile, type Report, scaled } from './part.ts'

export const kills: Part = {
  name: 'kills',
  what: 'What is called saved, or seen by others, is on disk: the server is killed while it writes',
  async run(ground: Ground): Promise<Report> {
    const wanted = scaled(ground, 100)
    const {
      lost,
      saved,
      seen,
      kills: done,
      restartMs,
    } = await boardKills({
      seed: ground.seed,
      kills: wanted,
      onProgress: (count) => count % 20 === 0 && ground.tell(`${count} kills`),
    })
    return {
      figures: [
        figure('kills', String(done), String(wanted), done === wanted),
        none(
          `lost of ${saved.toLocaleString('en')} saved and ${seen.toLocaleString('en')} seen`,
          lost.length,
        ),
        atMost('start of the process → first edit saved, p95', quantile(restartMs, 0.95), 3_000, 'ms'),
      ],
      seeds: String(ground.seed),
      problems: lost.slice(0, 10),
    }
  },
}

export const votes: Part = {
  name: 'votes',
  what: 'One vote each: the server is killed during a vote, and phones try again',
  async run(ground: Ground): Promise<Report> {
    const { seed } = ground
    const result = await voteKills({ seed, kills: scaled(ground, 20), voters: scaled(ground, 60) })
    return {
      figures: [
        none(
          `voters counted wrongly, of ${result.voters} over ${result.kills} kills`,
          result.problems.length,
        ),
      ],
      seeds: String(seed),
      problems: result.problems,
    }
  },
}
