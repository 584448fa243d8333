/** `npm run back-up -- FILE`: copies the database of DATA_DIR while the server may go on running. */
import { readConfig } from './config.ts'
import { BackUpError, backUp } from './storage/sqlite/back-up.ts'

const [destination] = process.argv.slice(2)
const config = readConfig(process.env)

if (!config.ok) stop(config.error.join('\n'))
else if (!destination) stop('Say where to: npm run back-up -- /path/to/rembuk-backup.sqlite')
else
  await backUp(config.value.dataFolder, destination).then(
    () =>
      console.log(
        `The backup is in ${destination}. To restore it, stop the server: npm run restore -- ${destination}`,
      ),
    (error: unknown) => stop(error instanceof BackUpError ? error.message : String(error)),
  )

function stop(message: string): void {
  console.error(message)
  process.exitCode = 1
}
