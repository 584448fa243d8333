/**
 * What is kept outside the documents, as one list: table, columns, key. Storage adapters make their SQL
 * from it, rows have these types, and a write is plain data that can travel to another thread.
 */
import type { LaneValue } from '../../shared/document/lanes.ts'
import type { CardState, Channel, LineageLink } from '../../shared/domain/card.ts'
import type { CardFields } from '../../shared/domain/card-form.ts'
import type { Language } from '../../shared/domain/language.ts'
import type { Match, Side } from '../../shared/domain/match.ts'
import type { Role } from '../../shared/domain/person.ts'
import type { PublicBallot } from '../../shared/domain/tally.ts'
import type { Choice } from '../../shared/scales/schemas.ts'

/** `json` columns hold any JSON value, `number` an integer or real, `bytes` a Uint8Array. */
export type ColumnKind = 'text' | 'number' | 'json' | 'bytes'

export type PhotoSize = 'full' | 'thumbnail'

/** Rows by table. Times are ms since 1970; hashes are lower-case hex of SHA-256. */
export type Rows = {
  /** Facts about this server: `secret`, `setup_token_hash`, … */
  facts: { name: string; value: string }
  organisers: { id: string; name: string; email: string; passphraseHash: string; createdAt: number }
  /** One browser; the cookie's token is stored hashed. */
  sessions: { tokenHash: string; organiser: string | null; createdAt: number; expiresAt: number }
  /** Which people a browser is. */
  seats: { session: string; person: string; workshop: string; invite: string | null; createdAt: number }
  invites: {
    id: string
    workshop: string
    role: Role
    tokenHash: string
    code: string | null
    createdAt: number
    revokedAt: number | null
  }
  /** A link for one person. Its token is derived from `id`: a renewed one is a new row. */
  invitations: {
    id: string
    workshop: string
    role: Role
    name: string
    /** '' where the person chooses. */
    group: string
    note: string
    tokenHash: string
    createdAt: number
    endedAt: number | null
    /** Why it ended; the row stays, so that an old link is told from a wrong one. */
    ended: 'withdrawn' | 'renewed' | null
    /** Who came with it, or with the one before it. */
    person: string | null
    /** When a device first came in with this very link. */
    usedAt: number | null
  }
  /** Who asks to come in, and is nobody in the workshop yet: no session, no seat, no entry among the people. */
  waiting: {
    id: string
    workshop: string
    /** Of the link that they hold. */
    invite: string
    ticketHash: string
    name: string
    group: string
    language: Language
    consentVersion: number | null
    askedAt: number
    state: 'waiting' | 'admitted' | 'declined' | 'closed' | 'entered'
    /** From a facilitator, to who is turned away. */
    message: string
    person: string | null
    expiresAt: number
  }
  workshops: {
    id: string
    organiser: string
    title: string
    template: string
    createdAt: number
    retentionDate: string
    /** The workshop of the same series before it. */
    continues: string | null
  }
  people: {
    id: string
    workshop: string
    role: Role
    name: string
    group: string
    language: Language
    joinedAt: number
    /** Consent to the trust card: its version and when. */
    consentVersion: number | null
    consentAt: number | null
    rejoinCodeHash: string | null
    gone: 'no' | 'former' | 'removed' | 'withdrawn'
  }
  /** Every card, on or off the board, with its true author; text and fields only while it is off the board. */
  cards: {
    id: string
    workshop: string
    step: string | null
    run: number
    person: string | null
    group: string | null
    channel: Channel
    at: number
    state: CardState
    text: string | null
    /** Like the text; null also where the step has no form. */
    fields: CardFields | null
    from: LineageLink[]
  }
  /** A photo on its way to a card, or on one. What can be seen of it is in `photoBytes`. */
  photos: {
    id: string
    workshop: string
    person: string
    step: string
    /** Null until a card names it; then it belongs to that card alone. */
    card: string | null
    at: number
    /** Of both sizes together. */
    bytes: number
    width: number
    height: number
  }
  /** Apart from what is known of them, so that lists cost little. WebP. */
  photoBytes: { photo: string; workshop: string; size: PhotoSize; content: Uint8Array }
  electors: {
    workshop: string
    step: string
    run: number
    person: string
    group: string
    at: number
    /** Who let a latecomer in. */
    admittedBy: string | null
  }
  /** While open: id = HMAC(step key, person). After closing: a random id, no revision, no key, no time. */
  ballots: {
    id: string
    workshop: string
    step: string
    run: number
    group: string
    revision: number
    idempotencyKey: string | null
    choice: Choice
  }
  /**
   * What was asked for between a need and an offer. `match:<id>` of the workshop document says the same without
   * who asked, what was declined, and how the two reach each other.
   */
  matches: {
    id: string
    workshop: string
    step: string
    run: number
    need: string
    offer: string
    agreed: Match['agreed']
    declinedBy: Side | null
    asker: string | null
    needContact: string
    offerContact: string
    at: number
  }
  /** Erased at closing, so that ballots cannot be traced back. */
  ballotKeys: { workshop: string; step: string; run: number; key: Uint8Array; seed: string }
  /** The ballots of a result that came with a file: as its ballots file tells them, and never more. */
  importedBallots: {
    workshop: string
    step: string
    run: number
    told: { carriesGroups: boolean; ballots: PublicBallot[] }
  }
  reads: { workshop: string; step: string; run: number; person: string }
  /** A Yjs client id belongs for ever to the first person who wrote under it, so that nobody can squat on it. */
  leases: { workshop: string; client: number; person: string }
  /**
   * Who changed which lane of the board, from what to what: attribution, undoing a person, and the way back from
   * a damaged log. Changes that one person makes to one lane shortly after each other are one row. `person` is null
   * for what the server did by itself. Words that are erased are erased here too.
   */
  journal: {
    workshop: string
    seq: number
    at: number
    person: string | null
    key: string
    before: LaneValue | null
    after: LaneValue | null
  }
  /** Named states of a board, to look at and to restore from; what they hold is in `snapshotLanes`. */
  snapshots: {
    id: string
    workshop: string
    /** Null for those the server takes at each move of a step. */
    name: string | null
    at: number
    by: string | null
    step: string | null
    run: number
    /** The move of the step that it was taken at; `before_restore` where a restore was about to happen. */
    occasion: 'open' | 'close' | 'reveal' | 'reopen' | 'freeze' | 'asked' | 'before_restore'
    /** How many cards, themes and drawings are in it. */
    records: number
  }
  /** Apart from their names, so that a list of snapshots costs little. UTF-8 JSON of `[key, value][]`. */
  snapshotLanes: { snapshot: string; workshop: string; lanes: Uint8Array }
  /** Work that came too late for its step, or at once in a large piece: a facilitator can let it in. One row per record. */
  lateWork: {
    id: string
    workshop: string
    step: string | null
    run: number
    person: string
    group: string
    at: number
    reason: 'too_late' | 'held'
    record: string
    /** `[key, value][]`; a null value removes the lane. */
    lanes: [string, LaneValue | null][]
  }
  /** Since when a board is the document that it is; a time in ms, so that a restored backup never meets an old one again. */
  epochs: { workshop: string; epoch: number }
  /** What was logged: admissions, removals, replaced links, moderation, transitions. */
  actions: {
    id: string
    workshop: string
    at: number
    person: string | null
    action: string
    detail: Record<string, string | number | null>
  }
}
export type TableName = keyof Rows

