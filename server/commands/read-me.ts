import { AppError } from '../../shared/errors.ts'
import type { Step } from '../../shared/steps/step.ts'
import type { Me } from '../../shared/wire/http.ts'
import type { Subject } from '../permissions/subject.ts'
import { ownCard } from './add-card.ts'
import { type CardRow, fieldsOf, textOf } from './board-cards.ts'
import { linkOf, showJoin } from './invites.ts'
import { ballotId } from './secrets.ts'
import type { Venue } from './venue.ts'

/** What only this person may see of itself: cards wherever they live, ballots, ticks. */
export async function readMe(venue: Venue, { workshop, person }: Subject): Promise<Me> {
  const rows = await ownRows(venue, workshop, person)
  const look = await venue.rooms.look(workshop, (view) => ({
    steps: view.public.all('step'),
    person: view.public.get('person', person),
    joinUrl: view.public.get('workshop', workshop)?.join.url ?? '',
    cards: rows.map((row) => ownCard(row, textOf(view, row), fieldsOf(view, row))),
  }))
  if (!look.person) throw new AppError('not_found')
  await keepJoinAddress(venue, workshop, look.joinUrl)
  const voting = look.steps.filter(
    ({ settings, progress }) => settings.kind === 'weigh' && progress.state === 'open',
  )
  return {
    person: look.person,
    cards: look.cards,
    openVotes: voting.map(({ id, progress: { run } }) => ({ step: id, run })),
    ...(await ballotsOf(venue, { workshop, person }, voting)),
    read: await readBriefs(venue, look.steps, workshop, person),
  }
}

async function ownRows(venue: Venue, workshop: string, person: string): Promise<CardRow[]> {
  const rows = await venue.storage.read('cards', { workshop, person })
  return rows.filter(({ state, step }) => state !== 'withdrawn' && step !== null).sort((a, b) => a.at - b.at)
}

async function ballotsOf(
  venue: Venue,
  { workshop, person }: { workshop: string; person: string },
  voting: readonly Step[],
): Promise<Pick<Me, 'ballots' | 'electorateOf'>> {
  const found = await Promise.all(
    voting.map(async ({ id, progress: { run } }) => {
      const [elector] = await venue.storage.read('electors', { workshop, step: id, run, person })
      const [key] = elector ? await venue.storage.read('ballotKeys', { workshop, step: id, run }) : []
      if (!key) return { electorateOf: [], ballots: [] }
      const own = await venue.storage.read('ballots', {
        workshop,
        step: id,
        run,
        id: ballotId(key.key, person),
      })
      const ballots = own.map(({ revision, choice }) => ({ step: id, run, revision, choice }))
      return { electorateOf: [id], ballots }
    }),
  )
  return {
    ballots: found.flatMap(({ ballots }) => ballots),
    electorateOf: found.flatMap(({ electorateOf }) => electorateOf),
  }
}

async function readBriefs(
  venue: Venue,
  steps: readonly Step[],
  workshop: string,
  person: string,
): Promise<string[]> {
  const ticks = await venue.storage.read('reads', { workshop, person })
  const isCurrent = ({ step, run }: { step: string; run: number }) =>
    steps.some(({ id, progress }) => id === step && progress.run === run)
  return ticks.filter(isCurrent).map(({ step }) => step)
}

/** The server may have got another address since the link was written into the document. */
async function keepJoinAddress(venue: Venue, workshop: string, shown: string): Promise<void> {
  const invites = await venue.storage.read('invites', { workshop, role: 'participant' })
  const living = invites.find(({ revokedAt }) => revokedAt === null)
  if (!living || linkOf(venue, living) === shown) return
  await venue.rooms.change(workshop, (change) => showJoin(venue, change, living))
}
