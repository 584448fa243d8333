/**
 * A whole workshop as one file, `rembuk-archive/1`: everything that everybody in it may see, for another server to look
 * at and to go on with. No session, link, code, contact, sealed card or ballot is in it. Documented in
 * `docs/workshop-format.md`.
 */
import { z } from 'zod'
import { archiveNames } from '../domain/archive-names.ts'
import { commitmentSchema } from '../domain/commitment.ts'
import { cosignerSchema } from '../domain/cosigner.ts'
import { matchSchema } from '../domain/match.ts'
import { personSchema } from '../domain/person.ts'
import { publicBallotSchema, tallySchema } from '../domain/tally.ts'
import { stepCountSchema, themeSchema } from '../domain/theme.ts'
import { workshopSchema } from '../domain/workshop.ts'
import { stepSchema } from '../steps/step.ts'
import { limits } from '../wire/limits.ts'

export const archiveFormat = 'rembuk-archive/1'

export const archiveLimits = {
  people: 5_000,
  tallies: 200,
  ballots: 50_000,
  themes: 1_000,
  /** How often a step was opened. */
  runs: 10_000,
  /** Lanes of a board: five of each record. */
  lanes: limits.shapesPerBoard * 5 + 100,
  /** Characters of any single text, as on a board. */
  textChars: 10_000,
  /** Levels of braces: a drawing has eight. */
  depth: 40,
} as const

const archivedPersonSchema = personSchema.extend({
  /** Who came with a file before is told as who they were in the workshop. */
  gone: personSchema.shape.gone.exclude(['former']),
  /** The version of the trust card that the person agreed to, and when. */
  consent: z.object({ version: z.number().int().min(1), at: z.number() }).nullable(),
})
export type ArchivedPerson = z.infer<typeof archivedPersonSchema>

/** The ballots of one result as its ballots file tells them (`docs/ballots-format.md`). */
const archivedBallotsSchema = z.object({
  step: z.string(),
  run: z.number().int(),
  carriesGroups: z.boolean(),
  ballots: z.array(publicBallotSchema).max(archiveLimits.ballots),
})
export type ArchivedBallots = z.infer<typeof archivedBallotsSchema>

export const archiveSchema = z.object({
  format: z.literal(archiveFormat),
  /** Server time in ms. The one thing that differs between two files of the same workshop. */
  exportedAt: z.number().int().min(0),
  names: z.enum(archiveNames),
  workshop: workshopSchema.omit({ join: true, doorOpen: true, imported: true }),
  people: z.array(archivedPersonSchema).max(archiveLimits.people),
  steps: z.array(stepSchema).max(limits.stepsPerAgenda),
  counts: z.array(stepCountSchema).max(limits.stepsPerAgenda),
  themes: z.array(themeSchema).max(archiveLimits.themes),
  tallies: z.array(tallySchema).max(archiveLimits.tallies),
  ballots: z.array(archivedBallotsSchema).max(archiveLimits.tallies),
  matches: z.array(matchSchema).max(limits.matchesPerRun),
  commitments: z.array(commitmentSchema).max(limits.commitmentsPerWorkshop),
  cosigners: z.array(cosignerSchema).max(limits.stepsPerAgenda),
  /** Lane by lane, as ARCHITECTURE.md describes a board; keys in code-unit order. */
  board: z.record(z.string(), z.record(z.string(), z.unknown())),
})
export type Archive = z.infer<typeof archiveSchema>
