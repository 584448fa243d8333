/** `npm run recount -- FILE…`: counts exported ballots again and compares with the published result. */
import { runRecount } from './counting/run-recount.ts'

process.exitCode = runRecount(process.argv.slice(2), {
  say: (text) => console.log(text),
  complain: (text) => console.error(text),
})