type TableShape = {
  [T in TableName]: {
    key: readonly (keyof Rows[T] & string)[]
    columns: Record<keyof Rows[T] & string, ColumnKind>
    /** Column lists that reads filter by. */
    indexes: readonly (readonly (keyof Rows[T] & string)[])[]
  }
}

export const tables: TableShape = {
  facts: { key: ['name'], columns: { name: 'text', value: 'text' }, indexes: [] },
  organisers: {
    key: ['id'],
    columns: { id: 'text', name: 'text', email: 'text', passphraseHash: 'text', createdAt: 'number' },
    indexes: [['email']],
  },
  sessions: {
    key: ['tokenHash'],
    columns: { tokenHash: 'text', organiser: 'text', createdAt: 'number', expiresAt: 'number' },
    indexes: [['organiser']],
  },
  seats: {
    key: ['session', 'person'],
    columns: { session: 'text', person: 'text', workshop: 'text', invite: 'text', createdAt: 'number' },
    indexes: [['session', 'workshop'], ['workshop'], ['person'], ['invite']],
  },
  invites: {
    key: ['id'],
    columns: {
      id: 'text',
      workshop: 'text',
      role: 'text',
      tokenHash: 'text',
      code: 'text',
      createdAt: 'number',
      revokedAt: 'number',
    },
    indexes: [['workshop'], ['tokenHash'], ['code']],
  },
  invitations: {
    key: ['id'],
    columns: {
      id: 'text',
      workshop: 'text',
      role: 'text',
      name: 'text',
      group: 'text',
      note: 'text',
      tokenHash: 'text',
      createdAt: 'number',
      endedAt: 'number',
      ended: 'text',
      person: 'text',
      usedAt: 'number',
    },
    indexes: [['workshop'], ['tokenHash'], ['person']],
  },
  waiting: {
    key: ['id'],
    columns: {
      id: 'text',
      workshop: 'text',
      invite: 'text',
      ticketHash: 'text',
      name: 'text',
      group: 'text',
      language: 'text',
      consentVersion: 'number',
      askedAt: 'number',
      state: 'text',
      message: 'text',
      person: 'text',
      expiresAt: 'number',
    },
    indexes: [['workshop'], ['ticketHash']],
  },
  workshops: {
    key: ['id'],
    columns: {
      id: 'text',
      organiser: 'text',
      title: 'text',
      template: 'text',
      createdAt: 'number',
      retentionDate: 'text',
      continues: 'text',
    },
    indexes: [['organiser'], ['continues']],
  },
  people: {
    key: ['id'],
    columns: {
      id: 'text',
      workshop: 'text',
      role: 'text',
      name: 'text',
      group: 'text',
      language: 'text',
      joinedAt: 'number',
      consentVersion: 'number',
      consentAt: 'number',
      rejoinCodeHash: 'text',
      gone: 'text',
    },
    indexes: [['workshop'], ['rejoinCodeHash']],
  },
  cards: {
    key: ['id', 'workshop'],
    columns: {
      id: 'text',
      workshop: 'text',
      step: 'text',
      run: 'number',
      person: 'text',
      group: 'text',
      channel: 'text',
      at: 'number',
      state: 'text',
      text: 'text',
      fields: 'json',
      from: 'json',
    },
    indexes: [
      ['workshop', 'step'],
      ['workshop', 'person'],
    ],
  },
  photos: {
    key: ['workshop', 'id'],
    columns: {
      id: 'text',
      workshop: 'text',
      person: 'text',
      step: 'text',
      card: 'text',
      at: 'number',
      bytes: 'number',
      width: 'number',
      height: 'number',
    },
    indexes: [
      ['workshop', 'person'],
      ['workshop', 'card'],
    ],
  },
  photoBytes: {
    key: ['workshop', 'photo', 'size'],
    columns: { photo: 'text', workshop: 'text', size: 'text', content: 'bytes' },
    indexes: [],
  },
  electors: {
    key: ['step', 'run', 'person'],
    columns: {
      workshop: 'text',
      step: 'text',
      run: 'number',
      person: 'text',
      group: 'text',
      at: 'number',
      admittedBy: 'text',
    },
    indexes: [['workshop']],
  },
  ballots: {
    key: ['id', 'step', 'run'],
    columns: {
      id: 'text',
      workshop: 'text',
      step: 'text',
      run: 'number',
      group: 'text',
      revision: 'number',
      idempotencyKey: 'text',
      choice: 'json',
    },
    indexes: [['workshop'], ['step', 'run']],
  },
  matches: {
    key: ['id'],
    columns: {
      id: 'text',
      workshop: 'text',
      step: 'text',
      run: 'number',
      need: 'text',
      offer: 'text',
      agreed: 'json',
      declinedBy: 'text',
      asker: 'text',
      needContact: 'text',
      offerContact: 'text',
      at: 'number',
    },
    indexes: [['workshop'], ['step', 'run'], ['need'], ['offer']],
  },
  ballotKeys: {
    key: ['workshop', 'step', 'run'],
    columns: { workshop: 'text', step: 'text', run: 'number', key: 'bytes', seed: 'text' },
    indexes: [['workshop']],
  },
  importedBallots: {
    key: ['workshop', 'step', 'run'],
    columns: { workshop: 'text', step: 'text', run: 'number', told: 'json' },
    indexes: [],
  },
  reads: {
    key: ['step', 'run', 'person'],
    columns: { workshop: 'text', step: 'text', run: 'number', person: 'text' },
    indexes: [['workshop']],
  },
  leases: {
    key: ['workshop', 'client'],
    columns: { workshop: 'text', client: 'number', person: 'text' },
    indexes: [],
  },
  journal: {
    key: ['workshop', 'seq'],
    columns: {
      workshop: 'text',
      seq: 'number',
      at: 'number',
      person: 'text',
      key: 'text',
      before: 'json',
      after: 'json',
    },
    indexes: [
      ['workshop', 'person'],
      ['workshop', 'key'],
    ],
  },
  snapshots: {
    key: ['id'],
    columns: {
      id: 'text',
      workshop: 'text',
      name: 'text',
      at: 'number',
      by: 'text',
      step: 'text',
      run: 'number',
      occasion: 'text',
      records: 'number',
    },
    indexes: [['workshop']],
  },
  snapshotLanes: {
    key: ['snapshot'],
    columns: { snapshot: 'text', workshop: 'text', lanes: 'bytes' },
    indexes: [['workshop']],
  },
  lateWork: {
    key: ['id'],
    columns: {
      id: 'text',
      workshop: 'text',
      step: 'text',
      run: 'number',
      person: 'text',
      group: 'text',
      at: 'number',
      reason: 'text',
      record: 'text',
      lanes: 'json',
    },
    indexes: [['workshop'], ['workshop', 'person']],
  },
  epochs: { key: ['workshop'], columns: { workshop: 'text', epoch: 'number' }, indexes: [] },
  actions: {
    key: ['id'],
    columns: { id: 'text', workshop: 'text', at: 'number', person: 'text', action: 'text', detail: 'json' },
    indexes: [['workshop']],
  },
}
