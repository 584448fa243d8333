/** Musyawarah mufakat, gradients and consent: levels, outcomes and the ballot. */
export const agreement = {
  'figure.endorse': 'Fully agree',
  'figure.minor': 'Agree with a small remark',
  'figure.reserve': 'Support with reservations',
  'figure.abstain': 'Abstain',
  'figure.discuss': 'Needs more discussion',
  'figure.follow': 'Not in favour, but will support',
  'figure.object': 'Serious objection',
  'figure.block': 'Cannot accept',
  'figure.yes': 'Yes',
  'figure.no': 'No',
  'figure.supporting': 'Support it',
  'figure.answered': 'Answers',

  'decide.leadAgreement': '{adopted} of {of} texts are agreed.',
  'decide.agreedMark': 'Agreed',
  'decide.outcome.mufakat':
    '“{label}” is agreed (mufakat): all {sides} who took a side stand behind it.{abstain, plural, =0 {} one { # person abstains.} other { # people abstain.}}',
  'decide.outcome.mufakat_with_notes':
    '“{label}” is agreed with notes: {supporting} of {sides} who took a side support it{opposed, plural, =0 {} one {, and # objection stays within what was tolerated beforehand} other {, and # objections stay within what was tolerated beforehand}}. The notes are kept with the result.',
  'decide.outcome.continue':
    '“{label}” is not agreed yet: {opposed} of {sides} who took a side object or ask for more discussion.{next, select, amend { Reword the text together, then reopen this step for round {nextRound}.} vote { The last round is over: reopen this step for the vote that was declared beforehand.} other { The last round is over: set a new date and somebody responsible for it.}}',
  'decide.outcome.blocked':
    '“{label}” is not agreed: {block, plural, one {# person cannot} other {# people cannot}} accept it. Their reasons say what would have to change.{next, select, amend { Reword the text together, then reopen this step for round {nextRound}.} vote { The last round is over: reopen this step for the vote that was declared beforehand.} other { The last round is over: set a new date and somebody responsible for it.}}',
  'decide.outcome.no_decision': '“{label}” is not decided: everybody abstained.',
  'decide.outcome.waiting':
    '“{label}” is not decided yet: {silent, plural, one {# person who was} other {# people who were}} present gave no answer. Silence is not consent. Ask them, then reopen this step.',
  'decide.outcome.no_quorum':
    '“{label}” cannot be decided: {present} of the {quorum} people needed were present{missingGroups, plural, =0 {} one {, and # required group was absent} other {, and # required groups were absent}}.{next, select, deferred { It was postponed as often as the rule allows.} other { Postpone, then reopen this step.}}',
  'decide.outcome.adopted':
    '“{label}” is adopted by majority vote: {yes} yes, {no} no; {needed} were needed. The objections of the rounds before stay with the result.',
  'decide.outcome.rejected':
    '“{label}” is rejected by majority vote: {yes} yes, {no} no; {needed} were needed.',
  'decide.outcome.repeat':
    '“{label}”: as many yes as no ({yes} each). Reopen this step to vote once more; another tie rejects it.',

  'decide.rule.mufakat.full':
    'Musyawarah mufakat, round {round} of at most {of}: everybody gives each text one of eight levels. Nothing is decided without a quorum, nor while somebody present has not answered. One “cannot accept” blocks. Otherwise the text holds{tolerance, plural, =0 { where nobody objects or asks for more discussion} other { where at most # % of those who took a side object or ask for more discussion}}. Reservations become notes.',
  'decide.rule.mufakat.short':
    'Musyawarah mufakat, round {round} of at most {of}: everybody gives each text one of five levels. Nothing is decided without a quorum, nor while somebody present has not answered. One “cannot accept” blocks. Otherwise the text holds{tolerance, plural, =0 { where nobody objects} other { where at most # % of those who took a side object}}. Reservations become notes.',
  'decide.rule.mufakat.consent':
    'Consent, round {round} of at most {of}: is the text good enough for now and safe enough to try? Nothing is decided without a quorum, nor while somebody present has not answered. The text holds{tolerance, plural, =0 { where nobody objects} other { where at most # % of those who took a side object}}; an objection is worked into the text.',
  'decide.rule.majority.present':
    'Majority vote, declared before the deliberation began and held after its last round: a text is adopted by more than half of those present. As many yes as no: the vote is repeated once, then the text is rejected.',
  'decide.rule.majority.cast':
    'Majority vote, declared before the deliberation began and held after its last round: a text is adopted by more yes than no. As many yes as no: the vote is repeated once, then the text is rejected.',

  'decide.agreement': 'Quorum and levels by group',
  'decide.quorumMet':
    'Quorum met: {present} of {eligible} entitled people were present, {needed} were needed.',
  'decide.quorumMissed':
    'No quorum: {present} of {eligible} entitled people were present, {needed} were needed.',
  'decide.quorumHow': 'Present is who was connected when the step was closed, or had answered.',
  'decide.quorumPreset.workshop': 'Quorum of the workshop: half of those entitled.',
  'decide.quorumPreset.musdes':
    'Quorum as in a village deliberation: two thirds of those invited; after one postponement those who are present.',
  'decide.quorumPreset.dpr-like':
    'Quorum as in parliament: more than half of those entitled, and every group represented; at most two postponements.',
  'decide.quorumMissingGroups': 'Required, but nobody was there: {groups}.',
  'decide.presentCaption': 'Who was there, by group',
  'decide.present': 'Present',
  'decide.level': 'Level',
  'decide.everybody': 'Everybody',
  'decide.silent': 'Present, no answer',
  'decide.levelsCaption': 'Answers to “{label}”, by group',

  'steps.settingsGradient': 'Musyawarah: levels of agreement',
  'steps.settingsGradientLevels': 'Levels',
  'steps.gradientLevels.full': 'Eight levels',
  'steps.gradientLevels.short': 'Five levels',
  'steps.gradientLevels.consent': 'Consent: agree or object',
  'steps.settingsGradientReasons': 'A reason must be given',
  'steps.gradientReasons.block': 'by those who cannot accept',
  'steps.gradientReasons.asked': 'for every reservation and objection',
  'steps.settingsGradientPreset': 'Quorum',
  'steps.gradientPreset.workshop': 'Workshop: half of those entitled',
  'steps.gradientPreset.musdes': 'Village deliberation (musdes): two thirds',
  'steps.gradientPreset.dpr-like': 'As in parliament: more than half, every group there',
  'steps.settingsGradientTolerance': 'Objections tolerated (%)',
  'steps.settingsGradientRounds': 'Rounds at most',
  'steps.settingsGradientFallback': 'If the last round brings no agreement',
  'steps.gradientFallback.none': 'set a new date',
  'steps.gradientFallback.majority_of_present': 'vote: more than half of those present',
  'steps.gradientFallback.majority_of_cast': 'vote: more yes than no',
  'steps.settingsGradientGroups': 'Groups that must be there',
  'steps.gradientRound': 'Round {round} of at most {of}: where do you stand on each text?',
  'steps.gradientVote':
    'There was no agreement in the last round. Now the vote follows that was declared beforehand: yes or no.',
  'steps.gradientRepeat': 'The vote ended in a tie and is held once more. Another tie rejects the text.',
  'steps.gradientConsentAsk': 'Good enough for now, and safe enough to try?',
  'steps.gradientConsent.endorse': 'I consent',
  'steps.gradientConsent.object': 'I object',
  'steps.gradientOf': 'Your position on: {text}',
  'steps.gradientMissing':
    '{count, plural, one {# text has} other {# texts have}} no answer from you yet. Silence does not count as consent.',
  'steps.gradientHold': 'Not sent yet: please write why, so that others can work with it.',
  'steps.gradientWhyAsked': 'What would have to change? Shown with the result, without your name.',
  'steps.gradientWhyNeeded': 'Needed: why can you not accept it, and what would have to change?',
  'steps.gradientEarlier': 'What the round before said',
  'amend.title': 'What changed in the wording',
  'amend.how': 'Underlined: new. Struck through: taken out.',
  'amend.howMarkdown': 'Bold: new. Struck through: taken out.',
  'amend.new': 'new',
  'amend.out': 'taken out',
  'amend.forRun': 'For run {run}:',
  'amend.answers': 'It answers what was said before:',
  'steps.gradientChange': 'Change my position',
} as const
