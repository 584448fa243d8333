import type { ReplyKind } from '../../../../shared/domain/reply-kinds.ts'
import { expect } from '../people.ts'
import { fillForm } from './fields.ts'
import {
  type Act,
  asked,
  type Card,
  entryWith,
  nextWords,
  nothing,
  type Person,
  type Scene,
  sourcesOf,
  startingWith,
} from './run.ts'

/** A card each; or, where cards answer, an answer each, and from officials one for every item. */
export const collect: Act = async (scene) => {
  const { run, step } = scene
  if (step.settings.kind !== 'collect') return nothing
  const cards = step.settings.replyTo ? await answer(scene) : await write(scene)
  if (step.moderation === 'pre') await acceptAll(scene, cards)
  const { words } = run.facilitator
  const told = cards.flatMap(({ text, reply }) => [text, ...(reply ? [words(`reply.${reply}`)] : [])])
  return { ...nothing, cards, told }
}

async function write(scene: Scene): Promise<Said[]> {
  const people = asked(scene)
  const texts = nextWords(scene, 'cards', people.length)
  return Promise.all(
    people.map(async (person, at) => {
      const { page, words } = person
      const text = texts[at] ?? ''
      await page.getByRole('textbox', { name: words('steps.yourCard') }).fill(text)
      const fields = await fillForm(scene, page, at)
      await page.getByRole('button', { name: words('steps.addCard') }).click()
      await expectSent(scene, person, text)
      return { by: person, text, fields }
    }),
  )
}

type Kind = ReplyKind | undefined
type Said = Card & { reply?: Kind }

const kindsOf = ({ step }: Scene) => (step.settings.kind === 'collect' && step.settings.replyTo?.kinds) || []

async function answer(scene: Scene): Promise<Said[]> {
  const people = asked(scene)
  const items = sourcesOf(scene)
  const kinds = kindsOf(scene)
  // Whom a step is kept for answers everything; else everybody answers something.
  const parts = scene.step.who.groups
    ? items.map((item, at) => ({ by: people[at % people.length], item, at }))
    : people.map((by, at) => ({ by, item: items[at % items.length] ?? '', at }))
  const texts = nextWords(scene, 'replies', parts.length)
  const cards: Said[] = []
  const turns = people.map((person) => async () => {
    for (const { by, item, at } of parts.filter((part) => part.by === person)) {
      if (!by) continue
      const kind = kinds[at % kinds.length]
      cards.push(await reply(scene, by, { item, kind, text: texts[at] ?? '', at }))
    }
  })
  await Promise.all(turns.map((turn) => turn()))
  return cards
}

type Reply = { item: string; kind: Kind; text: string; at: number }

async function reply(scene: Scene, person: Person, { item, kind, text, at }: Reply): Promise<Said> {
  const { page, words } = person
  await page.getByRole('button', { name: words('cards.replyTo', { text: item }) }).click()
  if (kind && kindsOf(scene).length > 1)
    await page.getByRole('radio', { name: words(`reply.${kind}`), exact: true }).check()
  await page.getByRole('textbox', { name: words('cards.replyWords') }).fill(text)
  const fields = await fillForm(scene, page, at)
  await page.getByRole('button', { name: words('cards.replySend') }).click()
  await expectSent(scene, person, text)
  return { by: person, text, fields, reply: kind }
}

async function expectSent({ step }: Scene, { page, words }: Person, text: string): Promise<void> {
  const state =
    step.moderation === 'pre'
      ? 'steps.cardPending'
      : step.seal === 'sealed_until_reveal'
        ? 'steps.cardSealed'
        : 'steps.cardSent'
  await expect(entryWith(page, text).getByText(words(state)).first()).toBeVisible()
}

/** What a facilitator reads first comes to others only then. */
async function acceptAll({ run }: Scene, cards: readonly Said[]): Promise<void> {
  const { page, words } = run.facilitator
  await page.getByRole('button', { name: startingWith(words('facilitation.moderation')) }).click()
  for (const { text } of cards)
    await page.getByRole('button', { name: words('facilitation.acceptCard', { text }) }).click()
  await expect(page.getByText(words('facilitation.moderationEmpty'))).toBeVisible()
  await page.keyboard.press('Escape')
  await Promise.all(
    cards.map(({ by, text }) =>
      expect(entryWith(by.page, text).getByText(by.words('steps.cardSent'))).toBeVisible(),
    ),
  )
}
