import { describe, expect, it } from 'vitest'
import { replyIn } from '../../shared/cards/of-step.ts'
import type { FormField } from '../../shared/domain/card-form.ts'
import { cardId, joinAs } from '../support/http-server.ts'
import { stepRoom } from '../support/step-room.ts'

const room = stepRoom()
const { w, move, watch, addStep, openStep } = room

const form: FormField[] = [
  { id: 'where', label: { id: 'Lokasi', en: 'Place' }, type: 'text', required: true },
  { id: 'cost', label: { id: 'Biaya', en: 'Cost' }, type: 'money', required: false, unit: 'IDR' },
]
const unlimited = { perPerson: null, perGroup: null, maxChars: 60 }
const withForm = { settings: { kind: 'collect' as const, form }, limits: unlimited }

const join = (name: string, group = 'residents') => joinAs(room.server, room.stage, { name, group })

describe('cards with a form', () => {
  it('carry their fields to the board, to their author, and into every export', async () => {
    const budi = await join('Budi')
    const s = await addStep(withForm)
    await openStep(s)
    const board = watch('board')
    const id = cardId()
    const fields = { where: '  Pasar \u202Elama ', cost: '1500000' }
    const { card } = await budi.call('addCard', {
      params: { ...w(), s },
      body: { id, text: 'A roof', fields },
    })
    expect(card.fields).toEqual({ where: 'Pasar lama', cost: '1500000' })
    await board.until(() => board.board().cards.some((one) => one.id === id))
    const shown = board.board().cards.find((one) => one.id === id)
    expect(shown?.fields).toEqual(card.fields)
    const plain = await budi.call('editCard', { params: { ...w(), c: id }, body: { text: 'A better roof' } })
    expect(plain.card.fields).toEqual(card.fields)
    await budi.call('editCard', {
      params: { ...w(), c: id },
      body: { text: 'A roof', fields: { where: 'Dermaga' } },
    })
    await board.until(() => board.board().cards.find((one) => one.id === id)?.fields.where === 'Dermaga')
    expect((await budi.call('readMe', { params: w() })).cards[0]?.fields).toEqual({ where: 'Dermaga' })
    const summary = await room.stage.organiser.call('readSummary', { params: w() })
    expect(summary.cards.find((one) => one.id === id)?.fields).toEqual({ where: 'Dermaga' })
    const markdown = await room.stage.organiser.send('exportMarkdown', { params: w() })
    expect(markdown.text).toContain('**Place**: Dermaga')
    const csv = await room.stage.organiser.send('exportCardsCsv', { params: w() })
    expect(csv.text.split('\r\n')[0]).toContain('Place')
    expect(csv.text).toContain('Dermaga')
  })

  it('are refused in words where a field is missing, does not fit or is not asked', async () => {
    const budi = await join('Budi')
    const s = await addStep(withForm)
    await openStep(s)
    const add = (fields: Record<string, string>) =>
      budi.send('addCard', { params: { ...w(), s }, body: { id: cardId(), text: 'A roof', fields } })
    const missing = await add({ cost: '5' })
    expect(missing.status).toBe(422)
    expect(missing.body.error).toMatchObject({ code: 'card_field_missing', params: { field: 'Place' } })
    expect((await add({ where: 'a', cost: '1.000.000' })).body.error?.code).toBe('card_field_invalid')
    expect((await add({ where: 'a', more: 'b' })).body.error?.code).toBe('card_field_invalid')
    expect((await add({ where: 'a', cost: '' })).status).toBe(200)
  })

  it('stay off every shared document with their fields while they are sealed or wait', async () => {
    const budi = await join('Budi')
    const [board, workshop] = [watch('board'), watch('workshop')]
    const sealed = await addStep({ ...withForm, seal: 'sealed_until_reveal', names: 'anonymous' })
    const moderated = await addStep({ ...withForm, moderation: 'pre' })
    await openStep(sealed)
    await openStep(moderated)
    const [one, other] = [cardId(), cardId()]
    const secret = { where: 'the-secret-place' }
    await budi.call('addCard', {
      params: { ...w(), s: sealed },
      body: { id: one, text: 'Sealed', fields: secret },
    })
    await budi.call('addCard', {
      params: { ...w(), s: moderated },
      body: { id: other, text: 'Waits', fields: secret },
    })
    await workshop.until(() => workshop.workshop()?.counts.get(moderated)?.pending === 1)
    for (const one of [board, workshop]) expect(one.bytes().includes('the-secret-place')).toBe(false)
    const { waiting } = await room.stage.organiser.call('listModeration', { params: w() })
    expect(waiting[0]?.fields).toEqual(secret)
    await room.stage.organiser.call('moderateCard', {
      params: { ...w(), c: other },
      body: { verdict: 'accept' },
    })
    await room.stage.organiser.call('moveStep', { params: { ...w(), s: sealed }, body: { move: 'reveal' } })
    const fieldsOf = (id: string) => board.board().cards.find((card) => card.id === id)?.fields
    await board.until(() => fieldsOf(one) !== undefined && fieldsOf(other) !== undefined)
    expect([fieldsOf(one), fieldsOf(other)]).toEqual([secret, secret])
  })

  it('keep their fields while they are hidden, and lose them when they are withdrawn', async () => {
    const budi = await join('Budi')
    const s = await addStep(withForm)
    await openStep(s)
    const board = watch('board')
    const id = cardId()
    await budi.call('addCard', {
      params: { ...w(), s },
      body: { id, text: 'A roof', fields: { where: 'Pasar' } },
    })
    await board.until(() => board.board().cards.some((card) => card.id === id))
    await room.stage.organiser.call('hideCard', { params: { ...w(), c: id } })
    await board.until(() => !board.board().cards.some((card) => card.id === id))
    await room.stage.organiser.call('showCard', { params: { ...w(), c: id } })
    await board.until(() => board.board().cards.find((card) => card.id === id)?.fields.where === 'Pasar')
    await budi.call('withdrawCard', { params: { ...w(), c: id } })
    await board.until(() => !board.board().cards.some((card) => card.id === id))
    expect(JSON.stringify(board.doc.getMap('records').toJSON())).not.toContain('Pasar')
  })
})

