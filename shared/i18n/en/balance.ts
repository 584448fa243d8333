/** How evenly people take part, for the facilitator. “Not yet heard”, never “passive”; groups, never persons. */
export const balance = {
  'balance.joined': 'Joined',
  'balance.here': 'Here',
  'balance.heard': 'Heard',
  'balance.cards': 'Cards',
  'balance.ratio': 'Cards per share of presence',
  'balance.voted': 'Voted',
  'balance.commitments': 'Commitments',
  'balance.caption': 'Who is here, heard and voting, by group',
  'balance.more': 'Balance in detail',
  'balance.ofEntitled': '{voted} of {entitled}',
  'balance.silent':
    '{count, plural, =0 {Everybody here has been heard.} one {# person of {present} is not yet heard.} other {# people of {present} are not yet heard.}}',
  'balance.silentBetween': 'With so few people, anything between {low} % and {high} % would look like this.',
  'balance.imbalance': '{percent} % of the cards would have to come from other groups for proportion.',
  'balance.topThree': 'The three most active wrote {percent} % of the cards.',
  'balance.caveat':
    'Heard means: has written at least one card. In the column of ratios 1 is proportional; groups of fewer than three people here have none. Of groups of one or two, cards of anonymous steps are not counted. Listening is a part too: use these numbers to decide whom to ask next.',
  'balance.groupSilent': '{group}: here, not yet heard',
  'balance.nudges': 'Suggestions',
  'balance.startWithGroup':
    'Group {group} has given {cards} of {of, plural, one {# card} other {# cards}}. Start the next round with them?',
  'balance.openSilentRound':
    '{count, plural, one {# person is} other {# people are}} not yet heard. Open 3 silent minutes?',
  'balance.notItself': '“{idea}” is strong, but {group} does not see itself in it yet.',
} as const
