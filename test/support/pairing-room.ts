/** A workshop with three needs of Sari, one of Budi, and an offer each of Budi and Ani, before each test. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach } from 'vitest'
import type { WorkshopView } from '../../shared/document/workshop-document.ts'
import type { Match } from '../../shared/domain/match.ts'
import type { MatchSettings } from '../../shared/steps/match/settings.ts'
import type { StepPlan } from '../../shared/steps/step.ts'
import { cardId, type HttpBrowser, joinAs } from './http-server.ts'
import { stepRoom } from './step-room.ts'

type Person = HttpBrowser & { person: string }
/** Ids of steps and cards, and who is there. `pairing` is empty until a match step is open. */
type Here = Record<'needs' | 'offers' | 'pairing', string> &
  Record<'sari' | 'budi' | 'ani', Person> & {
    cards: Record<'pump' | 'seeds' | 'road' | 'bricks' | 'water' | 'tractor', string>
  }
type Answer = { answer: 'accept' | 'decline'; contact?: string; side?: 'need' | 'offer'; witness?: string }

const limits = { perPerson: null, perGroup: null, maxChars: 100 }

export function pairingRoom() {
  const room = stepRoom()
  const { w, addStep, openStep } = room
  let now: Here | null = null
  const here = (): Here => {
    if (!now) throw new Error('nobody is here yet')
    return now
  }

  const settings = (over: Partial<MatchSettings> = {}): MatchSettings => ({
    kind: 'match',
    needs: { only: null, places: 1 },
    offers: { step: here().offers, only: null, places: 1 },
    compare: [],
    ...over,
  })
  const plan = (over: Partial<MatchSettings> = {}): Partial<StepPlan> => ({
    title: 'Match',
    source: { step: here().needs, items: 'cards' },
    limits,
    settings: settings(over),
  })

  async function write(by: HttpBrowser, s: string, text: string, channel: 'phone' | 'paper' = 'phone') {
    const id = cardId()
    await by.call('addCard', { params: { ...w(), s }, body: { id, text, channel } })
    return id
  }
  const ask = (by: HttpBrowser, need: string, offer: string, contact?: string) =>
    by.call('askMatch', {
      params: { ...w(), s: here().pairing },
      body: { need, offer, ...(contact ? { contact } : {}) },
    })
  const askCode = (by: HttpBrowser, need: string, offer: string) =>
    by.codeOf('askMatch', { params: { ...w(), s: here().pairing }, body: { need, offer } })
  const answerCode = (by: HttpBrowser, match: string, body: Answer) =>
    by.codeOf('answerMatch', { params: { ...w(), c: match }, body })
  const endCode = (by: HttpBrowser, match: string) => by.codeOf('endMatch', { params: { ...w(), c: match } })
  const told = async (by: HttpBrowser) =>
    (await by.call('readMatches', { params: { ...w(), s: here().pairing } })).matches

  /** What everybody who connects now is given. */
  async function lookNow(): Promise<WorkshopView> {
    const document = room.watch('workshop')
    await document.until(() => document.workshop() !== null)
    const view = document.workshop()
    if (!view) throw new Error('no workshop came')
    return view
  }
  const inDocument = async (): Promise<Match[]> => (await lookNow()).matches
  const stepNow = async (id: string) => (await lookNow()).steps.find((step) => step.id === id)
  const onDisk = (text: string): boolean =>
    readdirSync(room.server.folder).some((name) =>
      readFileSync(join(room.server.folder, name)).includes(text),
    )

  async function openPairing(over: Partial<MatchSettings> = {}): Promise<void> {
    here().pairing = await addStep(plan(over))
    await openStep(here().pairing)
  }

  beforeEach(async () => {
    const needs = await addStep({ title: 'Needs', limits })
    const offers = await addStep({ title: 'Offers', limits })
    await openStep(needs)
    await openStep(offers)
    const sari = await joinAs(room.server, room.stage, { name: 'Sari' })
    const budi = await joinAs(room.server, room.stage, { name: 'Budi', group: 'business' })
    const ani = await joinAs(room.server, room.stage, { name: 'Ani', group: 'academics' })
    const cards = {
      pump: await write(sari, needs, 'We need a #pump'),
      road: await write(sari, needs, 'We need a road'),
      bricks: await write(budi, needs, 'We need bricks'),
      seeds: await write(sari, needs, 'We need seeds'),
      water: await write(budi, offers, 'A #pump that is idle'),
      tractor: await write(ani, offers, 'A tractor on Sundays'),
    }
    now = { needs, offers, pairing: '', sari, budi, ani, cards }
  })

  return {
    room,
    here,
    settings,
    plan,
    write,
    ask,
    askCode,
    answerCode,
    endCode,
    told,
    inDocument,
    stepNow,
    onDisk,
    openPairing,
  }
}
