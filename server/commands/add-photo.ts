import { formOf } from '../../shared/cards/of-step.ts'
import { readPhoto } from '../../shared/cards/photo-value.ts'
import { readFields } from '../../shared/document/board-document.ts'
import { AppError } from '../../shared/errors.ts'
import type { Step } from '../../shared/steps/step.ts'
import type { CheckedRequest, ResponseOf } from '../../shared/wire/http.ts'
import { limits } from '../../shared/wire/limits.ts'
import type { Subject } from '../permissions/subject.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import type { Rows } from '../storage/tables.ts'
import { changeAs } from './change-as.ts'
import { isArranged } from './edit-card.ts'
import { assertFor, assertState, stepOfKind } from './in-workshop.ts'
import { removePhotos } from './photos-of-card.ts'
import type { Venue } from './venue.ts'

type PhotoRow = Rows['photos']
type Request = CheckedRequest<'addPhoto'> & { step: string }

/** What never came to a card is given up after so long. */
const strayMs = 24 * 3_600_000
const bytesPerMegabyte = 1024 * 1024

/**
 * Takes a photo for a card that comes next, under the id the client made. Judged before it is decoded, and again
 * afterwards, since others go on meanwhile.
 */
export async function addPhoto(
  venue: Venue,
  who: Subject,
  request: Request,
): Promise<ResponseOf<'addPhoto'>> {
  const known = await changeAs(venue, who, (change) => admit(change, who, request))
  if (known) return told(known)
  const { full, thumbnail, width, height } = await venue.darkroom.develop(
    new Uint8Array(Buffer.from(request.data, 'base64')),
  )
  return changeAs(venue, who, async (change) => {
    const twin = await admit(change, who, request)
    if (twin) return told(twin)
    const { workshop, now: at } = change
    const bytes = full.byteLength + thumbnail.byteLength
    await assertRoomFor(change, bytes)
    const { id, step } = request
    const row = { id, workshop, person: who.person, step, card: null, at, bytes, width, height }
    change.put('photos', row)
    change.put('photoBytes', { photo: id, workshop, size: 'full', content: full })
    change.put('photoBytes', { photo: id, workshop, size: 'thumbnail', content: thumbnail })
    return told(row)
  })
}

const told = ({ id, width, height }: PhotoRow) => ({ photo: id, width, height })

/** The same photo, where it was sent before; else it may come. */
async function admit(
  change: WorkshopChange,
  who: Subject,
  { id, step: stepId }: Request,
): Promise<PhotoRow | null> {
  const [known] = await change.read('photos', { workshop: change.workshop, id })
  if (known && known.person !== who.person) throw new AppError('photo_unknown')
  if (known) return known
  // What some card names already (one that was brought back, or came with a file) is nobody's to fill.
  if (isNamed(change, id)) throw new AppError('photo_unknown')
  const step = stepOfKind(change, stepId, 'collect')
  if (!(await isEditable(change, step, who))) assertState(step, 'open')
  assertFor(step, who)
  if (!formOf(step).some(({ type }) => type === 'photo')) throw new AppError('step_kind_mismatch')
  await assertOwnLimit(change, who)
  await assertRoomFor(change, 0)
  return null
}

/** While cards are arranged in another step, their authors may still better them, photos too. */
async function isEditable(change: WorkshopChange, step: Step, who: Subject): Promise<boolean> {
  const own = await change.read('cards', { workshop: change.workshop, person: who.person })
  return own.some((row) => row.step === step.id && isArranged(change, row.id))
}

function isNamed(change: WorkshopChange, id: string): boolean {
  for (const [key, fields] of change.board.entries())
    if (key.endsWith('#fields') && Object.values(readFields(fields)).some((one) => readPhoto(one)?.id === id))
      return true
  return false
}

async function assertOwnLimit(change: WorkshopChange, who: Subject): Promise<void> {
  const own = await change.read('photos', { workshop: change.workshop, person: who.person })
  const isStray = ({ card, at }: PhotoRow) => card === null && change.now - at > strayMs
  removePhotos(change, own.filter(isStray))
  const max = who.role === 'facilitator' ? limits.photosPerFacilitator : limits.photosPerPerson
  if (own.filter((row) => !isStray(row)).length >= max) throw new AppError('photo_limit_person', { max })
}

async function assertRoomFor(change: WorkshopChange, bytes: number): Promise<void> {
  const rows = await change.read('photos', { workshop: change.workshop })
  const used = rows.reduce((sum, row) => sum + row.bytes, bytes)
  if (used <= limits.photoBytesPerWorkshop) return
  const max = Math.round(limits.photoBytesPerWorkshop / bytesPerMegabyte)
  throw new AppError('photo_limit_workshop', { max })
}
