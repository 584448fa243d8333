import { pause } from './in-parallel.ts'
import { madeUpOrganisation, madeUpPromise } from './made-up-words.ts'
import type { Part } from './part.ts'
import { stepIn } from './stage.ts'

const dayMs = 86_400_000

/** Every third person promises something; two of three accept it at once. */
export async function playCommit({ stage, step, chance, lasts }: Part): Promise<void> {
  const { workshop, server, people, facilitator } = stage
  const source = stepIn(facilitator, step)?.progress.sourceIds ?? []
  const due = new Date(Date.now() + 30 * dayMs).toISOString().slice(0, 10)
  const owners = people.filter((_, at) => at % 3 === 0)
  const made = await Promise.all(
    owners.map(async ({ browser, id, name, group }, at) => {
      await pause(chance.next() * lasts)
      const { commitment } = await browser.call('addCommitment', {
        params: { w: workshop, s: step },
        body: {
          title: madeUpPromise(server.language, at),
          owner: { name, organisation: madeUpOrganisation(server.language, at), group, person: id },
          due,
          source: source.slice(at % Math.max(1, source.length), (at % Math.max(1, source.length)) + 1),
        },
      })
      if (at % 3 !== 2)
        await browser.call('answerCommitment', {
          params: { w: workshop, c: commitment },
          body: { answer: 'accept' },
        })
      return commitment
    }),
  )
  await Promise.all(
    people.map(({ room }) =>
      room.until((records) => made.every((id) => records.has(`commitment:${id}`)), 'the commitments'),
    ),
  )
  server.tell(`  ${made.length} commitments`)
}
