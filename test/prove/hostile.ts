import type { CampaignResult } from '../harness/hostile/campaign.ts'
import { runWorker } from './in-processes.ts'
import { atMost, figure, type Ground, none, type Part, type Report, scaled } from './part.ts'

const processes = 2

export const hostile: Part = {
  name: 'hostile',
  what: 'One person cannot break the session: hostile frames into a real room with honest people in it',
  async run(ground: Ground): Promise<Report> {
    const wanted = scaled(ground, 1_000_000)
    const each = Math.ceil(wanted / processes)
    const results: CampaignResult[] = []
    const seeds = Array.from({ length: processes }, (_, at) => ground.seed + at)
    const ends = await Promise.all(
      seeds.map((seed) =>
        runWorker<CampaignResult>(['hostile', String(seed), String(each)], (line) => results.push(line)),
      ),
    )
    const worst = (of: (result: CampaignResult) => number) => Math.max(0, ...results.map(of))
    const sent = results.reduce((sum, { frames }) => sum + frames, 0)
    const refused = results.reduce((sum, result) => sum + result.refused, 0)
    return {
      figures: [
        figure(
          'hostile frames',
          sent.toLocaleString('en'),
          `≥ ${wanted.toLocaleString('en')}`,
          sent >= wanted,
        ),
        none(
          'crashes, uncaught errors, newcomers who saw another board',
          results.flatMap((r) => r.problems).length,
        ),
        atMost(
          'honest edit → seen, p99',
          worst(({ p99 }) => p99),
          100,
          'ms',
        ),
        atMost(
          'more memory at the end',
          worst(({ grownMb }) => grownMb),
          50,
          'MB',
        ),
        figure('well-formed and refused', refused.toLocaleString('en'), '> 0', refused > 0),
      ],
      seeds: seeds.join(', '),
      problems: [...results.flatMap(({ problems }) => problems), ...ends.filter((end) => end !== null)],
    }
  },
}
