import { describe, expect, test } from 'vitest'
import { ApiError } from './api-error.ts'
import type { KeptCommand } from './kept-command.ts'
import { type CommandStore, type FailedCommand, KeptCommands } from './kept-commands.ts'

const never = new Promise<never>(() => {})

/** A device and a network that a test switches. */
function device() {
  const disk = new Map<number, KeptCommand>()
  let pages = 0
  /** A page is dead as soon as another one is opened. */
  const storeOf = (page: number): CommandStore => ({
    all: () => Promise.resolve([...disk.values()].sort((a, b) => a.id - b.id)),
    add: async (command) => void (page === pages && disk.set(command.id, structuredClone(command))),
    remove: async (id) => void (page === pages && disk.delete(id)),
  })
  const timers: (() => void)[] = []
  const sent: string[] = []
  const failed: FailedCommand[] = []
  const world = { disk, sent, failed, timers, answer: (_: KeptCommand): unknown => ({ done: true }), at: 1 }
  const open = () => {
    pages += 1
    const page = pages
    return new KeptCommands({
      store: storeOf(page),
      send: async (command) => {
        if (page !== pages) return never
        const answer = await world.answer(command)
        sent.push(`${command.name} ${command.params.s}`)
        return answer
      },
      alone: (_, run) => run(),
      now: () => world.at++,
      random: () => 0.5,
      after: (_, run) => {
        timers.push(run)
        return () => {}
      },
      onSent: () => {},
      onFailed: (failure) => failed.push(failure),
    })
  }
  return { world, open }
}

const offline = () => {
  throw new ApiError('offline')
}
const refuse = () => {
  throw new ApiError('step_wrong_state')
}
/** A moment that a test chooses. */
function moment() {
  let come = () => {}
  const promise = new Promise<void>((resolve) => {
    come = resolve
  })
  return { promise, come }
}
const tick = (step: string) => ({ params: { w: 'w', s: step } })

describe('commands that may be sent twice', () => {
  test('go out at once and answer while there is a network', async () => {
    const { world, open } = device()
    const commands = open()
    await expect(commands.sendOrKeep('markRead', tick('1'))).resolves.toEqual({
      is: 'sent',
      answer: { done: true },
    })
    expect(world.disk.size).toBe(0)
  })

  test('are kept without a network and go out in order when it is back', async () => {
    const { world, open } = device()
    const commands = open()
    const online = world.answer
    world.answer = offline
    await expect(commands.sendOrKeep('markRead', tick('1'))).resolves.toEqual({ is: 'kept' })
    await expect(commands.sendOrKeep('markRead', tick('2'))).resolves.toEqual({ is: 'kept' })
    expect(commands.kept.get()).toHaveLength(2)
    world.answer = online
    await commands.flush()
    expect(world.sent).toEqual(['markRead 1', 'markRead 2'])
    expect(world.disk.size).toBe(0)
  })

  test('outlive the page', async () => {
    const { world, open } = device()
    const online = world.answer
    world.answer = offline
    await open().sendOrKeep('markRead', tick('1'))
    world.answer = online
    const next = open()
    await next.start()
    expect(world.sent).toEqual(['markRead 1'])
    expect(next.kept.get()).toEqual([])
  })

  test('are retried by themselves', async () => {
    const { world, open } = device()
    const commands = open()
    const online = world.answer
    world.answer = offline
    await commands.sendOrKeep('markRead', tick('1'))
    world.answer = online
    world.timers.at(-1)?.()
    await commands.flush()
    expect(world.sent).toEqual(['markRead 1'])
  })

  test('are told to the one who waits when the server refuses them', async () => {
    const { world, open } = device()
    world.answer = refuse
    await expect(open().sendOrKeep('markRead', tick('1'))).rejects.toMatchObject({ code: 'step_wrong_state' })
    expect(world.failed).toEqual([])
    expect(world.disk.size).toBe(0)
  })

  test('are told to everybody when they were kept and are refused later', async () => {
    const { world, open } = device()
    const commands = open()
    world.answer = offline
    await commands.sendOrKeep('markRead', tick('1'))
    world.answer = refuse
    await commands.flush()
    expect(world.failed).toMatchObject([{ problem: { code: 'step_wrong_state' } }])
    expect(commands.kept.get()).toEqual([])
  })
})

const photo = 'a'.repeat(26)
const other = 'b'.repeat(26)
const picture = { ...tick('photo'), body: { id: photo, data: 'AAAA' } }
const roof = (step: string) => ({
  ...tick(step),
  body: { id: 'shape:12345678', text: 'Leaks', fields: { photo: `photo:${photo} The roof` } },
})
const edit = (step: string, text: string) => ({
  params: { w: 'w', s: step, c: 'shape:12345678' },
  body: { text },
})
const vote = {
  ...tick('vote'),
  body: {
    choice: { type: 'approve' as const, approved: [], reasons: {} },
    revision: 1,
    key: 'k'.repeat(16),
    run: 1,
  },
}

