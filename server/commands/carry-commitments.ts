/** The next workshop of a series begins with what is still open from the last one. */
import type { Commitment } from '../../shared/domain/commitment.ts'
import { isStillOpen, wholeCommitment } from '../../shared/domain/commitment-states.ts'
import type { Group } from '../../shared/domain/group.ts'
import type { Language } from '../../shared/domain/language.ts'
import { AppError } from '../../shared/errors.ts'
import { newId } from '../../shared/ids.ts'
import type { Step } from '../../shared/steps/step.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import { renumber } from './delete-step.ts'
import { stepsInOrder } from './in-workshop.ts'
import { organiserPerson } from './secrets.ts'
import { newStep, putStepWithFrame } from './step-frames.ts'
import type { Venue } from './venue.ts'

export type EarlierWorkshop = {
  id: string
  title: string
  /** The same people meet again, so their groups go along. */
  groups: Group[]
  open: Commitment[]
}

/** Only the organiser of both can carry something over. Null without an earlier workshop. */
export async function readEarlier(
  { storage, rooms }: Venue,
  organiser: string,
  id: string | null,
): Promise<EarlierWorkshop | null> {
  if (id === null) return null
  const [row] = await storage.read('workshops', { id, organiser })
  if (!row) throw new AppError('not_found')
  return rooms.look(id, ({ public: shared }) => ({
    id,
    title: row.title,
    groups: shared.get('workshop', id)?.groups ?? [],
    open: shared.all('commitment').map(wholeCommitment).filter(isStillOpen),
  }))
}

/**
 * Writes them into the first step of the new agenda, with what was said of them; that step is made where the
 * agenda does not begin with commitments. What they came from stays with the earlier workshop.
 */
export function carryCommitments(
  venue: Venue,
  change: WorkshopChange,
  { earlier, language }: { earlier: EarlierWorkshop; language: Language },
): void {
  if (earlier.open.length === 0) return
  const step = firstStep(venue, change, language)
  const formerly = organiserPerson(venue.secret, earlier.id)
  for (const commitment of earlier.open) {
    const { owner } = commitment
    const id = newId(change.random)
    change.public.set('commitment', id, {
      ...commitment,
      id,
      step,
      run: 0,
      // Nobody else has a seat in a workshop that begins now; a facilitator gives it when the owner comes.
      owner: {
        ...owner,
        person: owner.person === formerly ? organiserPerson(venue.secret, change.workshop) : null,
      },
      source: [],
      carried: { workshop: earlier.id, title: earlier.title, commitment: commitment.id },
    })
  }
}

function firstStep(venue: Venue, change: WorkshopChange, language: Language): string {
  const steps = stepsInOrder(change)
  const [first] = steps
  if (first?.settings.kind === 'commit') return first.id
  const step = openingStep(venue, change, { language, order: steps.length })
  putStepWithFrame(change, step)
  renumber(change, [step, ...steps])
  return step.id
}

const openingStep = (
  { localise }: Venue,
  change: WorkshopChange,
  { language, order }: { language: Language; order: number },
): Step =>
  newStep(
    {
      title: localise(language, 'commit.seriesStep'),
      prompt: localise(language, 'commit.seriesPrompt'),
      minutes: 10,
      who: { roles: ['participant', 'facilitator'], groups: null },
      seal: 'open',
      names: 'named',
      limits: { perPerson: null, perGroup: null, maxChars: 200 },
      moderation: 'none',
      done: 'facilitator',
      source: null,
      settings: { kind: 'commit' },
    },
    newId(change.random),
    order,
  )
