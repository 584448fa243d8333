import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Debian's build without windows first: a person's browser opens in a quarter of the time. */
const places = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]
const packages = ['chromium-headless-shell', 'chromium']

/** Where Chromium is; installed first where that is allowed (Debian, root). Null if there is none. */
export function findChromium(): string | null {
  return installed() ?? (mayInstall() && install() ? installed() : null)
}

function installed(): string | null {
  const named = process.env.REMBUK_CHROMIUM
  return [...(named ? [named] : []), ...places].find((place) => existsSync(place)) ?? null
}

const mayInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

function install(): boolean {
  console.log('Chromium is missing: installing it with apt-get.')
  const run = (...args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  return run('update') && packages.some((name) => run('install', '-y', '--no-install-recommends', name))
}
