import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

export type Credentials = { email: string; passphrase: string }

/** From the environment, or asked for where a person sits at a terminal. Null where neither is so. */
export async function findCredentials(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Credentials | null> {
  const { REMBUK_EMAIL: email, REMBUK_PASSPHRASE: passphrase } = environment
  if (email && passphrase) return { email, passphrase }
  if (!process.stdin.isTTY) return null
  return {
    email: email || (await ask('E-mail of the organiser: ', true)),
    passphrase: passphrase || (await ask('Passphrase (not shown): ', false)),
  }
}

async function ask(question: string, isShown: boolean): Promise<string> {
  process.stdout.write(question)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const reader = createInterface({
    input: process.stdin,
    output: isShown ? process.stdout : silent,
    terminal: true,
  })
  const answer = await reader.question('')
  reader.close()
  if (!isShown) process.stdout.write('\n')
  return answer.trim()
}