describe('cards that answer', () => {
  async function stage(over: Parameters<typeof addStep>[0] = {}) {
    const [budi, sari] = [await join('Budi'), await join('Sari', 'business')]
    const asked = await addStep({ title: 'Asked', limits: unlimited })
    await openStep(asked)
    const [item, other] = [cardId(), cardId()]
    for (const id of [item, other])
      await budi.call('addCard', { params: { ...w(), s: asked }, body: { id, text: `The road ${id}` } })
    const s = await addStep({
      source: { step: asked, items: 'cards' },
      limits: unlimited,
      settings: { kind: 'collect', replyTo: { kinds: ['me_too', 'solution'] } },
      ...over,
    })
    await openStep(s)
    return { budi, sari, asked, item, s }
  }

  it('say what they answer and how, on the board, to their author and in the summary', async () => {
    const { sari, item, s } = await stage()
    const board = watch('board')
    const id = cardId()
    const reply = { item, kind: 'solution' as const }
    const { card } = await sari.call('addCard', {
      params: { ...w(), s },
      body: { id, text: 'Pave it', reply },
    })
    expect(card.reply).toEqual(reply)
    await board.until(() => board.board().cards.some((one) => one.id === id))
    expect(replyIn(board.board().cards.find((one) => one.id === id)?.origin?.from ?? [])).toEqual(reply)
    expect((await sari.call('readMe', { params: w() })).cards.find((one) => one.id === id)?.reply).toEqual(
      reply,
    )
    const summary = await room.stage.organiser.call('readSummary', { params: w() })
    expect(replyIn(summary.cards.find((one) => one.id === id)?.from ?? [])).toEqual(reply)
    const markdown = await room.stage.organiser.send('exportMarkdown', { params: w() })
    expect(markdown.text).toContain('**I have a solution**')
    const csv = await room.stage.organiser.send('exportCardsCsv', { params: w() })
    expect(csv.text).toContain(`solution,${item}`)
  })

  it('may be without words where the kind says enough, once for each person and item', async () => {
    const { budi, sari, item, s } = await stage()
    const say = (who: typeof budi, kind: 'me_too' | 'solution', text = '') =>
      who.codeOf('addCard', { params: { ...w(), s }, body: { id: cardId(), text, reply: { item, kind } } })
    expect(await say(budi, 'me_too')).toBe('done')
    expect(await say(budi, 'me_too')).toBe('reply_twice')
    expect(await say(budi, 'me_too', 'Every June')).toBe('done')
    expect(await say(sari, 'me_too')).toBe('done')
    expect(await say(sari, 'solution')).toBe('card_text_empty')
    const summary = await room.stage.organiser.call('readSummary', { params: w() })
    expect(summary.cards.filter(({ step }) => step === s)).toHaveLength(3)
  })

  it('are refused where they answer nothing, something else, or in another way', async () => {
    const { budi, asked, item, s } = await stage()
    const add = (step: string, reply: { item: string; kind: 'me_too' | 'warn' } | null) =>
      budi.codeOf('addCard', { params: { ...w(), s: step }, body: { id: cardId(), text: 'Yes', reply } })
    expect(await add(s, null)).toBe('reply_missing')
    expect(await add(s, { item: 'shape:nothing', kind: 'me_too' })).toBe('reply_unknown')
    expect(await add(s, { item, kind: 'warn' })).toBe('reply_unknown')
    expect(await add(asked, { item, kind: 'me_too' })).toBe('reply_unknown')
  })

  it('hide who answers where names are hidden', async () => {
    const { sari, item, s } = await stage({ names: 'anonymous' })
    const board = watch('board')
    const id = cardId()
    const body = { id, text: '', reply: { item, kind: 'me_too' as const } }
    await sari.call('addCard', { params: { ...w(), s }, body })
    await board.until(() => board.board().cards.some((one) => one.id === id))
    const origin = board.board().cards.find((one) => one.id === id)?.origin
    expect(origin).toMatchObject({ author: null, group: null, at: null })
    expect(origin?.from).toEqual([{ item, how: 'answers', by: null, at: null, kind: 'me_too' }])
  })

  it('need something to answer in the plan of their step', async () => {
    const body = {
      title: 'Answer',
      prompt: '',
      minutes: 5,
      who: { roles: ['participant' as const], groups: null },
      seal: 'open' as const,
      names: 'named' as const,
      limits: unlimited,
      moderation: 'none' as const,
      done: 'facilitator' as const,
      source: null,
      settings: { kind: 'collect' as const, replyTo: { kinds: ['me_too' as const] } },
    }
    expect(await room.stage.organiser.codeOf('addStep', { params: w(), body })).toBe('invalid_input')
  })
})

describe('cards from paper', () => {
  it('count for the group of who wrote them, name nobody, and are copied by facilitators alone', async () => {
    const budi = await join('Budi')
    await move(0, 'open')
    const params = { ...w(), s: room.stage.steps[0] ?? '' }
    const board = watch('board')
    const id = cardId()
    const body = { id, text: 'Written by hand', channel: 'paper' as const, group: 'business' }
    expect(await budi.codeOf('addCard', { params, body })).toBe('forbidden')
    await room.stage.organiser.call('addCard', { params, body })
    await board.until(() => board.board().cards.some((card) => card.id === id))
    const { origin } = board.board().cards.find((card) => card.id === id) ?? {}
    expect(origin).toMatchObject({ author: null, group: 'business', channel: 'paper' })
    const stranger = { ...body, id: cardId(), group: 'nobody' }
    expect(await room.stage.organiser.codeOf('addCard', { params, body: stranger })).toBe('group_unknown')
  })
})
