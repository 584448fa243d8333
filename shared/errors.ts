/**
 * Every failure a person can meet, as one closed set that both sides know. The words for it are in
 * `shared/i18n` under `error.<code>`; the HTTP status and close code are chosen by two exhaustive
 * translators (`server/http/status-of.ts`, `shared/wire/close-codes.ts`).
 */
export const errorCodes = [
  'not_found', // unknown and forbidden look alike
  'not_signed_in',
  'forbidden',
  'foreign_origin', // a cross-site request
  'invalid_input', // params.field, params.problem
  'too_large', // params.maxBytes
  'too_many_requests', // params.seconds
  'setup_link_invalid',
  'setup_done',
  'wrong_passphrase',
  'email_taken',
  'invite_invalid', // unknown code or link
  'invite_revoked', // replaced or expired
  'door_closed',
  'invitation_needed', // only personal links lead in
  'approval_needed', // a facilitator lets people in: ask and wait
  'waiting_full', // params.max: so many wait already
  'invitation_unknown',
  'codes_paused', // too many wrong codes today: links and QR still work
  'workshop_ended',
  'consent_missing',
  'consent_outdated', // the trust card changed while the person was reading it
  'name_missing',
  'group_missing',
  'group_unknown',
  'person_removed',
  'rejoin_code_invalid',
  'step_unknown',
  'step_wrong_state', // params.state
  'step_transition_refused', // params.from, params.to
  'step_has_content', // it cannot be deleted or change its kind any more
  'step_limit', // params.max: an agenda has at most so many steps
  'step_not_for_you', // role or group is not among `who`
  'step_kind_mismatch', // e.g. a ballot for a collect step
  'card_unknown',
  'card_not_yours',
  'card_limit_person', // params.max
  'card_limit_group', // params.max
  'card_text_empty',
  'card_text_too_long', // params.max
  'card_field_missing', // params.field: its label
  'card_field_invalid', // params.field
  'photo_unreadable', // no picture of a kind that is taken, broken, or with too many pixels
  'photo_unknown', // it is not there (any more), or belongs to another card
  'photo_limit_person', // params.max
  'photo_limit_workshop', // params.max: in MB
  'reply_missing', // the step's cards answer something, and this one does not say what
  'reply_unknown', // what it answers is not among the step's items, or not in this way
  'reply_twice', // this person has said so of this item already
  'board_full', // params.max
  'locked', // a facilitator locked the card, what is around it, or the board
  'paused', // this person was paused after a mass change
  'snapshot_unknown',
  'theme_unknown',
  'theme_in_use', // params.title: the step that works on it
  'themes_fixed', // the categories of this step are set by its facilitator
  'axes_missing', // the step has no axes
  'option_unknown', // a ballot names an option that is not one (or was rejected)
  'ballot_over_budget',
  'ballot_no_cost',
  'ballot_over_dots', // params.total
  'ballot_over_cap', // params.cap
  'ballot_too_few', // params.min
  'ballot_too_many', // params.max
  'ballot_ties', // two options share a place where that is not allowed
  'ballot_option_twice',
  'ballot_reason_needed', // params.option: it is refused without a reason
  'ballot_over_credits', // params.credits
  'ballot_outdated', // a newer revision is already stored
  'import_unsuitable',
  'counting_runs',
  'counting_cancelled',
  'counting_outdated',
  'counting_none',
  'not_in_electorate',
  'already_in_electorate',
  'already_answered', // somebody who has cast a ballot cannot be put down as abstaining
  'match_unknown',
  'match_not_yours', // neither card is this person's
  'match_with_self', // both cards are
  'match_sides', // not a need and an offer of this step
  'match_declined', // the other side has said no
  'match_full', // params.max: this side has found as many as it can have
  'match_limit', // params.max
  'match_witness_missing',
  'commitment_unknown',
  'commitment_not_yours',
  'commitment_owner_missing',
  'commitment_date_invalid',
  'commitment_not_accepted', // nothing is reported or found of what its owner has not accepted
  'commitment_limit_person', // params.max
  'commitment_limit_group', // params.max
  'commitment_limit', // params.max: a workshop keeps so many
  'commitment_log_full', // params.max
  'milestone_unknown',
  'evidence_missing',
  'ownership_not_shared', // only where the results belong to all groups does anybody sign for one
  'cosigner_not_yours',
  'cosigners_missing', // params.count: groups that have not confirmed
  'assessment_not_independent', // the owner's own group, or somebody of no group
  'not_saving', // the storage refuses writes: nothing of this command happened
  'internal',
] as const

export type ErrorCode = (typeof errorCodes)[number]
export type ErrorParams = Readonly<Record<string, string | number>>

/** An expected failure on its way to a person. Anything else that is thrown leaves as `internal`. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly params: ErrorParams

  constructor(code: ErrorCode, params: ErrorParams = {}) {
    super(code)
    this.name = 'AppError'
    this.code = code
    this.params = params
  }
}
