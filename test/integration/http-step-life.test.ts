import { describe, expect, it } from 'vitest'
import type { StepPlan } from '../../shared/steps/step.ts'
import { collectPlan, stepRoom } from '../support/step-room.ts'

const room = stepRoom()
const { w, at, move, watch, addStep } = room

describe('the life of a step', () => {
  it('follows the one table, and says what was refused', async () => {
    const refused = await room.stage.organiser.send('moveStep', { params: at(0), body: { move: 'reveal' } })
    expect([refused.status, refused.body.error]).toMatchObject([
      409,
      { code: 'step_transition_refused', params: { from: 'draft', to: 'reveal' } },
    ])
    expect(await move(0, 'open')).toEqual({ state: 'open', run: 1 })
    expect(await move(0, 'close')).toEqual({ state: 'closed', run: 1 })
    expect(await move(0, 'reopen')).toEqual({ state: 'open', run: 2 })
    expect(await move(0, 'reveal')).toEqual({ state: 'revealed', run: 2 })
    expect(await move(0, 'freeze')).toEqual({ state: 'frozen', run: 2 })
    expect(
      await room.stage.organiser.codeOf('moveStep', {
        params: { ...w(), s: 'none' },
        body: { move: 'open' },
      }),
    ).toBe('step_unknown')
  })

  it('starts the shared clock and takes every screen there; minutes move its end', async () => {
    await move(0, 'open')
    const view = watch('workshop')
    await view.until(() => view.workshop()?.workshop.currentStep === room.stage.steps[0])
    const endsAt = () => view.workshop()?.steps[0]?.progress.endsAt ?? 0
    expect(endsAt()).toBe(room.server.clock.now + 6 * 60_000)
    await room.stage.organiser.call('addMinutes', { params: at(0), body: { minutes: 2 } })
    await view.until(() => endsAt() === room.server.clock.now + 8 * 60_000)
  })

  it('keeps what people were promised once a step has been opened', async () => {
    await room.stage.organiser.call('editStep', { params: at(0), body: { names: 'anonymous' } })
    await move(0, 'open')
    const edit = (body: Partial<StepPlan>) => room.stage.organiser.codeOf('editStep', { params: at(0), body })
    expect(await edit({ names: 'named' })).toBe('step_has_content')
    expect(await edit({ title: 'Better words', prompt: 'And a better question' })).toBe('done')
    expect(await room.stage.organiser.codeOf('deleteStep', { params: at(0) })).toBe('step_has_content')
  })

  it('agenda: steps are added, reordered after their sources only, and deleted with their regions', async () => {
    const extra = await addStep({ title: 'One more' })
    const reorder = (s: string, before: string | null) =>
      room.stage.organiser.codeOf('reorderStep', { params: { ...w(), s }, body: { before } })
    expect(await reorder(extra, room.stage.steps[0] ?? '')).toBe('done')
    expect(await reorder(room.stage.steps[1] ?? '', room.stage.steps[0] ?? '')).toBe('invalid_input')
    const board = watch('board')
    await board.until(() =>
      board.board().frames.some(({ title, place }) => title === 'One more' && place.x === 0),
    )
    await room.stage.organiser.call('deleteStep', { params: { ...w(), s: extra } })
    await board.until(() => !board.board().frames.some(({ title }) => title === 'One more'))
    expect(board.board().frames.find(({ id }) => id === `shape:step-${room.stage.steps[0]}`)?.place.x).toBe(0)
  })

  it('an agenda has at most twenty steps', async () => {
    for (let count = 4; count < 20; count += 1) await addStep({})
    const refused = await room.stage.organiser.send('addStep', { params: w(), body: collectPlan() })
    expect(refused.body.error).toMatchObject({ code: 'step_limit', params: { max: 20 } })
  })
})
