/** How a result is told: a sentence first, then numbers, then how it was counted. */
export const decide = {
  'figure.dots': 'Dots',
  'figure.supporters': 'People',
  'figure.approvals': 'Approvals',
  'figure.agree': 'Agree',
  'figure.disagree': 'Disagree',
  'figure.pass': 'Pass',
  'figure.seen': 'Answers',
  'figure.firsts': 'First places',
  'figure.ranked': 'Ranked by',

  'decide.nobody': 'Nobody has voted, so there is no result.',
  'decide.leadDots':
    '“{label}” comes first with {dots} of {allDots} dots, given by {supporters} of {cast, plural, one {# person} other {# people}}.',
  'decide.leadApprove': '{approvals} of {cast, plural, one {# person} other {# people}} chose “{label}”.',
  'decide.leadOpinion':
    '“{label}” is the view most widely shared: {agree} of {seen, plural, one {# person} other {# people}} agree.',
  'decide.leadBeatsAll':
    '“{label}” comes first: in a duel with each other option, more people put it higher. {firsts, plural, =0 {Nobody} other {#}} of {cast, plural, one {# person} other {# people}} put it first.',
  'decide.leadRank.schulze':
    '“{label}” comes first. No option wins every duel, so the strongest chains of duels decided. {firsts, plural, =0 {Nobody} other {#}} of {cast, plural, one {# person} other {# people}} put it first.',
  'decide.leadRank.borda':
    '“{label}” comes first by points over all places, although it does not win every duel. {firsts, plural, =0 {Nobody} other {#}} of {cast, plural, one {# person} other {# people}} put it first.',
  'decide.leadRank.irv':
    '“{label}” comes first after the lowest were eliminated one by one, although it does not win every duel. {firsts, plural, =0 {Nobody} other {#}} of {cast, plural, one {# person} other {# people}} put it first.',
  'decide.groupsAgree': '{agree}{moreAgree, plural, =0 {} other { and # more}} agree.',
  'decide.groupsSplit':
    '{agree}{moreAgree, plural, =0 {} other { and # more}} agree, {differ}{moreDiffer, plural, =0 {} other { and # more}} differ.',
  'decide.groupsDiffer':
    'No group by itself would put it first: {differ}{moreDiffer, plural, =0 {} other { and # more}} see it differently.',
  'decide.leadNobody': 'No option has found support.',
  'decide.chosen': '{count, plural, one {Chosen: {labels}.} other {The # chosen: {labels}.}}',
  'decide.byLot':
    '{count, plural, other {# options had the same value at the limit}}; the lot drawn before voting settled it.',

  'decide.optionDots':
    '{dots, plural, one {# dot} other {# dots}} from {supporters, plural, one {# person} other {# people}}.',
  'decide.optionApprove': '{approvals} of {cast, plural, one {# person} other {# people}} chose it.',
  'decide.optionOpinion':
    '{agree} agree, {disagree} disagree, {pass} pass, of {seen, plural, one {# person} other {# people}} who answered.',
  'decide.optionChosen': 'Chosen, in place {rank}.',
  'decide.optionShort.dots':
    'Not chosen: {missing, plural, one {# dot} other {# dots}} fewer than the last one chosen.',
  'decide.optionShort.approve':
    'Not chosen: {missing, plural, one {# approval} other {# approvals}} fewer than the last one chosen.',
  'decide.optionRank':
    'Wins {won} of {of} duels; first place for {firsts}, ranked by {ranked} of {cast, plural, one {# person} other {# people}}.',
  'decide.optionShort.rank':
    'Not chosen: compared with “{label}”, {own, plural, one {# person puts} other {# people put}} this one higher and {against, plural, one {# person} other {# people}} the other.',
  'decide.optionFewerSupporters': 'Not chosen: the same value as the last one chosen, from fewer people.',
  'decide.optionLostLot': 'Not chosen: the same value as the last one chosen, and the lot decided.',
  'decide.optionLessShared': 'Not chosen: other views are shared more widely across the groups.',
  'decide.optionNobody': 'Not chosen: nobody supported it.',
  'decide.optionEqual': 'If every group weighed the same, its share would be {percent} %.',
  'decide.optionLowest': 'Least support: {group}, {percent} %.',

  'decide.warning.few_ballots':
    'Only {cast, plural, one {# ballot} other {# ballots}}: take the result as a hint.',
  'decide.warning.boundary_tie':
    '{options, plural, other {# options}} were equal where the choice was cut. The lot decided; you can also take all of them, or vote again between them.',
  'decide.warning.one_group_dominates':
    '{group} cast {cast} of {of} ballots, more than two thirds. Please look at the results by group.',
  'decide.warning.many_unused_dots': '{unused} of {of} dots were not used.',
  'decide.warning.fragile': 'Fragile: with one ballot fewer, the choice could be another.',
  'decide.warning.nobody_voted': 'Nobody has voted.',
  'decide.warning.low_turnout': 'Only {answered} of {eligible} entitled people voted, less than half.',

  'decide.rule.dots':
    'Dot voting: each person could give {total, plural, one {# dot} other {# dots}}, at most {cap} to one option. Most dots come first; equal dots are settled by the number of people, then by lot.',
  'decide.rule.approve':
    'Approval voting: each person could choose {min, plural, =0 {up to} other {from # to}} {max, plural, one {# option} other {# options}}. Most approvals come first; equal numbers are settled by lot.',
  'decide.rule.opinion':
    'Opinions: each person could agree, disagree or pass on as many cards as they liked. First comes what is shared most widely across groups: for each group (agree + 1) ÷ (answers + 2), multiplied over all groups, taken as the root of their number. Groups too small to be shown count together as one.',
  'decide.rule.schulze-wv':
    'Ranking, counted by Schulze with winning votes: every two options meet in a duel, and the strongest chains of won duels put them in order. Those not ranked stand below all ranked ones. Equal options are settled by duels among them, then by lot.',
  'decide.rule.schulze-margins':
    'Ranking, counted by Schulze with margins: every two options meet in a duel, and the strongest chains of leads put them in order. Those not ranked stand below all ranked ones. Equal options are settled by duels among them, then by lot.',
  'decide.rule.borda-pairwise':
    'Ranking, counted by Borda: an option gets one point for each option below it on a ballot and half a point for each beside it. Those not ranked share the places below. Equal points are settled by first places, then the duel of two, then by lot.',
  'decide.rule.borda-zero':
    'Ranking, counted by Borda with nothing for what is not ranked: the first place gets one point less than there are options, the next one less, and so on. Equal points are settled by first places, then the duel of two, then by lot.',
  'decide.rule.irv':
    'Ranking, counted by instant runoff: each ballot counts for its highest option still in; the lowest goes, round by round, until one has more than half. Equal lowest ones are settled by earlier rounds, then by lot.',
  'decide.seats': 'The first {seats, plural, one {option is} other {# options are}} chosen.',
  'decide.turnout':
    '{cast, plural, one {# ballot} other {# ballots}} from {eligible, plural, one {# entitled person} other {# entitled people}}; {abstained, plural, =0 {no empty ballots} one {# empty ballot} other {# empty ballots}}; {present, plural, one {# person} other {# people}} present at closing.',
  'decide.admittedLate':
    '{count, plural, one {# person was let in} other {# people were let in}} after voting had opened; each admission is in the log.',
  'decide.suppressed': 'not shown',
  'decide.suppressedWhy':
    'Numbers of a group are shown from three voters on. Where only one group would be hidden, a second one is hidden with it, since the total would give the first away.',
  'decide.noTies': 'No two options were equal.',
  'decide.tie.supporters': 'Equal: {labels}. Settled by the number of people.',
  'decide.tie.first_places': 'Equal: {labels}. Settled by the number of first places.',
  'decide.tie.duel': 'Equal: {labels}. Settled by the duel between the two.',
  'decide.tie.duels': 'Equal: {labels}. Settled by the duels among them.',
  'decide.tie.earlier_round': 'Equal: {labels}. Settled by an earlier round.',
  'decide.tie.cost': 'Equal: {labels}. Settled by the lower cost.',
  'decide.tie.lot': 'Equal: {labels}. Settled by lot.',
  'decide.tieMatters': 'This decided who was chosen.',
  'decide.lotOrder': 'Lot order: {labels}.',
  'decide.lotSeed': 'Seed of the lot: {seed}',
  'decide.lotCommitment': 'Fingerprint (SHA-256) of that seed, published when voting opened: {commitment}',
  'decide.lotRule':
    'Options in order of the SHA-256 of “seed:number of the option”, from the smallest; the numbers are in the file with the ballots. Anybody can recompute it.',
  'decide.configHash': 'Fingerprint of the rules: {hash}',
  'decide.ballotsHash': 'Fingerprint of the ballots: {hash}',

  'decide.duels': 'Duels of every two options',
  'decide.duelsCaption': 'How many put the option of the row above the option of the column',
  'decide.pathsCaption': 'The strongest chain of won duels from row to column, by its weakest duel',
  'decide.beatsAll': '“{label}” wins every duel.',
  'decide.beatsNobody': 'No option wins every duel. These beat all others together: {labels}.',
  'decide.points': 'Points',
  'decide.pointsCaption': 'Points by option',
  'decide.round': 'Round {round}',
  'decide.roundsCaption': 'Votes round by round',
  'decide.exhausted': 'Ballots without an option that is still in',
  'decide.eliminated': 'goes',

  'decide.showAll': 'Show all {count, plural, one {# option} other {# options}}',
  'decide.howCounted': 'How was this counted?',
  'decide.numbers': 'The numbers',
  'decide.rule': 'Rule',
  'decide.electorate': 'Who could vote, and who did',
  'decide.ties': 'Equal results and the lot',
  'decide.recount': 'Check it yourself',
  'decide.words': 'The words behind it',
  'decide.reasons': 'Reasons given with the ballots',
  'decide.noWords': 'No cards stand behind this option.',
  'decide.option': 'Option',
  'decide.place': 'Place',
  'decide.group': 'Group',
  'decide.entitled': 'Entitled',
  'decide.voted': 'Voted',
  'decide.equalShare': 'Every group weighed the same',
  'decide.consensus': 'Shared across groups',
  'decide.chosenMark': 'Chosen',
  'decide.barLabel': '{label}: {value}',
  'decide.barGroup': '{group}: {value}',
  'decide.otherGroups': 'Groups not shown separately',
  'decide.caption':
    'Figure: “{title}”. {bars, select, parts {Each bar is split by answer.} groups {Each bar is split by group.} other {}}',
  'decide.captionOpens': 'Open a number to see where it comes from; all of them are in the table below.',
  'decide.tableCaption': 'Result of “{title}” by option and group',
  'decide.electorateCaption': 'Entitled people and ballots by group',
} as const
