import type { Language } from '../../shared/domain/language.ts'
import type { EndpointName } from '../../shared/wire/endpoints.ts'
import type { CheckedRequest, ResponseOf } from '../../shared/wire/http.ts'
import type { Browser } from '../commands/sessions.ts'
import type { Subject } from '../permissions/subject.ts'

/** Who sent the request, as the middleware of an endpoint found it. */
export type Sender = {
  /** Hash of the session's token; null for a browser without one. */
  session: string | null
  organiser: string | null
  subject: Subject | null
}

/** What the handlers of a request share. */
export type AppEnvironment = { Variables: { sender: Sender } }

/** One request, without anything of HTTP. */
export type Call<N extends EndpointName> = {
  body: CheckedRequest<N>
  /** `w`, `s`, `c`, `p`, `t`, `role` of the path. */
  param(name: string): string
  sender: Sender
  /** The person acting; only called where the table of rights asks for a role. */
  who(): Subject
  address: string
  language: Language
  /** The browser's session, or a fresh one, whose cookie is set if the use case succeeds. */
  browser(): Browser
  /** Sets the cookie of a session that the use case has begun. */
  begin(token: string): void
}

/** An answer that is a file instead of JSON: to be kept as a file, or shown in the page under a tag of its content. */
export type FileAnswer = { content: string; type: string; name: string }
export type PictureAnswer = { content: Uint8Array; type: string; tag: string }

type FileEndpoint =
  | 'exportWorkshop'
  | 'exportMarkdown'
  | 'exportCardsCsv'
  | 'exportInvitationsCsv'
  | 'exportTalliesCsv'
  | 'exportVotes'
  | 'exportPairsCsv'
  | 'exportCommitmentsCsv'
  | 'exportCommitmentsCalendar'

type PictureEndpoint = 'readPhoto' | 'readThumbnail'

export type UseCases = {
  [N in EndpointName]: (
    call: Call<N>,
  ) => Promise<
    N extends FileEndpoint ? FileAnswer : N extends PictureEndpoint ? PictureAnswer : ResponseOf<N>
  >
}

export const isPicture = (answer: unknown): answer is PictureAnswer => isFile(answer) && 'tag' in answer

export const isFile = (answer: unknown): answer is FileAnswer =>
  typeof answer === 'object' && answer !== null && 'content' in answer && 'type' in answer
