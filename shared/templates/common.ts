/** What templates have in common: how steps are held, and the words of the trust card. */
import type { Bilingual } from '../domain/language.ts'
import type { Template, TemplateStep } from './template.ts'

type Held = Pick<TemplateStep, 'seal' | 'names' | 'moderation' | 'done'>

/** Named and open: everybody sees everybody's words as they come. */
export const inTheOpen: Held = { seal: 'open', names: 'named', moderation: 'none', done: 'facilitator' }

/** Seen by all, with the group alone beside the words. */
export const byGroup: Held = { ...inTheOpen, names: 'group_only' }

/** Seen by all, without any name. */
export const withoutNames: Held = { ...inTheOpen, names: 'anonymous' }

/** A ballot: sealed until the results are shown, and nobody's name with it. */
export const byBallot: Held = { ...inTheOpen, seal: 'sealed_until_reveal', names: 'anonymous' }

/** At most so many cards for each person, of so many characters. */
export const upTo = (perPerson: number | null, maxChars = 280): TemplateStep['limits'] => ({
  perPerson,
  perGroup: null,
  maxChars,
})

type Criterion = { id: string; label: Bilingual; weight: number }

/** Scores from 0 to `max`; an option needs complete scores of so many people to be ranked. */
export const scoreOf = (max: number, criteria: readonly Criterion[], minJudges = 1) =>
  ({
    type: 'score',
    max,
    criteria: [...criteria],
    aggregation: 'mean',
    minJudges,
    recusal: minJudges > 1,
  }) as const

/** Eight levels of agreement; a vote follows only where a facilitator declares it beforehand. */
export const byAgreement = {
  type: 'gradient',
  levels: 'full',
  reasons: 'block',
  preset: 'workshop',
  requiredGroups: [],
  tolerancePercent: 0,
  maxRounds: 3,
  fallback: 'none',
  at: { round: 1, postponements: 0, vote: 0 },
} as const

/** Pledges of money, hours and things; `costField` is the money field that says how much is needed. */
export const pledges = (costField: string | null) =>
  ({
    type: 'pledge',
    currency: 'Rp',
    costField: costField === null ? null : { step: null, field: costField },
    costs: {},
    hours: true,
    things: true,
    mode: 'flexible',
    minPledgers: 1,
    pool: '0',
    matchPercent: 0,
  }) as const

export const officials = ['local-government', 'central-government']

/** Added to what is stored where cards have photos. */
const photosStored: Bilingual = {
  id: ' Juga foto yang Anda tambahkan, tanpa tempat dan waktu pemotretan; mintalah izin orang yang Anda potret.',
  en: ' Also the photos you add, without where and when they were taken; please ask whom you photograph.',
}

/** `stored`, and what else is. */
export const withPhotos = ({ stored, ...card }: Template['trustCard']): Template['trustCard'] => ({
  ...card,
  stored: { id: stored.id + photosStored.id, en: stored.en + photosStored.en },
})

/** `purpose` is the template's own; the rest says what this software does. */
export function trustCardFor(purpose: Bilingual): Template['trustCard'] {
  return {
    purpose,
    stored: {
      id: 'Nama atau nama samaran Anda, unsur Anda, kartu dan komitmen yang Anda tulis, serta pilihan Anda. Pilihan disimpan tanpa nama setelah pemungutan suara ditutup.',
      en: 'Your name or pseudonym, your group, the cards and commitments you write, and your ballot. Ballots are kept without names once voting has closed.',
    },
    whoSeesNames: {
      id: 'Peserta lain melihat nama Anda pada kartu yang bertanda nama. Tidak seorang pun melihat pilihan Anda; hasil per unsur hanya tampil bila sedikitnya tiga orang memilih.',
      en: 'Other participants see your name on cards that carry names. Nobody sees your ballot; results by group appear only where at least three people voted.',
    },
    howToWithdraw: {
      id: 'Buka menu nama Anda lalu pilih “Keluar dan hapus kontribusi saya”, atau minta fasilitator melakukannya.',
      en: 'Open the menu under your name and choose “Leave and delete what I wrote”, or ask the facilitator to do it.',
    },
  }
}
