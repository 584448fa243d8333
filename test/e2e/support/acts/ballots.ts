/** A ballot of each scale, cast by hand, and the numbers that come of it. */
import { inLanguage } from '../../../../shared/cards/field-words.ts'

import type { MessageKey } from '../../../../shared/i18n/catalogue.ts'
import type { Scale } from '../../../../shared/scales/schemas.ts'
import { expect } from '../people.ts'
import { entryWith, type Person, type Scene } from './run.ts'

type OfType<T extends Scale['type']> = Extract<Scale, { type: T }>

/** The two options that everybody has a word on. */
export type Two = readonly [first: string, second: string]

type Voting<T extends Scale['type']> = {
  /** `at`: which of the voters it is. */
  cast(voter: Person, ballot: { scale: OfType<T>; options: Two; at: number; scene: Scene }): Promise<void>
  /** The columns of the two options in the table of the result, once `voters` have voted. */
  counted(scale: OfType<T>, voters: number): readonly [number[], number[]]
  /** A reason that the result must show. */
  says?(scene: Scene): string[]
}

const press = ({ page, words }: Person, key: MessageKey, option: string) =>
  page.getByRole('button', { name: words(key, { option }) }).click()

export const ballots: { [T in Scale['type']]?: Voting<T> } = {
  dots: {
    async cast(voter, { options: [first, second] }) {
      await press(voter, 'steps.addDot', first)
      await press(voter, 'steps.addDot', first)
      await press(voter, 'steps.addDot', second)
    },
    counted: (_, voters) => [
      [2 * voters, voters],
      [voters, voters],
    ],
  },
  approve: {
    async cast({ page }, { options: [first, second], at }) {
      await entryWith(page, first).getByRole('checkbox').first().check()
      if (at === 0) await entryWith(page, second).getByRole('checkbox').first().check()
    },
    counted: (_, voters) => [[voters], [1]],
  },
  score: {
    async cast({ page, words }, { scale, options, scene }) {
      for (const [place, option] of options.entries())
        for (const { label } of scale.criteria) {
          const criterion = inLanguage(label, scene.run.language)
          await page
            .getByRole('group', { name: words('steps.scoreOf', { criterion, option }) })
            .getByRole('button', { name: String(place === 0 ? scale.max : 1), exact: true })
            .click()
        }
      await expect(page.getByText(words('steps.ballotSaved'))).toBeVisible()
    },
    counted: ({ max }, voters) => [
      [max, voters],
      [1, voters],
    ],
  },
  rank: {
    async cast(voter, { options: [first, second] }) {
      await press(voter, 'steps.rankAdd', first)
      await press(voter, 'steps.rankAdd', second)
    },
    counted: (_, voters) => [
      [voters, voters],
      [0, voters],
    ],
  },
  gradient: {
    async cast({ page, words }, { options, at, scene }) {
      for (const [place, text] of options.entries()) {
        const objects = at === 0 && place === 1
        await page
          .getByRole('group', { name: words('steps.gradientOf', { text }) })
          .getByRole('button', { name: words(objects ? 'figure.block' : 'figure.endorse'), exact: true })
          .click()
        if (!objects) continue
        const why = page.getByRole('textbox', { name: words('steps.reasonFor', { option: text }) })
        await why.fill(scene.run.story.objection)
        await why.blur()
      }
    },
    counted: (_, voters) => [
      [voters, voters],
      [voters - 1, voters],
    ],
    says: ({ run }) => [run.story.objection],
  },
  pledge: {
    async cast({ page, words }, { scale, options: [first], scene }) {
      const group = page.getByRole('group', { name: first })
      const money = group.getByRole('textbox', {
        name: words('pledge.amount.money', { currency: scale.currency }),
      })
      await money.fill((1_500_000).toLocaleString(scene.run.language))
      await money.blur()
      const hours = group.getByRole('textbox', { name: words('pledge.amount.hours') })
      await hours.fill('6')
      await hours.blur()
    },
    counted: (_, voters) => [
      [1_500_000 * voters, 6 * voters, 0, voters],
      [0, 0, 0, 0],
    ],
  },
}
