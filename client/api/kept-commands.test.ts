import { describe, expect, test } from 'vitest'
import { ApiError } from './api-error.ts'
import { type CommandStore, type FailedCommand, type KeptCommand, KeptCommands } from './kept-commands.ts'

/** A device and a network that a test switches. */
function device() {
  const disk = new Map<number, KeptCommand>()
  const store: CommandStore = {
    all: () => Promise.resolve([...disk.values()].sort((a, b) => a.id - b.id)),
    add: async (command) => void disk.set(command.id, structuredClone(command)),
    remove: async (id) => void disk.delete(id),
  }
  const timers: (() => void)[] = []
  const sent: string[] = []
  const failed: FailedCommand[] = []
  const world = { disk, sent, failed, timers, answer: (_: KeptCommand): unknown => ({ done: true }), at: 1 }
  const open = () =>
    new KeptCommands({
      store,
      send: async (command) => {
        const answer = world.answer(command)
        sent.push(`${command.name} ${command.params.s}`)
        return answer
      },
      alone: (run) => run(),
      now: () => world.at++,
      random: () => 0.5,
      after: (_, run) => {
        timers.push(run)
        return () => {}
      },
      onSent: () => {},
      onFailed: (failure) => failed.push(failure),
    })
  return { world, open }
}

const offline = () => {
  throw new ApiError('offline')
}
const refuse = () => {
  throw new ApiError('step_wrong_state')
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

  test('a card goes without the photo that the server refuses, also one that was kept with it', async () => {
    const { world, open } = device()
    const commands = open()
    const photo = 'a'.repeat(26)
    const fields = { place: 'Pasar', photo: `photo:${photo} The roof`, other: `photo:${'b'.repeat(26)}` }
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
