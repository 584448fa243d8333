import type { Scale } from '../../../../shared/scales/schemas.ts'
import { expect } from '../people.ts'
import { ballots } from './ballots.ts'
import { type Act, asked, nothing, type Scene, sourcesOf } from './run.ts'

/** Everybody it is for casts a ballot on the first two options. */
export const weigh: Act = async (scene) =>
  scene.step.settings.kind === 'weigh' ? vote(scene, scene.step.settings.scale) : nothing

async function vote<T extends Scale['type']>(scene: Scene, scale: Extract<Scale, { type: T }>) {
  const voting = ballots[scale.type as T]
  const [first, second] = sourcesOf(scene)
  if (!voting || !first || !second) throw new Error(`nobody knows how to vote by ${scale.type}`)
  const voters = asked(scene)
  await Promise.all(
    voters.map(async (voter, at) => {
      await voting.cast(voter, { scale, options: [first, second], at, scene })
      await expect(voter.page.getByText(voter.words('steps.ballotSaved'))).toBeVisible()
    }),
  )
  const number = new Intl.NumberFormat(scene.run.language)
  const [one, two] = voting.counted(scale, voters.length)
  return {
    ...nothing,
    told: [scene.run.facilitator.words('decide.howCounted'), ...(voting.says?.(scene) ?? [])],
    rows: [
      { head: first, cells: one.map((value) => number.format(value)) },
      { head: second, cells: two.map((value) => number.format(value)) },
    ],
  }
}
