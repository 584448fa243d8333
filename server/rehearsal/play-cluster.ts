import { readBoard } from '../../shared/document/board-document.ts'
import { asValue } from '../../shared/document/lanes.ts'
import type { Theme } from '../../shared/domain/theme.ts'
import { pause } from './in-parallel.ts'
import { madeUpThemes } from './made-up-words.ts'
import type { Part } from './part.ts'
import { editBoard, type Player, stepIn } from './stage.ts'

/** The facilitator names four themes; everybody puts cards into them, on the board or by phone. */
export async function playCluster(part: Part): Promise<void> {
  const { stage, step, lasts } = part
  const cards = stepIn(stage.facilitator, step)?.progress.sourceIds ?? []
  const themes: string[] = []
  for (const title of madeUpThemes(stage.server.language)) {
    const params = { w: stage.workshop, s: step }
    themes.push((await stage.facilitator.browser.call('addTheme', { params, body: { title } })).theme)
  }
  await Promise.all(
    stage.people.map(({ board }) =>
      board.until((records) => themes.every((id) => records.has(id)), 'the themes'),
    ),
  )
  const wanted = new Map(cards.map((card, at) => [card, themes[at % themes.length] ?? '']))
  const perPerson = Math.ceil(cards.length / stage.people.length)
  await Promise.all(
    stage.people.map(async (player, at) => {
      for (const card of cards.slice(at * perPerson, (at + 1) * perPerson)) {
        await pause((part.chance.next() * lasts) / perPerson)
        await put(part, { player, card, theme: wanted.get(card) ?? '', onBoard: at % 2 === 0 })
      }
    }),
  )
  await themesHold(part, themes, cards.length)
  stage.server.tell(`  ${cards.length} cards in ${themes.length} themes`)
}

type Putting = { player: Player; card: string; theme: string; onBoard: boolean }

async function put({ stage, chance }: Part, { player, card, theme, onBoard }: Putting): Promise<void> {
  if (!onBoard) {
    await player.browser.call('placeCard', { params: { w: stage.workshop, c: card }, body: { theme } })
    return
  }
  const lane = `${card}#place`
  const place = asValue(player.board.records.get(lane))
  const inside = { x: 12 + chance.below(200), y: 64 + chance.below(200), parentId: theme }
  editBoard(stage, player, [[lane, { ...place, ...inside }]])
}

/** The board and what the server derives from it say the same. */
async function themesHold({ stage, step }: Part, themes: readonly string[], cards: number): Promise<void> {
  const { facilitator, server } = stage
  const inThemes = (records: Iterable<[string, unknown]>) =>
    readBoard(records).cards.filter(({ parent }) => themes.includes(parent)).length
  await facilitator.board.until(
    (records) => inThemes(records.entries()) === cards,
    'every card to stand in a theme',
  )
  await facilitator.room.until((records) => {
    const found = themes.map((id) => records.get(`theme:${id}`) as Theme | undefined)
    return found.reduce((sum, theme) => sum + (theme?.cards.length ?? 0), 0) === cards
  }, 'the themes to name their cards')
  const voices = themes.map(
    (id) => (facilitator.room.records.get(`theme:${id}`) as Theme | undefined)?.voices,
  )
  if (cards > 0 && voices.every((each) => (each?.people ?? 0) === 0))
    server.differs(`no theme of step ${step} has a voice`)
}
