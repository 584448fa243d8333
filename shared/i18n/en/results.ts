/** A result seen from each group, counted again, and followed to where it comes from and where it leads. */
export const results = {
  'results.openNumber': 'Open the number: {label}, {value} {unit}',
  'results.openedGroups': 'By group',
  'results.openedCaption': 'Entitled people, and what stands behind “{label}”, by group',
  'results.openedMore': 'Ties, the lot and the recount stand under “{part}”.',

  'results.equalTitle': 'If every group weighed the same',
  'results.equalSameFirst': 'If every group weighed the same, the same option would come first.',
  'results.equalOtherFirst': 'If every group weighed the same, “{label}” would come first.',
  'results.equalWhy':
    'Here each group counts once, however many people of it voted. It decides nothing; it shows whether a large group carried the result.',
  'results.equalHidden':
    'This cannot be told here: the numbers of some groups are not shown, and without them the comparison would be wrong.',
  'results.equalPlace': 'Place then',
  'results.equalCaption': 'Places as counted, and if every group weighed the same',
  'results.minorityTitle': 'What groups wanted and did not get',
  'results.minorityWhy': 'Options that a group puts among its first three and that were not chosen.',
  'results.minorityHidden':
    'Of {groups} it cannot be told here, because some of their numbers are not shown.',
  'results.minorityPlace': '“{label}”: place {place} for this group, place {rank} overall.',
  'results.minorityCount':
    '{groups, plural, one {# group does} other {# groups do}} not get what it puts among its first three.',

  'results.recountTitle': 'Count it again yourself',
  'results.recountHere': 'Recount here',
  'results.recountBusy': 'Counting again…',
  'results.recountWhy':
    'Your own device fetches the ballots, under random numbers and without names, and counts them by itself.',
  'results.recountOffline':
    'The file can also be counted on any computer, without this server and without a network: with the command “npm run recount” of Rembuk, whose source is open.',
  'results.recountSame':
    '{ballots, plural, one {# ballot} other {# ballots}} counted again: the published result is confirmed, byte for byte.',
  'results.recountOther':
    'The recount differs from the published result. Please keep the file with the ballots and tell the facilitator.',
  'results.recountGroups':
    'Few people stand behind some numbers by group, so the ballots do not carry groups. What is told by group was taken as published.',
  'results.recountFailed': 'The ballots could not be fetched. Please try again later.',
  'results.recountForbidden':
    'The ballots are open to you as soon as the facilitator opens the summary to participants.',
  'results.ballotsFile': 'Ballots and result (JSON)',

  'results.pinnedMore': '{count, plural, one {# more option} other {# more options}} in the panel',
  'results.lineage': 'Where it comes from, what became of it',
  'results.from': 'Comes from',
  'results.to': 'What became of it',
  'results.ledTo': 'Commitments made from this',
  'results.ledNowhere': 'No commitment has been made from this yet.',
  'results.stopCard': 'Card',
  'results.how.merged': 'merged',
  'results.how.split': 'split off',
  'results.stopTheme': 'Theme of {count, plural, one {# card} other {# cards}}',
  'results.stopChosen': '{mark}, place {place}',
  'results.stopPlace': 'Place {place}',
  'results.stopPair': 'Paired with',
  'results.stopAsked': 'Asked to pair with',
  'results.stopCommitment': 'Commitment',

  'results.groupsTitle': 'Groups of opinion',
  'results.groupName': 'Opinion group {name}',
  'results.groupPeople': '{people, plural, one {# person} other {# people}}',
  'results.groupsWhy':
    'People who answered alike, whatever their stakeholder group. The letters name nobody, and nobody’s place is kept.',
  'results.groupsHidden': 'No opinion groups are shown:',
  'results.hidden.few_people': 'fewer than 12 people answered enough.',
  'results.hidden.few_statements': 'there are fewer than 8 statements.',
  'results.hidden.weak_separation': 'opinions do not separate clearly.',
  'results.hidden.small_group': 'a group would have fewer than 3 people.',
  'results.typicalAgree': 'Agrees more than others: “{label}”',
  'results.typicalDisagree': 'Disagrees more than others: “{label}”',
  'results.noTypical': 'Nothing sets this group clearly apart.',
  'results.divisive': 'Here the groups part: {labels}.',
  'results.stancesCaption': 'Agree / answered, by opinion group',
} as const
