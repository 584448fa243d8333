import type { Group } from '../domain/group.ts'
import type { Language } from '../domain/language.ts'
import { usualLicence } from '../domain/licence.ts'
import type { Role } from '../domain/person.ts'
import type { LicenceId, Openness, Ownership, TrustCard } from '../domain/workshop.ts'
import type { StepPlan, StepSettings } from '../steps/step.ts'
import { anggaranPartisipatif } from './anggaran-partisipatif.ts'
import { forumKerja } from './forum-kerja.ts'
import { inLanguage } from './in-language.ts'
import { klinikKonsultasi } from './klinik-konsultasi.ts'
import { koKreasi } from './ko-kreasi.ts'
import { pemantauan } from './pemantauan.ts'
import type { PlanFile } from './plan-file.ts'
import { rembukCepat } from './rembuk-cepat.ts'
import { rencanaAksi } from './rencana-aksi.ts'
import { tantanganSolusi } from './tantangan-solusi.ts'
import { tataKelolaKolaboratif } from './tata-kelola-kolaboratif.ts'
import type { Template, TemplateStep } from './template.ts'
import { tukarPengalaman } from './tukar-pengalaman.ts'
import { urunDaya } from './urun-daya.ts'

export type { Template } from './template.ts'

/** The registry: a new template is one file and one line. */
export const templates: readonly Template[] = [
  rembukCepat,
  tukarPengalaman,
  forumKerja,
  klinikKonsultasi,
  urunDaya,
  anggaranPartisipatif,
  tantanganSolusi,
  koKreasi,
  tataKelolaKolaboratif,
  rencanaAksi,
  pemantauan,
]

export const findTemplate = (id: string): Template | null =>
  templates.find((template) => template.id === id) ?? null

/** Minutes of all steps together. */
export const minutesOf = (template: Template): number =>
  template.steps.reduce((sum, { minutes }) => sum + minutes, 0)

/** A template in one language, ready to become a workshop. */
export type WorkshopPlan = {
  question: string
  /** Those that a plan brings itself; null: the ones every workshop begins with. */
  groups: readonly Group[] | null
  trustCard: Omit<TrustCard, 'version'>
  openness: Openness
  ownership: Ownership
  licence: LicenceId
  requiredGroups: readonly string[]
  /** `source.step` is the place of the source in this list (`'0'`, `'1'` …) until the steps have ids. */
  steps: StepPlan[]
}

/** `now` in ms since 1970: the retention date counts from it. */
export function planOf(template: Template, language: Language, now: number): WorkshopPlan {
  const { purpose, stored, whoSeesNames, howToWithdraw } = template.trustCard
  return {
    question: template.question[language],
    groups: null,
    openness: template.openness,
    ownership: template.ownership,
    licence: usualLicence(template.ownership),
    requiredGroups: template.requiredGroups,
    trustCard: {
      purpose: purpose[language],
      stored: stored[language],
      whoSeesNames: whoSeesNames[language],
      howToWithdraw: howToWithdraw[language],
      retentionDate: dateAfter(now, template.retentionDays),
    },
    steps: template.steps.map((step) => stepIn(step, language)),
  }
}

/** The same of a plan that somebody brought as a file. */
export function planFrom(file: PlanFile, now: number): WorkshopPlan {
  const { question, openness, ownership, licence, groups, trustCard, retentionDays, steps } = file
  return {
    question,
    openness,
    ownership,
    licence: licence ?? usualLicence(ownership),
    groups,
    requiredGroups: groups.filter(({ required }) => required).map(({ id }) => id),
    trustCard: { ...trustCard, retentionDate: dateAfter(now, retentionDays) },
    steps,
  }
}

function stepIn(
  { source, title, prompt, groups, settings, ...rest }: TemplateStep,
  language: Language,
): StepPlan {
  return {
    ...rest,
    settings: inLanguage<StepSettings>(settings, language),
    title: title[language],
    prompt: prompt[language],
    who: { roles: whoTakesPart(settings.kind), groups: groups ? [...groups] : null },
    source: source && { step: String(source.step), items: source.items },
  }
}

/** Who leads a decision does not vote in it; everything else a facilitator can do for somebody without a device. */
const whoTakesPart = (kind: StepPlan['settings']['kind']): Role[] =>
  kind === 'weigh' ? ['participant'] : ['participant', 'facilitator']

const dayMs = 86_400_000

/** ISO date (YYYY-MM-DD, UTC) so many days later. */
const dateAfter = (now: number, days: number): string =>
  new Date(now + days * dayMs).toISOString().slice(0, 10)
