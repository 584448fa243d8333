import { canonicalJson } from '../../shared/decide/canonical-json.ts'
import { readBoard } from '../../shared/document/board-document.ts'
import { type Stage, viewOf } from './stage.ts'
import { GaveUp, type SyncedDocument } from './synced-document.ts'

/** All copies of both documents are equal, once nothing is on its way any more. */
export async function compareScreens(stage: Stage): Promise<void> {
  const { facilitator, people, server } = stage
  for (const kind of ['board', 'room'] as const) {
    const state = (document: SyncedDocument) => canonicalJson(Object.fromEntries(document.records.entries()))
    for (const player of people) {
      const isEqual = () => state(player[kind]) === state(facilitator[kind])
      try {
        await player[kind].until(isEqual, `${kind} to equal the facilitator’s`, 5_000)
      } catch (error) {
        if (!(error instanceof GaveUp)) throw error
        if (!isEqual()) server.differs(`${player.name} does not see the same ${kind} as the facilitator`)
      }
    }
  }
}

/** The summary tells what the screens show. */
export async function compareSummary(stage: Stage): Promise<void> {
  const { facilitator, server, workshop, people } = stage
  const summary = await facilitator.browser.call('readSummary', { params: { w: workshop } })
  const board = readBoard(facilitator.board.records.entries())
  const view = viewOf(stage)
  const expected = {
    cards: board.cards.filter(({ text }) => text.trim() !== '').length,
    themes: view.themes.length,
    tallies: view.tallies.length,
    commitments: view.commitments.length,
    people: people.length,
  }
  const told = {
    cards: summary.cards.length,
    themes: summary.themes.length,
    tallies: summary.tallies.length,
    commitments: summary.commitments.length,
    people: summary.presence.people,
  }
  if (JSON.stringify(told) !== JSON.stringify(expected))
    server.differs(`the summary tells ${JSON.stringify(told)}, the screens ${JSON.stringify(expected)}`)
  server.tell(
    `Summary: ${told.cards} cards, ${told.themes} themes, ${told.tallies} tallies, ${told.commitments} commitments`,
  )
}
