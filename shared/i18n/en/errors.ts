/** What happened, what is safe, what to do. `error.<code>` for every code of `shared/errors.ts`. */
export const errors = {
  'error.not_found': 'This does not exist, or it is not open to you. Please check the link.',
  'error.not_signed_in': 'Please sign in first.',
  'error.forbidden': 'Your role does not allow this. Nothing was changed.',
  'error.foreign_origin':
    'This request came from another page and was refused. Please open Rembuk at its own address and try again.',
  'error.invalid_input': `{field, select, name {The name} email {The e-mail address} passphrase {The passphrase} title {The title} question {The question} text {The text} due {The date} group {The group} groups {The list of groups} ownership {Whose the results are} licence {The licence of the results} trustCard {The trust card} retentionDate {The deletion date} body {The request} other {One entry}} {problem, select, too_long {is too long.} too_short {is too short.} missing {is missing.} in_use {still has people in it.} begun {cannot change once a step has been opened.} not_json {could not be read.} in_the_past {lies in the past.} other {is not valid.}} Please correct it; nothing was changed.`,
  'error.too_large': 'This is larger than {maxBytes, number} bytes, which is the limit. Nothing was changed.',
  'error.too_many_requests':
    'There were too many attempts. Please try again in {seconds, plural, one {# second} other {# seconds}}.',
  'error.setup_link_invalid':
    'This setup link is not valid. The current one is shown where the server was started.',
  'error.setup_done': 'This server is already set up. Please sign in.',
  'error.wrong_passphrase': 'E-mail and passphrase do not match. Please try again.',
  'error.email_taken': 'There is already an account with this e-mail address. Please sign in.',
  'error.invite_invalid':
    'This code or link does not lead to a workshop. Please check it, or ask the facilitator.',
  'error.invite_revoked': 'This link has been replaced. Please ask the facilitator for the new one.',
  'error.door_closed':
    'The door of this workshop is closed at the moment. Please ask the facilitator to open it.',
  'error.invitation_needed':
    'This workshop is by invitation. Please open your personal link, or ask the facilitator for one.',
  'error.approval_needed':
    'In this workshop a facilitator lets people in. Please ask to come in; nothing you typed is lost.',
  'error.waiting_full':
    'Many people are waiting at this door just now. Please tell the facilitator, then try again in a minute.',
  'error.invitation_unknown': 'This invitation is not on the list any more.',
  'error.codes_paused':
    'Codes are paused until tomorrow because of too many wrong attempts. The link and the QR code still work.',
  'error.workshop_ended':
    'This workshop has ended and its contents have been deleted, as the trust card said.',
  'error.consent_missing': 'Please read the trust card and agree to it before you come in.',
  'error.consent_outdated': 'The trust card has changed since you opened it. Please read it once more.',
  'error.name_missing': 'Please enter your name or a pseudonym.',
  'error.group_missing': 'Please choose the group you belong to.',
  'error.group_unknown': 'This group is not one of the groups of this workshop. Please choose another.',
  'error.person_removed':
    'The facilitator has ended your part in this workshop. Please speak with the facilitator if you think this is a mistake.',
  'error.rejoin_code_invalid':
    'This personal code is not known. Please check it, or come in with the workshop code.',
  'error.step_unknown': 'This step does not exist any more. The agenda shows the current steps.',
  'error.step_wrong_state': `{state, select, draft {This step has not been opened yet.} open {This step is still open.} closed {This step is closed now.} revealed {This step is closed and its result is shown.} frozen {This step is finished and cannot change any more.} other {This step does not allow this now.}} Nothing was changed.`,
  'error.step_transition_refused': 'This step cannot do that now. Nothing was changed.',
  'error.step_has_content': 'This step already has contributions, so this part of it stays as it is.',
  'error.step_limit':
    'An agenda has at most {max, plural, one {# step} other {# steps}}. Please remove one that is not needed.',
  'error.step_not_for_you': 'This step is meant for other participants. You can read along.',
  'error.step_kind_mismatch': 'This step does not take that kind of contribution. Nothing was changed.',
  'error.card_unknown': 'This card does not exist any more.',
  'error.card_not_yours': 'This card belongs to somebody else. Only its author can change it.',
  'error.card_limit_person':
    'You have reached the limit of {max, plural, one {# card} other {# cards}} in this step. You can still edit or withdraw your own.',
  'error.card_limit_group':
    'Your group has reached its limit of {max, plural, one {# card} other {# cards}} in this step. You can still edit or withdraw your own.',
  'error.card_text_empty': 'The card is empty. Please write something first.',
  'error.card_field_missing': 'Please fill in “{field}”.',
  'error.card_field_invalid': 'What stands in “{field}” does not fit this field. Please correct it.',
  'error.photo_unreadable':
    'This photo cannot be read. Please choose another one: JPEG, PNG, WebP, GIF or AVIF, of at most 25 million pixels.',
  'error.photo_unknown': 'This photo is not there any more. Please add it again.',
  'error.photo_limit_person':
    'You have added {max} photos; that is as many as one person can have here. Remove one before you add another.',
  'error.photo_limit_workshop':
    'The photos of this workshop take up {max} MB, which is all there is room for. Your words can still be sent without a photo.',
  'error.reply_missing': 'In this step every card answers something. Please choose what yours answers.',
  'error.reply_unknown':
    'What you answer is not part of this step any more, or cannot be answered in this way.',
  'error.reply_twice': 'You have said so already. You can add words to say more.',
  'error.card_text_too_long':
    'The text is longer than {max, plural, one {# character} other {# characters}}. Please shorten it; it has not been sent.',
  'error.board_full':
    'The board is full: it holds at most {max, plural, one {# object} other {# objects}}. Please ask the facilitator to make room.',
  'error.locked': 'The facilitator has locked this, so nothing was changed. Your words are still here.',
  'error.paused':
    'Much was changed at once from here, so the facilitator has to let you go on. Nothing of this was changed.',
  'error.snapshot_unknown': 'This kept state of the board does not exist any more.',
  'error.theme_unknown': 'This theme does not exist any more.',
  'error.theme_in_use':
    '“{title}” already works on this theme, so it has to stay. You can merge the other theme into this one instead.',
  'error.themes_fixed': 'The categories of this step are fixed. Only the facilitator can change them.',
  'error.axes_missing': 'This step has no axes. Nothing was moved.',
  'error.option_unknown':
    'Something you chose cannot be chosen any more. Your last saved answer still counts; please look at the list again.',
  'error.ballot_over_budget': 'Together these cost more than the budget of {currency} {amount, number}.',
  'error.ballot_no_cost': 'One of the options has no cost, so it cannot be chosen.',
  'error.ballot_over_dots':
    'You placed more than {total, plural, one {# dot} other {# dots}}. Please take some away; your last saved answer still counts.',
  'error.ballot_over_cap':
    'At most {cap, plural, one {# dot} other {# dots}} may go to one option. Please take some away; your last saved answer still counts.',
  'error.ballot_too_few':
    'Please choose at least {min, plural, one {# option} other {# options}}. Your last saved answer still counts.',
  'error.ballot_ties': 'Each place may hold one option only. Move one of them up or down, please.',
  'error.ballot_option_twice': 'An option stands twice on the ballot. Take one of them off, please.',
  'error.ballot_too_many':
    'Please choose at most {max, plural, one {# option} other {# options}}. Your last saved answer still counts.',
  'error.ballot_reason_needed':
    'Please write why: somebody who cannot accept a text says what would have to change. Your last saved answer still counts.',
  'error.ballot_over_credits':
    'These votes cost more than your {credits, plural, other {# credits}}. Please take some back; your last saved answer still counts.',
  'error.ballot_outdated': 'A newer answer of yours is already stored and still counts.',
  'error.import_unsuitable':
    '{problem, select, too_many {The file has more than 500 projects, too many for one ballot.} no_projects {The file has no projects.} other {An amount of money in the file has more than two places after the point, or is too large. {project}}}',
  'error.counting_runs': 'This step is being counted already. The result appears when it is ready.',
  'error.counting_cancelled': 'Counting was stopped. The step stays closed; reveal it again to count.',
  'error.counting_outdated':
    'Something that belongs to the result was changed while it was counted. Please reveal it again.',
  'error.counting_none': 'Nothing is being counted here.',
  'error.not_in_electorate':
    'The list of voters was fixed when this step opened. Please ask the facilitator to add you.',
  'error.already_answered': 'This person has answered already, and their answer counts.',
  'error.already_in_electorate': 'This person is already on the list of voters.',
  'error.match_unknown': 'This pair does not exist any more.',
  'error.match_not_yours': 'Only the author of one of these two cards can do this.',
  'error.match_with_self': 'Both cards are yours. Please look for somebody else.',
  'error.match_sides': 'These two cannot be paired any more: one of the cards has changed or is gone.',
  'error.match_declined': 'The other side has already declined. Only they can bring it up again.',
  'error.match_full': 'One of these two has found as many as it can have.',
  'error.match_limit':
    '{max, plural, one {# request is} other {# requests are}} waiting for an answer, and more are not taken. Take one back to ask somebody else.',
  'error.match_witness_missing': 'Please write down who said it, and who heard it.',
  'error.commitment_unknown': 'This commitment does not exist any more.',
  'error.commitment_not_yours': 'Only the person who takes this on can answer or change it.',
  'error.commitment_owner_missing':
    'Please name the person who takes this on, the organisation and the group.',
  'error.commitment_date_invalid': 'Please choose a date from today on.',
  'error.commitment_not_accepted':
    'This has not been accepted yet. Its owner accepts first; then you can say how far it is.',
  'error.commitment_limit_person':
    'You have written {max, plural, one {# commitment} other {# commitments}}, the most for one person in this step. You can still edit your own.',
  'error.commitment_limit_group':
    'Your group has written {max, plural, one {# commitment} other {# commitments}}, the most for one group in this step. You can still edit your own.',
  'error.commitment_limit': 'This workshop has {max} commitments already; that is as many as it can keep.',
  'error.commitment_log_full': 'There is no more room in the record of this commitment ({max} entries).',
  'error.milestone_unknown': 'This milestone does not exist any more.',
  'error.evidence_missing': 'Please say what shows it: a link, or what can be seen.',
  'error.ownership_not_shared': 'This workshop’s results belong to who called it; nobody signs for a group.',
  'error.cosigner_not_yours':
    'Only somebody of the group can sign for it, and only that person or a facilitator can pass it on.',
  'error.cosigners_missing':
    '{count, plural, one {# group has} other {# groups have}} not confirmed the commitments yet. They become final when every group here has.',
  'error.assessment_not_independent':
    'Only people of another group than the owner’s can say what they found.',
  'error.not_saving':
    'The server cannot save at the moment, so nothing was changed. Please keep this page open and try again in a minute.',
  'error.internal': 'Something went wrong on the server. What was saved before is safe. Please try again.',

  'error.guest.facilitator': 'Facilitator {number}',
  'error.guest.participant': 'Participant {number}',
  'error.guest.viewer': 'Screen {number}',
  'error.withdrawnCard': '(withdrawn)',
} as const
