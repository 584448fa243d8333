/** Nothing is paired by itself: one side asks, the other one answers, each for its own card. */
import type { Consent, Side } from '../../shared/domain/match.ts'
import { AppError } from '../../shared/errors.ts'
import { newId } from '../../shared/ids.ts'
import { isPair } from '../../shared/matching/standing.ts'
import type { CheckedRequest } from '../../shared/wire/http.ts'
import { limits } from '../../shared/wire/limits.ts'
import type { Subject } from '../permissions/subject.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import { assertUnlocked } from './assert-unlocked.ts'
import { changeAs } from './change-as.ts'
import { assertFor, assertState, done, noteAction, type StepOfKind, stepOfKind } from './in-workshop.ts'
import {
  assertFree,
  dropMatch,
  type MatchRow,
  matchOf,
  putMatch,
  readEnds,
  sides,
  sidesFor,
} from './match-rows.ts'
import type { Venue } from './venue.ts'
import { tidyLine } from './words.ts'

type Ask = CheckedRequest<'askMatch'> & { step: string }
type Answer = CheckedRequest<'answerMatch'> & { match: string }
type MatchStep = StepOfKind<'match'>

const byOwner: Consent = { how: 'owner', note: '' }

/** By the author of one of the cards. What a facilitator proposes waits for both. */
export function askMatch(venue: Venue, who: Subject, ask: Ask): Promise<{ match: string }> {
  return changeAs(venue, who, async (change) => {
    const step = openStepFor(change, who, ask.step)
    const mine = sidesFor(change, await readEnds(change, step, ask), who)
    if (mine.length > 1) throw new AppError('match_with_self')
    const [side = null] = mine
    if (side === null && who.role !== 'facilitator') throw new AppError('match_not_yours')
    const rows = await change.read('matches', { step: step.id, run: step.progress.run })
    const known = rows.find(({ need, offer }) => need === ask.need && offer === ask.offer)
    if (!known) assertLimits(step, rows, who)
    const row = agreedBy(known ? askedAgain(known, side) : newMatch(change, step, ask, who), side, byOwner)
    for (const one of sides) assertFree(change, step, { ends: row, side: one })
    putMatch(change, withContact(row, side, ask.contact))
    noteAction(change, who.person, 'match_asked', { match: row.id })
    return { match: row.id }
  })
}

/** Each side for itself; for somebody without a device a facilitator records who heard the answer. */
export async function answerMatch(venue: Venue, who: Subject, answer: Answer): Promise<typeof done> {
  await changeAs(venue, who, async (change) => {
    const row = await matchOf(change, answer.match)
    const step = openStepFor(change, who, row.step)
    assertRun(step, row)
    const mine = sidesFor(change, await readEnds(change, step, row), who)
    if (mine.length > 1) throw new AppError('match_with_self')
    const side = answer.side ?? mine[0]
    if (!side) throw new AppError('match_not_yours')
    const consent = consentOf(who, { isOwn: mine.includes(side), witness: answer.witness })
    if (row.declinedBy !== null && row.declinedBy !== side) throw new AppError('match_declined')
    if (answer.answer === 'decline') {
      putMatch(change, { ...row, agreed: { ...row.agreed, [side]: null }, declinedBy: side })
    } else {
      const after = agreedBy(askedAgain(row, side), side, consent)
      for (const one of isPair(after) ? sides : [side]) assertFree(change, step, { ends: row, side: one })
      putMatch(change, withContact(after, mine.includes(side) ? side : null, answer.contact))
    }
    noteAction(change, who.person, `match_${answer.answer}`, { match: row.id, side, how: consent.how })
  })
  return done
}

/** Whoever has said yes may take it back; so may who proposed it, and a facilitator. */
export async function endMatch(venue: Venue, who: Subject, id: string): Promise<typeof done> {
  await changeAs(venue, who, async (change) => {
    const row = await matchOf(change, id)
    const step = stepOfKind(change, row.step, 'match')
    assertState(step, 'open')
    assertRun(step, row)
    if (who.role !== 'facilitator') await assertAgreed(change, row, who)
    dropMatch(change, row)
    noteAction(change, who.person, 'match_ended', { match: id })
  })
  return done
}

function openStepFor(change: WorkshopChange, who: Subject, id: string): MatchStep {
  const step = stepOfKind(change, id, 'match')
  assertState(step, 'open')
  assertFor(step, who)
  assertUnlocked(change, who)
  return step
}

/** Former runs are a record. */
function assertRun(step: MatchStep, row: MatchRow): void {
  if (row.run !== step.progress.run) throw new AppError('match_unknown')
}

async function assertAgreed(change: WorkshopChange, row: MatchRow, who: Subject): Promise<void> {
  for (const side of sides) {
    const [card] = await change.read('cards', { id: row[side], workshop: who.workshop })
    if (card?.person === who.person && row.agreed[side] !== null) return
  }
  throw new AppError('match_not_yours')
}

function consentOf(
  who: Subject,
  { isOwn, witness }: { isOwn: boolean; witness: string | undefined },
): Consent {
  if (isOwn) return byOwner
  if (who.role !== 'facilitator') throw new AppError('match_not_yours')
  const note = tidyLine(witness ?? '')
  if (note === '') throw new AppError('match_witness_missing')
  return { how: 'witness', note }
}

/**
 * Only the side that said no may bring it up again (or a facilitator, with `side` null); the other one, who may
 * have looked elsewhere since, is then asked anew.
 */
function askedAgain(row: MatchRow, side: Side | null): MatchRow {
  if (row.declinedBy === null) return row
  if (side !== null && row.declinedBy !== side) throw new AppError('match_declined')
  return { ...row, declinedBy: null, agreed: { need: null, offer: null } }
}

const agreedBy = (row: MatchRow, side: Side | null, consent: Consent): MatchRow =>
  side === null || row.agreed[side] !== null ? row : { ...row, agreed: { ...row.agreed, [side]: consent } }

function withContact(row: MatchRow, side: Side | null, typed: string | undefined): MatchRow {
  if (side === null || typed === undefined) return row
  const contact = tidyLine(typed)
  return side === 'need' ? { ...row, needContact: contact } : { ...row, offerContact: contact }
}

function assertLimits(step: MatchStep, rows: readonly MatchRow[], who: Subject): void {
  if (rows.length >= limits.matchesPerRun) throw new AppError('match_limit', { max: limits.matchesPerRun })
  if (who.role === 'facilitator') return
  const max = Math.min(step.limits.perPerson ?? limits.openAsksPerPerson, limits.openAsksPerPerson)
  const open = rows.filter((row) => row.asker === who.person && row.declinedBy === null && !isPair(row))
  if (open.length >= max) throw new AppError('match_limit', { max })
}

const newMatch = (change: WorkshopChange, step: MatchStep, { need, offer }: Ask, who: Subject): MatchRow => ({
  id: newId(change.random),
  workshop: who.workshop,
  step: step.id,
  run: step.progress.run,
  need,
  offer,
  agreed: { need: null, offer: null },
  declinedBy: null,
  asker: who.person,
  needContact: '',
  offerContact: '',
  at: change.now,
})
