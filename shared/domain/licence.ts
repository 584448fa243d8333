/** Under which licence the results of a workshop may be used, without the schema library. */

/** SPDX identifiers, so that other programs know them; `none`: nothing is licensed beyond what the law allows. */
export const licenceIds = ['CC-BY-4.0', 'CC-BY-SA-4.0', 'CC0-1.0', 'none'] as const
export type LicenceId = (typeof licenceIds)[number]

/** A licence as it is named everywhere; what it lets people do stands in the catalogues under its id. */
type Licence = { name: string; url: string }

/** The registry; a licence more is one line here, and its consequence in both languages. */
export const licences: Record<Exclude<LicenceId, 'none'>, Licence> = {
  'CC-BY-4.0': { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  'CC-BY-SA-4.0': { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
  'CC0-1.0': { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
}

/** Workshops from before this was asked have none. */
export const licenceOf = (workshop: { licence?: LicenceId | undefined }): LicenceId =>
  workshop.licence ?? 'none'

/** Results that belong to all groups may be used by all of them, unless something else is chosen. */
export const usualLicence = (ownership: 'initiator' | 'shared'): LicenceId =>
  ownership === 'shared' ? 'CC-BY-4.0' : 'none'

type Says = (key: `entry.licenceThen.${LicenceId}`) => string

/** Its name, and what it lets others do. */
export const licenceWords = (says: Says, licence: LicenceId): string =>
  licence === 'none'
    ? says('entry.licenceThen.none')
    : `${licences[licence].name}. ${says(`entry.licenceThen.${licence}`)}`

/** The same with the address of its text, as a document that leaves the workshop needs it. */
export const licenceInFull = (says: Says, licence: LicenceId): string =>
  licence === 'none' ? licenceWords(says, licence) : `${licenceWords(says, licence)} ${licences[licence].url}`
