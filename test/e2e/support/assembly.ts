/** People with real ballots, over the API: from their cards to a published result and what was promised from it. */
import { randomBytes } from 'node:crypto'
import type { Choice } from '../../../shared/scales/schemas.ts'
import type { StepPlan } from '../../../shared/steps/step.ts'
import { collectPlan } from '../../support/collect-plan.ts'
import { Caller, type OpenedWorkshop, tokenOf } from './rembuk.ts'

const names = [
  'Siti Aminah',
  'Dewi Lestari',
  'Agus Salim',
  'Budi Santoso',
  'Rina Marlina',
  'Joko Prasetyo',
  'Ni Made Ayu',
  'Yohanes Kopong',
  'Maria Goreti',
  'Andi Baso',
  'Teuku Rizal',
  'Lina Tan',
  'Hasan Basri',
  'Sri Wahyuni',
]

type Card = { text: string; fields?: Record<string, string>; by: number }

export class Assembly {
  readonly opened: OpenedWorkshop
  readonly people: Caller[] = []

  constructor(opened: OpenedWorkshop) {
    this.opened = opened
  }

  /** So many people of each group come in by the participants' door, in this order. */
  async join(counts: Record<string, number>): Promise<void> {
    const groups = Object.entries(counts).flatMap(([group, count]) => Array<string>(count).fill(group))
    for (const group of groups) {
      const caller = new Caller(this.opened.organiser.url)
      const body = {
        token: tokenOf(this.opened.links.participant),
        name: names[this.people.length] ?? `Warga ${this.people.length}`,
        group,
        language: 'id' as const,
        consentVersion: 1,
      }
      await caller.call('join', { body })
      this.people.push(caller)
    }
  }

  person(index: number): Caller {
    const found = this.people[index]
    if (!found) throw new Error(`nobody has number ${index}`)
    return found
  }

  async addStep(over: Partial<StepPlan>): Promise<string> {
    const body = collectPlan({ limits: { perPerson: 20, perGroup: null, maxChars: 280 }, ...over })
    const { step } = await this.opened.organiser.call('addStep', { params: this.#w, body })
    return step
  }

  async move(step: string, move: 'open' | 'close' | 'reveal' | 'reopen'): Promise<void> {
    await this.opened.organiser.call('moveStep', { params: { ...this.#w, s: step }, body: { move } })
  }

  /** A step of its own, opened, with these cards in it; answers their ids. */
  async collect(over: Partial<StepPlan>, cards: readonly Card[]): Promise<{ step: string; cards: string[] }> {
    const step = await this.addStep(over)
    await this.move(step, 'open')
    const ids: string[] = []
    for (const { by, ...card } of cards) {
      const id = `shape:${randomBytes(9).toString('hex')}`
      await this.person(by).call('addCard', { params: { ...this.#w, s: step }, body: { id, ...card } })
      ids.push(id)
    }
    await this.move(step, 'close')
    return { step, cards: ids }
  }

  /** Themes with these cards in them; answers the step and the themes. */
  async cluster(
    source: string,
    themes: Record<string, string[]>,
  ): Promise<{ step: string; themes: string[] }> {
    const step = await this.addStep({
      title: 'Tema',
      source: { step: source, items: 'cards' },
      settings: { kind: 'cluster' },
    })
    await this.move(step, 'open')
    const made: string[] = []
    for (const [title, cards] of Object.entries(themes)) {
      const { theme } = await this.opened.organiser.call('addTheme', {
        params: { ...this.#w, s: step },
        body: { title },
      })
      for (const c of cards)
        await this.opened.organiser.call('placeCard', { params: { ...this.#w, c }, body: { theme } })
      made.push(theme)
    }
    await this.move(step, 'close')
    return { step, themes: made }
  }

  /** Ballots by the number of the person; `null` casts none. Then the result is shown. */
  async vote(step: string, choices: readonly (Choice | null)[]): Promise<void> {
    for (const [index, choice] of choices.entries()) {
      if (!choice) continue
      const body = { choice, revision: 1, key: randomBytes(8).toString('hex') }
      await this.person(index).call('castBallot', { params: { ...this.#w, s: step }, body })
    }
    await this.move(step, 'reveal')
  }

  /** A commitment from these items, which the facilitator records as accepted. */
  async promise(title: string, source: string[]): Promise<void> {
    const step = await this.addStep({ title: 'Komitmen', settings: { kind: 'commit' } })
    await this.move(step, 'open')
    const { commitment } = await this.opened.organiser.call('addCommitment', {
      params: { ...this.#w, s: step },
      body: {
        title,
        owner: {
          name: 'Siti Aminah',
          organisation: 'Kelompok Pengelola Air',
          group: 'residents',
          person: null,
        },
        due: '2027-03-31',
        source,
      },
    })
    await this.opened.organiser.call('answerCommitment', {
      params: { ...this.#w, c: commitment },
      body: { answer: 'accept', witness: 'Disampaikan di balai warga' },
    })
  }

  get #w(): { w: string } {
    return { w: this.opened.workshop }
  }
}
