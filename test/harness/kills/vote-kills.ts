/**
 * A vote during which the whole server is killed again and again. Voters send their ballots until they are
 * answered, with the same key, as a phone does; in the end each voter is counted exactly once, with the last
 * choice that was answered.
 */
import { rmSync } from 'node:fs'
import { type ConsoleProgram, runProgram } from '../../support/console-program.ts'
import { HttpBrowser, type HttpServer, joinAs, stageWorkshop, tokenOf } from '../../support/http-server.ts'
import { seededNumbers } from '../../support/seeded-random.ts'
import { makeTempFolder } from '../../support/temp-folder.ts'
import type { OnDisk } from './read-disk.ts'
import { startVerifier } from './verifier.ts'

export type VoteKillsResult = {
  seed: number
  kills: number
  voters: number
  answered: number
  problems: string[]
}

type Voter = { browser: HttpBrowser; revision: number; last: number | null }

export async function voteKills(options: {
  seed: number
  kills: number
  voters: number
  onProgress?: (kills: number) => void
}): Promise<VoteKillsResult> {
  const folder = makeTempFolder()
  const poll = new Poll(folder.path, options)
  try {
    return await poll.run()
  } finally {
    await poll.stop()
    rmSync(folder.path, { recursive: true, force: true })
  }
}

class Poll {
  readonly #folder: string
  readonly #options: Parameters<typeof voteKills>[0]
  readonly #random: () => number
  readonly #verifier = startVerifier()
  #program: ConsoleProgram | null = null
  #url = ''
  #answered = 0

  constructor(folder: string, options: Parameters<typeof voteKills>[0]) {
    this.#folder = folder
    this.#options = options
    this.#random = seededNumbers(options.seed)
  }

  async run(): Promise<VoteKillsResult> {
    const { seed, kills, voters: count, onProgress = () => {} } = this.#options
    const stage = await this.#setUp()
    const voters: Voter[] = []
    for (let at = 0; at < count; at += 1) {
      const browser = await joinAs(this.#server, stage, { name: `Voter ${at}` })
      voters.push({ browser, revision: 0, last: null })
    }
    const { step, options } = await openVote(stage)
    for (let kill = 0; kill < kills; kill += 1) {
      const voting = Promise.all(voters.map((voter) => this.#vote(voter, stage.workshop, step, options)))
      await pause(20 + this.#random() * 250)
      await this.#program?.stop('SIGKILL')
      await this.#start()
      await voting
      onProgress(kill + 1)
    }
    await this.#program?.stop('SIGKILL')
    const disk = await this.#verifier.read(this.#folder)
    await this.#start()
    const problems = await this.#count(stage, step, options, voters, disk)
    return { seed, kills, voters: count, answered: this.#answered, problems }
  }

  async stop(): Promise<void> {
    this.#verifier.stop()
    await this.#program?.stop('SIGKILL')
  }

  readonly #server = { browser: () => new HttpBrowser(() => this.#url) } as HttpServer

  async #setUp() {
    const said = await this.#start()
    const token = tokenOf(said.match(/\S+\/setup#\S+/)?.[0] ?? '')
    const organiser = this.#server.browser()
    await organiser.call('setUp', {
      body: { name: 'Ratna', email: 'ratna@example.org', passphrase: 'kopi pagi di pasar', token },
    })
    return stageWorkshop(this.#server, organiser)
  }

  async #start(): Promise<string> {
    const program = runProgram('server/main.ts', {
      HOST: '127.0.0.1',
      PORT: '0',
      BASE_URL: '',
      LOG_LEVEL: 'silent',
      DATA_DIR: this.#folder,
    })
    this.#program = program
    const [url = ''] = await program.says(/http:\/\/127\.0\.0\.1:\d+/)
    this.#url = url
    return program.said()
  }

  /** The same ballot with the same key until somebody answers. */
  async #vote(voter: Voter, w: string, s: string, options: readonly string[]): Promise<void> {
    const favourite = Math.floor(this.#random() * options.length)
    voter.revision += 1
    const body = {
      choice: { type: 'dots' as const, dots: { [options[favourite] ?? '']: 1 } },
      revision: voter.revision,
      key: `ballot-${this.#random()}`,
    }
    await pause(this.#random() * 200)
    for (;;) {
      const answer = await voter.browser.send('castBallot', { params: { w, s }, body }).catch(() => null)
      if (answer?.status === 200) break
      if (answer && answer.status < 500) throw new Error(`${answer.status} ${answer.text}`)
      await pause(20)
    }
    voter.last = favourite
    this.#answered += 1
  }

  async #count(
    { organiser, workshop: w }: Awaited<ReturnType<typeof stageWorkshop>>,
    s: string,
    options: readonly string[],
    voters: readonly Voter[],
    disk: OnDisk,
  ): Promise<string[]> {
    const problems = disk.ballots === voters.length ? [] : [`${disk.ballots} ballots on the disk`]
    await organiser.call('moveStep', { params: { w, s }, body: { move: 'reveal' } })
    const { tallies } = await organiser.call('readSummary', { params: { w } })
    const [tally] = tallies
    if (tally?.electorate.cast !== voters.length) problems.push(`${tally?.electorate.cast} ballots counted`)
    for (const [at, option] of options.entries()) {
      const counted = tally?.options.find(({ id }) => id === option)?.figures.dots
      const given = voters.filter(({ last }) => last === at).length
      if (counted !== given) problems.push(`option ${at}: ${counted} counted, ${given} given`)
    }
    return problems
  }
}

/** Two themes, and the step in which people choose between them. */
async function openVote({ organiser, workshop: w, steps }: Awaited<ReturnType<typeof stageWorkshop>>) {
  const [, cluster = '', step = ''] = steps
  const move = (s: string, name: 'open' | 'close') =>
    organiser.call('moveStep', { params: { w, s }, body: { move: name } })
  await move(steps[0] ?? '', 'open')
  const options: string[] = []
  await move(cluster, 'open')
  for (const title of ['One', 'Two'])
    options.push((await organiser.call('addTheme', { params: { w, s: cluster }, body: { title } })).theme)
  await move(cluster, 'close')
  await move(step, 'open')
  return { step, options }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
