/** `npm run count -- FILE… [--check] [--rule NAME]`: counts elections, opinions and matchings from files. */
import { runCount } from './counting/run-count.ts'

process.exitCode = runCount(process.argv.slice(2), {
  say: (text) => console.log(text),
  complain: (text) => console.error(text),
})