describe('photos', () => {
  test('let everything by that does not need them: ballots, other cards, their edits', async () => {
    const { world, open } = device()
    const commands = open()
    const upload = moment()
    const online = world.answer
    world.answer = (command) => (command.name === 'addPhoto' ? upload.promise : online(command))
    const withPhoto = [
      commands.sendOrKeep('addPhoto', picture),
      commands.sendOrKeep('addCard', roof('card')),
      commands.sendOrKeep('editCard', edit('edit', 'Leaks a lot')),
      commands.sendOrKeep('withdrawCard', { params: edit('withdraw', '').params }),
    ]
    const plain = { ...tick('plain'), body: { id: 'shape:87654321', text: 'Dry' } }
    const onward = { ...tick('onward'), body: { ...plain.body, id: 'shape:11111111' } }
    await commands.sendOrKeep('addCard', plain)
    await commands.sendOrKeep('castBallot', vote)
    await commands.sendOrKeep('addCard', onward)
    expect(world.sent).toEqual(['addCard plain', 'castBallot vote', 'addCard onward'])
    expect(world.disk.size).toBe(4)
    upload.come()
    await Promise.all(withPhoto)
    expect(world.sent.slice(3)).toEqual([
      'addPhoto photo',
      'addCard card',
      'editCard edit',
      'withdrawCard withdraw',
    ])
    expect(world.disk.size).toBe(0)
  })

  test('that do not get through keep their card, say so, and no ballot waits with them', async () => {
    const { world, open } = device()
    const commands = open()
    const online = world.answer
    world.answer = (command) => (command.name === 'addPhoto' ? offline() : online(command))
    const uploaded = commands.sendOrKeep('addPhoto', picture)
    const written = commands.sendOrKeep('addCard', roof('card'))
    await expect(commands.sendOrKeep('castBallot', vote)).resolves.toMatchObject({ is: 'sent' })
    await expect(Promise.all([uploaded, written])).resolves.toEqual([{ is: 'kept' }, { is: 'kept' }])
    expect(commands.kept.get().map(({ name }) => name)).toEqual(['addPhoto', 'addCard'])
    world.answer = online
    world.timers.at(-1)?.()
    await commands.flush()
    expect(world.sent).toEqual(['castBallot vote', 'addPhoto photo', 'addCard card'])
  })

  test('and their cards outlive a page that is closed during the upload, in their order', async () => {
    const { world, open } = device()
    const commands = open()
    const online = world.answer
    world.answer = (command) => (command.name === 'addPhoto' ? never : online(command))
    void commands.sendOrKeep('addPhoto', picture)
    void commands.sendOrKeep('addCard', roof('card'))
    await commands.sendOrKeep('castBallot', vote)
    world.answer = online
    const next = open()
    await next.start()
    expect(world.sent).toEqual(['castBallot vote', 'addPhoto photo', 'addCard card'])
    expect(world.disk.size).toBe(0)
  })

  test('that are refused while the page is closed take no words along', async () => {
    const { world, open } = device()
    const commands = open()
    const refuseTo = (answer: unknown) => (command: KeptCommand) => {
      if (command.name === 'addPhoto') throw new ApiError('photo_unreadable')
      return answer
    }
    world.answer = refuseTo(never)
    // Closed once the device holds the card without its photo, and the photo still.
    const closed = moment()
    const { disk } = world
    const [set, remove] = [disk.set.bind(disk), disk.delete.bind(disk)]
    disk.set = (id, command) => {
      if (command.name === 'addCard' && !command.body?.fields?.photo) closed.come()
      return set(id, command)
    }
    disk.delete = () => false
    commands.sendOrKeep('addPhoto', picture).catch(() => {})
    void commands.sendOrKeep('addCard', roof('card'))
    await closed.promise
    expect([...disk.values()].map(({ name }) => name)).toEqual(['addPhoto', 'addCard'])
    world.answer = refuseTo({ done: true })
    const next = open()
    disk.delete = remove
    await next.start()
    expect(world.sent).toEqual(['addCard card'])
    expect(world.failed.map(({ problem }) => problem.code)).toContain('photo_unreadable')
    expect(disk.size).toBe(0)
  })

  test('that the server has not got any more let a new card go without them, and it is told', async () => {
    const { world, open } = device()
    const taken: unknown[] = []
    world.answer = (command) => {
      if (command.name === 'addCard' && command.body?.fields?.photo) throw new ApiError('photo_unknown')
      taken.push(command.body)
      return { done: true }
    }
    await expect(open().sendOrKeep('addCard', roof('card'))).resolves.toMatchObject({ is: 'sent' })
    expect(taken).toEqual([{ id: 'shape:12345678', text: 'Leaks', fields: {} }])
    expect(world.failed.map(({ problem }) => problem.code)).toEqual(['photo_unknown'])
    expect(world.disk.size).toBe(0)
  })

  test('a card goes without the photo that the server refuses, also one that was kept with it', async () => {
    const { world, open } = device()
    const commands = open()
    const fields = { place: 'Pasar', photo: `photo:${photo} The roof`, other: `photo:${other}` }
    const body = { id: 'shape:12345678', text: 'Leaks', fields }
    world.answer = offline
    await Promise.all([
      commands.sendOrKeep('addPhoto', { ...tick('1'), body: { id: photo, data: 'AAAA' } }),
      commands.sendOrKeep('addCard', { ...tick('1'), body }),
      commands.sendOrKeep('editCard', { ...tick('1'), body: { text: 'Leaks a lot', fields } }),
    ])
    const taken: unknown[] = []
    world.answer = (command) => {
      if (command.name === 'addPhoto') throw new ApiError('photo_limit_person', { max: 20 })
      taken.push(command.body)
      return { done: true }
    }
    await commands.flush()
    expect(taken).toEqual([
      { ...body, fields: { place: 'Pasar', other: fields.other } },
      // What was to be replaced stays.
      { text: 'Leaks a lot' },
    ])
    expect(world.failed.map(({ problem }) => problem.code)).toEqual(['photo_limit_person'])
    expect(world.disk.size).toBe(0)
  })
})
