import { beforeEach, describe, expect, it } from 'vitest'
import { VirtualTime } from '../../../test/harness/virtual-time.ts'
import { Health } from './health.ts'

describe('what the storage says about itself', () => {
  let time: VirtualTime
  let health: Health
  let said: boolean[]
  let probes: number
  let hasRoom: boolean
  beforeEach(() => {
    time = new VirtualTime()
    said = []
    probes = 0
    hasRoom = true
    health = new Health({
      time,
      async probe() {
        probes += 1
        if (!hasRoom) throw new Error('full')
      },
    })
    health.watch((isSaving) => said.push(isSaving))
  })

  it('S6 is nothing while commits come through', async () => {
    for (let commit = 0; commit < 10; commit += 1) {
      const settle = health.begun()
      await time.pass(1_900)
      settle('saved')
    }
    await time.pass(10_000)
    expect(said).toEqual([])
    expect(probes).toBe(0)
  })

  it('S6 is bad news once a commit waits longer than 2 s, and good news when it is through', async () => {
    const settle = health.begun()
    await time.pass(1_900)
    expect(said).toEqual([])
    await time.pass(200)
    expect(said).toEqual([false])
    await time.pass(5_000)
    expect(probes).toBe(0)
    settle('saved')
    expect(said).toEqual([false, true])
  })

  it('S6 is not good while another commit still waits too long', async () => {
    health.begun()
    await time.pass(2_500)
    health.begun()('saved')
    expect(said).toEqual([false])
  })

  it('S6 is told after a failure, and tried every second until it works', async () => {
    hasRoom = false
    health.begun()('failed')
    expect(said).toEqual([false])
    await time.pass(3_500)
    expect(probes).toBe(3)
    hasRoom = true
    await time.pass(1_000)
    expect(said).toEqual([false, true])
    await time.pass(10_000)
    expect(probes).toBe(4)
  })

  it('S6 does not believe in room because something small was saved', async () => {
    hasRoom = false
    health.begun()('failed')
    health.begun()('saved')
    expect(said).toEqual([false])
  })

  it('S2 is not concerned with a commit that was refused for itself alone', async () => {
    health.begun()('refused')
    await time.pass(5_000)
    expect(said).toEqual([])
  })

  it('S6 is told at once to who asks while it is bad, and to nobody who stopped', async () => {
    const late: boolean[] = []
    health.begun()('failed')
    health.watch((isSaving) => late.push(isSaving))()
    expect(late).toEqual([false])
    await time.pass(1_500)
    expect(late).toEqual([false])
    expect(said).toEqual([false, true])
  })
})
