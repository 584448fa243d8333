/** The quick template walked through on a live server: cards, themes, a revealed vote with a reason, a commitment. */
import type { Choice } from '../../shared/scales/schemas.ts'
import {
  cardId,
  type HttpBrowser,
  type HttpServer,
  joinAs,
  type Stage,
  stageWorkshop,
} from './http-server.ts'

export type FullWorkshop = Stage & { people: (HttpBrowser & { person: string })[]; themes: string[] }

const names = ['Ani', 'Budi', 'Citra', 'Dodi', 'Eka', 'Fajar', 'Gita', 'Hadi']

/** Eight people of two groups; the collect step is as its template says, and one more collects without names. */
export async function fullWorkshop(server: HttpServer): Promise<FullWorkshop> {
  const stage = await stageWorkshop(server)
  const { organiser, workshop: w, steps } = stage
  const at = (index: number) => ({ w, s: steps[index] ?? '' })
  const move = (index: number, name: 'open' | 'close' | 'reveal') =>
    organiser.call('moveStep', { params: at(index), body: { move: name } })
  const people: FullWorkshop['people'] = []
  for (const [index, name] of names.entries())
    people.push(await joinAs(server, stage, { name, group: index < 4 ? 'residents' : 'business' }))
  await move(0, 'open')
  const cards: string[] = []
  for (const [index, who] of people.entries()) {
    const id = cardId()
    await who.call('addCard', { params: at(0), body: { id, text: `What person ${index} sees` } })
    cards.push(id)
  }
  await move(0, 'close')
  await move(1, 'open')
  const themes: string[] = []
  for (const half of [0, 1]) {
    const { theme } = await organiser.call('addTheme', { params: at(1), body: { title: `Theme ${half}` } })
    for (const card of cards.slice(half * 3, half * 3 + 3))
      await organiser.call('placeCard', { params: { w, c: card }, body: { theme } })
    themes.push(theme)
  }
  await move(1, 'close')
  await vote({ ...stage, people, themes }, move)
  await move(3, 'open')
  await promise({ ...stage, people, themes })
  return { ...stage, people, themes }
}

async function vote(
  { workshop: w, steps, people, themes }: FullWorkshop,
  move: (index: number, name: 'open' | 'close' | 'reveal') => Promise<unknown>,
): Promise<void> {
  await move(2, 'open')
  const [first = '', second = ''] = themes
  for (const [index, who] of people.entries()) {
    const choice: Choice = {
      type: 'dots',
      dots: { [first]: index % 3, [second]: 1 },
      reasons: { [second]: `reason ${index}` },
    }
    await who.call('castBallot', {
      params: { w, s: steps[2] ?? '' },
      body: { choice, revision: 1, key: `key-of-${index}-${w}` },
    })
  }
  await move(2, 'reveal')
}

async function promise({ workshop: w, steps, people, themes }: FullWorkshop): Promise<void> {
  const [ani] = people
  if (!ani) throw new Error('nobody is here')
  const { commitment } = await ani.call('addCommitment', {
    params: { w, s: steps[3] ?? '' },
    body: {
      title: 'Mend the drain',
      owner: { name: 'Ani', organisation: 'Neighbourhood 5', group: 'residents', person: ani.person },
      due: '2027-03-01',
      source: themes.slice(0, 1),
    },
  })
  await ani.call('answerCommitment', { params: { w, c: commitment }, body: { answer: 'accept' } })
}
