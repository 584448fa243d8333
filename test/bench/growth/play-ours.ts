/**
 * A process of its own: tldraw keeps a port open that would keep the benchmark from ending. Prints what came of the
 * gestures as JSON, documents in base64.
 */
import { toBase64 } from 'lib0/buffer'
import { playOnOurs } from './our-binding.ts'

const { update, fresh, liveBytes } = playOnOurs()
process.stdout.write(JSON.stringify({ update: toBase64(update), fresh: toBase64(fresh), liveBytes }), () =>
  process.exit(0),
)
