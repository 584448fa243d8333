/** `worker.ts simulation <first seed> <runs>` or `worker.ts hostile <seed> <frames>`: prints results as JSON lines. */
import { campaign } from '../harness/hostile/campaign.ts'
import { simulate } from '../harness/simulation.ts'

const [kind, first = '1', count = '1'] = process.argv.slice(2)
const print = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`)

if (kind === 'simulation')
  for (let seed = Number(first); seed < Number(first) + Number(count); seed += 1) {
    const { problems, deeds } = await simulate({ seed }).catch((error: Error) => ({
      problems: [String(error.stack)],
      deeds: {},
    }))
    print({ seed, problems, deeds: Object.values(deeds).reduce((sum, times) => sum + times, 0) })
  }
else if (kind === 'hostile') print(await campaign({ seed: Number(first), frames: Number(count) }))
else throw new Error(`no such work: ${kind}`)
process.exit(0)
