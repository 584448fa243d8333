/** Both peers: a script in their folder, and a document that exists as soon as somebody names it. */
import type { ContenderName, StartContender } from './contender.ts'
import type { DialectName, Pass } from './load/dialect.ts'
import { peersFolder } from './peers.ts'
import { lineOf, start } from './running-process.ts'

type Peer = { name: ContenderName; script: string; dialect: DialectName }

const startPeer =
  ({ name, script, dialect }: Peer): StartContender =>
  async ({ node, core, newFolder }, { keeps, folder = newFolder() }) => {
    const server = start({
      core,
      command: node,
      arguments: [script],
      folder: peersFolder,
      environment: { NODE_ENV: 'production', ...(keeps ? { DATA_DIR: folder } : {}) },
    })
    const [, port] = await lineOf(server, /listening on (\d+)/)
    return {
      name,
      folder,
      venue: {
        address: { host: '127.0.0.1', port: Number(port), isOurs: false },
        dialect,
        server: { pid: server.pid, core },
      },
      openBoard: async (title) => ({
        document: `board-${title}`,
        frame: 'shape:step-frame',
        facilitator: guest(0),
        people: async (count) => Array.from({ length: count }, (_, index) => guest(index + 1)),
      }),
      stop: server.end,
    }
  }

/** As long as our ids and names. */
const guest = (index: number): Pass => ({
  person: `guest${String(index).padStart(11, '0')}`,
  name: `Guest ${index}`,
  cookie: null,
})

export const startYWebsocketServer = startPeer({
  name: '@y/websocket-server',
  script: 'y-websocket-server.mjs',
  dialect: 'standard',
})

export const startHocuspocus = startPeer({
  name: '@hocuspocus/server',
  script: 'hocuspocus.mjs',
  dialect: 'hocuspocus',
})
