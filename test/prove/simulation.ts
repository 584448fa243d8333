import { runWorker } from './in-processes.ts'
import { figure, type Ground, none, type Part, type Report, scaled } from './part.ts'

type Run = { seed: number; problems: string[]; deeds: number }

const processes = 2

export const simulation: Part = {
  name: 'simulation',
  what: 'Everybody sees the same board: whole systems on simulated time, by seed',
  async run(ground: Ground): Promise<Report> {
    const wanted = scaled(ground, 1_500)
    const each = Math.ceil(wanted / processes)
    const runs: Run[] = []
    const hear = (run: Run) => {
      runs.push(run)
      if (runs.length % 250 === 0) ground.tell(`${runs.length} runs`)
    }
    const firsts = Array.from({ length: processes }, (_, at) => ground.seed + at * each)
    const ends = await Promise.all(
      firsts.map((first) => runWorker<Run>(['simulation', String(first), String(each)], hear)),
    )
    const failed = runs.filter(({ problems }) => problems.length > 0)
    return {
      figures: [
        none('runs in which somebody saw something else, or something was lost', failed.length),
        figure('runs', String(runs.length), `≥ ${wanted}`, runs.length >= wanted),
      ],
      seeds: `${ground.seed} to ${ground.seed + processes * each - 1}`,
      problems: [
        ...failed.slice(0, 10).map(({ seed, problems }) => `seed ${seed}: ${problems[0]}`),
        ...ends.filter((end) => end !== null),
      ],
    }
  },
}
