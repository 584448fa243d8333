/** Request and response of every endpoint: one schema for server, client types and OpenAPI. */
import { z } from 'zod'
import { photoIdForm } from '../cards/photo-value.ts'
import { ownCardSchema } from '../domain/card.ts'
import { cardFieldsSchema, replySchema } from '../domain/card-form.ts'
import { groupSchema } from '../domain/group.ts'
import { languageSchema } from '../domain/language.ts'
import { personSchema, roleSchema } from '../domain/person.ts'
import { stepMoves } from '../domain/step-life.ts'
import {
  licenceSchema,
  opennessSchema,
  ownershipSchema,
  scaleSchema,
  trustCardSchema,
} from '../domain/workshop.ts'
import { choiceSchema } from '../scales/schemas.ts'
import { stepPlanSchema } from '../steps/step.ts'
import { summarySchema } from '../summary/summary.ts'
import { ballotsFileSchema } from '../tally/ballots-file.ts'
import { planFileSchema } from '../templates/plan-file.ts'
import { balanceSchema } from './balance.ts'
import { commitmentSchemas } from './commitments.ts'
import type { EndpointName } from './endpoints.ts'
import { entrySchemas, keySchema, personalSchema, placeSchema } from './entry.ts'
import { historySchemas } from './history.ts'
import { limits } from './limits.ts'
import { matchingSchemas } from './matching.ts'

const nothing = z.object({})
const done = z.object({ done: z.literal(true) })
const id = z.string().min(1).max(100)
const name = z.string().trim().max(limits.nameChars)
const cardText = z.string().max(5_000)
/** Base64 says three bytes in four characters. */
const maxPhotoChars = Math.ceil(limits.maxPhotoBytes / 3) * 4
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

const organiserSchema = z.object({ id: z.string(), name: z.string(), email: z.string() })

const seatSchema = z.object({ workshop: z.string(), person: z.string(), role: roleSchema, title: z.string() })

const doorSchema = z.object({
  workshop: z.string(),
  role: roleSchema,
  title: z.string(),
  question: z.string(),
  sponsor: z.string(),
  place: z.string(),
  languages: z.array(languageSchema),
  groups: z.array(groupSchema),
  openness: opennessSchema,
  ownership: ownershipSchema,
  licence: licenceSchema,
  trustCard: trustCardSchema,
  doorOpen: z.boolean(),
  /** Whose link it is; null of a link for many. */
  personal: personalSchema.nullable(),
  /** The people this browser already is in this workshop. */
  you: z.array(z.object({ person: z.string(), name: z.string(), role: roleSchema })),
})
export type Door = z.infer<typeof doorSchema>

const workshopEntrySchema = z.object({
  id: z.string(),
  title: z.string(),
  createdAt: z.number(),
  retentionDate: isoDate,
  state: z.enum(['draft', 'running', 'finished']),
  people: z.number(),
  openCommitments: z.number(),
})
export type WorkshopEntry = z.infer<typeof workshopEntrySchema>

const workshopSettingsSchema = z.object({
  title: z.string().trim().min(1).max(120),
  question: z.string().max(300),
  sponsor: z.string().max(120),
  place: z.string().max(120),
  openness: opennessSchema,
  ownership: ownershipSchema,
  licence: licenceSchema,
  summaryForParticipants: z.boolean(),
  groups: z.array(groupSchema).min(1).max(12),
  trustCard: trustCardSchema.omit({ version: true }),
})

const linksSchema = z.object({
  facilitator: z.string(),
  participant: z.string(),
  viewer: z.string(),
  code: z.string(),
})
export type Links = z.infer<typeof linksSchema>

const moderationItemSchema = z.object({
  card: z.string(),
  step: z.string(),
  text: z.string(),
  fields: cardFieldsSchema,
  reply: replySchema.nullable(),
  /** Null where the step hides it from facilitators too. */
  group: z.string().nullable(),
  at: z.number().nullable(),
})
export type ModerationItem = z.infer<typeof moderationItemSchema>

const meSchema = z.object({
  person: personSchema,
  cards: z.array(ownCardSchema),
  /** Votes that were open when this was answered: of a newer one it knows nothing yet. */
  openVotes: z.array(z.object({ step: z.string(), run: z.number() })),
  /** The person's stored ballots in steps that are still open. */
  ballots: z.array(
    z.object({ step: z.string(), run: z.number(), revision: z.number(), choice: choiceSchema }),
  ),
  /** Open weigh steps this person may cast a ballot in. */
  electorateOf: z.array(z.string()),
  /** Steps of kind brief that this person ticked as read. */
  read: z.array(z.string()),
})
export type Me = z.infer<typeof meSchema>

const file = z.string().describe('a file, see the content type')

