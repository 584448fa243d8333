/** Promises of money, hours and things. */
export const pledge = {
  'figure.money': 'Money pledged',
  'figure.hours': 'Hours',
  'figure.things': 'Things',
  'figure.pledgers': 'People',
  'pledge.rule.all_or_nothing':
    'Pledges: each person could promise money, hours or things. Only money counts towards a target, from at least {minPledgers, plural, one {# person} other {# people}}; below it nothing is owed. {matchPercent, plural, =0 {} other {A common pool of {currency} {pool, number} adds # % of what was raised, at most the target.}}',
  'pledge.rule.flexible':
    'Pledges: each person could promise money, hours or things. Only money counts towards a target, from at least {minPledgers, plural, one {# person} other {# people}}; what was pledged is owed also below it. {matchPercent, plural, =0 {} other {A common pool of {currency} {pool, number} adds # % of what was raised where the target is reached, at most the target.}}',
  'pledge.lead':
    '{reached, plural, =0 {No target is reached} one {# target is reached} other {# targets are reached}}, of {of, plural, one {# project} other {# projects}}.',
  'pledge.option.reached':
    'Reached: {currency} {raised, number} of {target, number}{match, plural, =0 {} other {, and {match, number} from the pool}}. Beside it {hours, plural, one {# hour} other {# hours}} and {things, plural, one {# thing} other {# things}}.',
  'pledge.option.missed':
    'Not reached: {currency} {raised, number} of {target, number}, so nothing is owed. Beside it {hours, plural, one {# hour} other {# hours}} and {things, plural, one {# thing} other {# things}}.',
  'pledge.option.kept':
    'Not reached: {currency} {raised, number} of {target, number}, which is owed anyway. Beside it {hours, plural, one {# hour} other {# hours}} and {things, plural, one {# thing} other {# things}}.',
  'pledge.option.no_target':
    'No target: {currency} {raised, number}, {hours, plural, one {# hour} other {# hours}} and {things, plural, one {# thing} other {# things}}.',
  'pledge.title': 'Pledges and targets',
  'pledge.meter': '{label}: {currency} {raised, number} of {target, number}',
  'pledge.poolLeft': 'The pool keeps {currency} {left, number} of {pool, number}.',
  'pledge.promise': 'A pledge is a promise; no payment is taken here.',
  'pledge.amount.money': 'Money ({currency})',
  'pledge.amount.hours': 'Hours',
  'pledge.amount.things': 'Things (say which as a reason)',
  'pledge.total':
    'Your pledges: {currency} {money, number}, {hours, plural, one {# hour} other {# hours}}, {things, plural, one {# thing} other {# things}}',
  'pledge.target': 'Target: {currency} {target, number}',
  'pledge.tooMuch': 'Please write a whole number up to 1 000 000 000 000.',
  'pledge.settings.label': 'Pledges: money, hours, things',
  'pledge.settings.hours': 'Hours may be pledged',
  'pledge.settings.things': 'Things may be pledged',
  'pledge.settings.mode': 'Below the target',
  'pledge.settings.all_or_nothing': 'Nothing is owed (all or nothing)',
  'pledge.settings.flexible': 'What was pledged is owed anyway',
  'pledge.settings.minPledgers': 'At least so many people',
  'pledge.settings.pool': 'Matching pool',
  'pledge.settings.matchPercent': 'The pool adds, in percent',
  'pledge.settings.poolWrong': 'Please write the pool with digits, or 0.',
} as const
