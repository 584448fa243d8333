/** The thread that alone writes to the database: it waits for the disk, so that nobody else has to. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import type { Write } from '../storage.ts'
import { openDocuments } from './documents.ts'
import { openEngine } from './engine.ts'
import { CommitError, GroupCommit } from './group-commit.ts'
import { openRows } from './rows.ts'
import { setUp } from './schema.ts'
import { openScrubber } from './scrubber.ts'
import type { Answer, Asked, Told } from './thread-messages.ts'

if (parentPort) serve(parentPort, workerData as { path: string; patienceMs: number })

function serve(port: MessagePort, { path, patienceMs }: { path: string; patienceMs: number }): void {
  const engine = openEngine(path)
  setUp(engine)
  const rows = openRows(engine)
  const documents = openDocuments(engine)
  const group = new GroupCommit(engine, patienceMs)
  const scrubber = openScrubber(engine)
  const tell = answers(port)

  const apply = (write: Write) => ('table' in write ? rows.write(write) : documents.write(write))

  const perform = async (asked: Asked): Promise<boolean> => {
    switch (asked.kind) {
      case 'commit':
        await group.commit(() => asked.writes.forEach(apply), asked.failuresSeen)
        return true
      case 'replace': {
        let done = false
        const { replacement, failuresSeen } = asked
        await group.commit(() => {
          done = documents.replace(replacement)
        }, failuresSeen)
        return done
      }
      case 'scrub':
        // What was asked for before is written first; if it cannot be, there is nothing to scrub yet.
        await group.commit(() => {}).catch(() => {})
        scrubber.scrub()
        return true
      case 'close':
        await group.settled()
        scrubber.stop()
        // Nothing erased stays behind in a log; the engine would leave one.
        scrubber.truncate()
        engine.close()
        return true
    }
  }

  const answer = (asked: Asked): Promise<void> =>
    perform(asked).then(
      (done) => tell({ id: asked.id, done }),
      (error: unknown) => tell({ id: asked.id, ...failure(error) }),
    )

  port.on('message', (asked: Asked[]) => {
    for (const one of asked) void answer(one)
  })
  port.postMessage('ready' satisfies Told)
}

/** The answers of one group travel together. */
function answers(port: MessagePort): (answer: Answer) => void {
  let gathered: Answer[] = []
  return (answer) => {
    gathered.push(answer)
    if (gathered.length > 1) return
    queueMicrotask(() => {
      port.postMessage(gathered satisfies Told)
      gathered = []
    })
  }
}

const failure = (error: unknown): { problem: string; isAlone: boolean; failures: number } => {
  if (!(error instanceof CommitError)) throw error
  return { problem: error.message, isAlone: error.isAlone, failures: error.failures }
}
