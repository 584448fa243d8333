/** A step that asks for photos on a server of its own, before each test. */
import { newPhotoId } from '../../shared/cards/photo-value.ts'
import type { FormField } from '../../shared/domain/card-form.ts'
import type { StepPlan } from '../../shared/steps/step.ts'
import { cardId, type HttpBrowser, joinAs } from './http-server.ts'
import { pngOf } from './pictures.ts'
import { seededBytes } from './seeded-random.ts'
import { stepRoom } from './step-room.ts'

const form: FormField[] = [
  { id: 'photo', label: { id: 'Foto', en: 'Photo' }, type: 'photo', required: false },
  { id: 'place', label: { id: 'Tempat', en: 'Place' }, type: 'text', required: false },
]
export const unlimited = { perPerson: null, perGroup: null, maxChars: 60 }
export const withPhoto = { settings: { kind: 'collect' as const, form }, limits: unlimited }

export type Upload = { who: HttpBrowser; s: string; id?: string; bytes?: Uint8Array }

export function photoRoom() {
  const room = stepRoom()
  const { w, addStep, openStep } = room
  const random = seededBytes(11)
  const newId = () => newPhotoId(random)
  const see = (who: HttpBrowser, photo: string, workshop = room.stage.workshop) =>
    who.send('readThumbnail', { params: { w: workshop, p: photo } })
  return {
    room,
    newId,
    join: (name: string) => joinAs(room.server, room.stage, { name }),
    async openPhotoStep(over: Partial<StepPlan> = {}): Promise<string> {
      const s = await addStep({ ...withPhoto, ...over })
      await openStep(s)
      return s
    },
    /** Answers the id of the photo. */
    async upload({ who, s, id = newId(), bytes }: Upload): Promise<string> {
      const data = Buffer.from(bytes ?? (await pngOf())).toString('base64')
      await who.call('addPhoto', { params: { ...w(), s }, body: { id, data } })
      return id
    },
    async addWith(who: HttpBrowser, s: string, photo: string, words = 'Atap bocor'): Promise<string> {
      const id = cardId()
      const fields = { photo: `photo:${photo} ${words}` }
      await who.call('addCard', { params: { ...w(), s }, body: { id, text: 'The roof', fields } })
      return id
    },
    see,
    sees: async (who: HttpBrowser, photo: string): Promise<number> => (await see(who, photo)).status,
  }
}