export const schemas = {
  setUp: {
    request: z.object({
      token: z.string().max(200),
      name: name.min(1),
      email: z.email().max(200),
      passphrase: z.string().min(12).max(200),
    }),
    response: z.object({ organiser: organiserSchema }),
  },
  signIn: {
    request: z.object({ email: z.string().max(200), passphrase: z.string().max(200) }),
    response: z.object({ organiser: organiserSchema }),
  },
  signOut: { request: nothing, response: done },
  readSession: {
    request: nothing,
    response: z.object({
      organiser: organiserSchema.nullable(),
      seats: z.array(seatSchema),
      setupNeeded: z.boolean(),
      /** Empty where the operator set none. */
      tldrawLicenseKey: z.string(),
    }),
  },
  listWorkshops: { request: nothing, response: z.object({ workshops: z.array(workshopEntrySchema) }) },
  createWorkshop: {
    request: z.object({
      template: z.string().max(60),
      /** A plan of one's own instead of a template, as `exportPlan` gives it. */
      plan: planFileSchema.nullable().default(null),
      language: languageSchema,
      title: z.string().trim().min(1).max(120),
      question: z.string().max(300).default(''),
      sponsor: z.string().max(120).default(''),
      place: z.string().max(120).default(''),
      /** The workshop before it, of whose commitments those come along that are still open. */
      continues: id.nullable().default(null),
      /** A preset; what is said below goes before it, and it goes before the template. */
      scale: scaleSchema.nullable().default(null),
      /** Each gets a facilitator's link of its own. */
      organisations: z.array(name.min(1)).max(12).default([]),
      openness: opennessSchema.nullable().default(null),
      ownership: ownershipSchema.nullable().default(null),
      licence: licenceSchema.nullable().default(null),
    }),
    response: z.object({ workshop: z.string(), person: z.string(), links: linksSchema }),
  },
  importWorkshop: {
    /** The text of a file as `exportWorkshop` gives it. */
    request: z.object({ text: z.string().min(1).max(limits.maxWorkshopBytes) }),
    response: z.object({
      /** Null where the file has problems; then nothing was made. */
      made: z.object({ workshop: z.string(), person: z.string(), links: linksSchema }).nullable(),
      /** `at`: a JSON pointer, or a line where the text is no JSON. `detail`: for who mends the file. */
      problems: z.array(z.object({ at: z.string(), message: z.string(), detail: z.string() })),
    }),
  },
  editWorkshop: { request: workshopSettingsSchema.partial(), response: done },
  deleteWorkshop: { request: nothing, response: done },
  readLinks: { request: nothing, response: linksSchema },
  replaceLink: { request: nothing, response: linksSchema },

  lookAtDoor: { request: keySchema, response: doorSchema },
  join: {
    request: keySchema.extend({
      name,
      group: z.string().max(40),
      language: languageSchema,
      /** The version of the trust card that was shown; joining records it as consent. */
      consentVersion: z.number().int().nullable(),
      /** Join as a new person although this browser already is somebody here. */
      another: z.boolean().default(false),
    }),
    response: placeSchema,
  },
  ...entrySchemas,
  rejoin: { request: z.object({ code: z.string().max(60) }), response: placeSchema },

  readMe: { request: nothing, response: meSchema },
  newRejoinCode: { request: nothing, response: z.object({ code: z.string() }) },
  editMe: { request: z.object({ language: languageSchema }), response: done },
  withdraw: { request: nothing, response: z.object({ cards: z.number(), ballots: z.number() }) },

  setDoor: { request: z.object({ open: z.boolean() }), response: done },
  codeForFormer: { request: nothing, response: z.object({ code: z.string() }) },
  removePerson: { request: nothing, response: done },
  readBalance: { request: nothing, response: balanceSchema },

  importBudget: {
    /** The text of a `.pb` file. */
    request: z.object({ text: z.string().min(1).max(limits.maxImportBytes) }),
    response: z.object({
      /** Null where the file has problems; then nothing was made. */
      steps: z.object({ collect: z.string(), weigh: z.string() }).nullable(),
      /** Which card stands for which project of the file. */
      options: z.array(z.object({ project: z.string(), card: z.string() })),
      problems: z.array(z.object({ line: z.number(), message: z.string() })),
    }),
  },
  addStep: { request: stepPlanSchema, response: z.object({ step: z.string() }) },
  editStep: { request: stepPlanSchema.partial(), response: done },
  deleteStep: { request: nothing, response: done },
  reorderStep: { request: z.object({ before: id.nullable() }), response: done },
  moveStep: {
    request: z.object({ move: z.enum(stepMoves) }),
    response: z.object({ state: z.string(), run: z.number() }),
  },
  cancelCount: { request: nothing, response: done },
  addMinutes: { request: z.object({ minutes: z.number().int().min(-60).max(120) }), response: done },
  markRead: { request: nothing, response: done },

  addCard: {
    request: z.object({
      /** Made by the client, so that sending it again changes nothing. */
      id: z.string().regex(/^shape:[A-Za-z0-9_-]{8,60}$/),
      text: cardText,
      fields: cardFieldsSchema.default({}),
      /** Needed where the step's cards answer something, refused elsewhere. */
      reply: replySchema.nullable().default(null),
      channel: z.enum(['board', 'phone', 'paper', 'on_behalf']).default('phone'),
      /** Whose group the card counts for; only for what facilitators copy from paper. */
      group: z.string().max(40).optional(),
    }),
    response: z.object({ card: ownCardSchema }),
  },
  /** Without `fields` they stay as they are. */
  editCard: {
    request: z.object({ text: cardText, fields: cardFieldsSchema.optional() }),
    response: z.object({ card: ownCardSchema }),
  },
  withdrawCard: { request: nothing, response: done },
  addPhoto: {
    request: z.object({
      /** Made by the client, so that sending it again changes nothing. */
      id: z.string().regex(photoIdForm),
      /** PNG, JPEG, WebP, GIF or AVIF in base64; nothing of it is kept but what can be seen. */
      data: z.string().min(1).max(maxPhotoChars),
    }),
    response: z.object({ photo: z.string(), width: z.number().int(), height: z.number().int() }),
  },
  readPhoto: { request: nothing, response: file },
  readThumbnail: { request: nothing, response: file },
  hideCard: { request: nothing, response: done },
  showCard: { request: nothing, response: done },
  listModeration: {
    request: nothing,
    response: z.object({ waiting: z.array(moderationItemSchema), hidden: z.array(moderationItemSchema) }),
  },
  moderateCard: { request: z.object({ verdict: z.enum(['accept', 'reject']) }), response: done },

  addTheme: {
    request: z.object({ title: z.string().trim().min(1).max(120) }),
    response: z.object({ theme: z.string() }),
  },
  renameTheme: { request: z.object({ title: z.string().trim().min(1).max(120) }), response: done },
  /** `theme: null` takes the card out of its theme. */
  placeCard: { request: z.object({ theme: id.nullable() }), response: done },
  /** `item`: a card or theme; `cell`: 0 to 4 from the low end of one axis, 0 to 3 of four quarters, null: off the axes. */
  placeOnAxes: {
    request: z.object({ item: id, cell: z.number().int().min(0).max(4).nullable() }),
    response: done,
  },
  mergeThemes: { request: z.object({ into: id }), response: done },
  splitTheme: {
    request: z.object({ title: z.string().trim().min(1).max(120), cards: z.array(id).min(1).max(500) }),
    response: z.object({ theme: z.string() }),
  },

  ...historySchemas,

  castBallot: {
    request: z.object({
      choice: choiceSchema,
      /** Rises by one with each change; an older one is refused. */
      revision: z.number().int().min(1),
      /** Random; the same key again is answered as before. */
      key: z.string().min(8).max(64),
      /** The run that it was given in: one that was kept on a device does not slip into a later run. */
      run: z.number().int().min(1).optional(),
    }),
    response: z.object({ revision: z.number() }),
  },
  admitToElectorate: { request: z.object({ person: id }), response: done },
  recordAbstention: { request: z.object({ person: id }), response: done },
  withholdAward: {
    /** Why no prize is given; null takes that back. */
    request: z.object({ reason: z.string().trim().min(1).max(limits.awardReasonChars).nullable() }),
    response: done,
  },

  ...matchingSchemas,

  ...commitmentSchemas,

  readSummary: { request: nothing, response: summarySchema },
  exportMarkdown: { request: nothing, response: file },
  exportJson: { request: nothing, response: summarySchema },
  /** `names`: `named` or `unnamed`. The format: docs/workshop-format.md. */
  exportWorkshop: { request: nothing, response: file },
  exportPlan: { request: nothing, response: planFileSchema },
  exportCardsCsv: { request: nothing, response: file },
  exportTalliesCsv: { request: nothing, response: file },
  exportPairsCsv: { request: nothing, response: file },
  exportCommitmentsCsv: { request: nothing, response: file },
  exportBallots: { request: nothing, response: ballotsFileSchema },
  exportVotes: { request: nothing, response: file },
  exportCommitmentsCalendar: { request: nothing, response: file },
} as const satisfies Record<EndpointName, { request: z.ZodType; response: z.ZodType }>

/** Every error answer. `message` is in the language of the request. */
export const errorSchema = z.object({
  error: z.object({
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    message: z.string(),
  }),
})

export type RequestOf<N extends EndpointName> = z.input<(typeof schemas)[N]['request']>
export type CheckedRequest<N extends EndpointName> = z.output<(typeof schemas)[N]['request']>
export type ResponseOf<N extends EndpointName> = z.output<(typeof schemas)[N]['response']>
