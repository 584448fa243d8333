/** Scores on criteria, and votes whose price rises. */
export const scoring = {
  'figure.score': 'Score',
  'figure.sheets': 'Scored by',
  'figure.points': 'Weighted points',
  'figure.votes': 'Votes',
  'figure.votesFor': 'For',
  'figure.votesAgainst': 'Against',
  'figure.opponents': 'Against it',
  'figure.credits': 'Credits',

  'decide.leadScore':
    '“{label}” comes first with {score, number} of {max}, scored by {sheets, plural, one {# person} other {# people}}.',
  'decide.leadScoreFew':
    'No option was scored by enough people to be ranked. “{label}” has {score, number} of {max} from {sheets, plural, one {# person} other {# people}}.',
  'decide.optionScore':
    '{score, number} of {max} from {sheets, plural, one {# person} other {# people}}; the scores go from {lowest, number} to {highest, number}.',
  'decide.optionScoreFew':
    'Not ranked, because too few people scored it: {score, number} of {max} from {sheets, plural, one {# person} other {# people}}; the scores go from {lowest, number} to {highest, number}.',
  'decide.optionScoreNone': 'Nobody scored it on every criterion.',
  'decide.optionShort.score': 'Not chosen: the last that was, “{label}”, ranks higher with {last, number}.',
  'decide.optionShort.fewJudges': 'Not chosen: it was scored by fewer people than were required beforehand.',
  'decide.tie.criteria':
    'Equal: {labels}. Settled by the criterion of the greatest weight on which they differ.',
  'decide.rule.score.mean':
    'Scores from 0 to {max} on {criteria, plural, one {one criterion} other {# weighted criteria}}; each person’s scores become one weighted mean, and an option has the mean of these. At least {minJudges, plural, one {one person} other {# people}} must have scored it on every criterion. Equal: the criterion of the greatest weight, then lot.',
  'decide.rule.score.trimmed':
    'Scores from 0 to {max} on {criteria, plural, one {one criterion} other {# weighted criteria}}; each person’s scores become one weighted mean, and an option has the mean of these without the highest and the lowest, from five people on. At least {minJudges, plural, one {one person} other {# people}} must have scored it on every criterion. Equal: the criterion of the greatest weight, then lot.',
  'decide.rule.score.median':
    'Scores from 0 to {max} on {criteria, plural, one {one criterion} other {# weighted criteria}}; each person’s scores become one weighted mean, and an option has the middle one of these. At least {minJudges, plural, one {one person} other {# people}} must have scored it on every criterion. Equal: the criterion of the greatest weight, then lot.',
  'decide.rule.score.rank':
    'Scores from 0 to {max} on {criteria, plural, one {one criterion} other {# weighted criteria}}; they count only as each person’s order, as duels between every two options, so that strict and mild people weigh the same. At least {minJudges, plural, one {one person} other {# people}} must have scored an option on every criterion. Equal: the criterion of the greatest weight, then lot.',
  'decide.rule.score.zscore':
    'Scores from 0 to {max} on {criteria, plural, one {one criterion} other {# weighted criteria}}; they count by how far they stand from each person’s own mean, so that strict and mild people weigh the same. At least {minJudges, plural, one {one person} other {# people}} must have scored an option on every criterion. Equal: the criterion of the greatest weight, then lot.',
  'decide.criteria': 'Criteria and spread',
  'decide.criteriaCaption': 'Means by criterion, and the lowest and highest score',
  'decide.criterionWeight': '{label} (weight {weight})',
  'decide.scoreBy.mean': 'Mean',
  'decide.scoreBy.trimmed': 'Trimmed mean',
  'decide.scoreBy.median': 'Median',
  'decide.scoreBy.rank': 'Points from duels',
  'decide.scoreBy.zscore': 'Mean of the scores',
  'decide.zScore': 'Standard score',
  'decide.spread': 'Lowest to highest',
  'decide.recused': 'Interest declared',
  'decide.incomplete': 'Incomplete',
  'decide.unrankedMark': 'not ranked',
  'decide.scoreReplaced':
    'Standard scores need three complete scores from everybody. There were fewer, so the mean was taken.',
  'decide.dependsOn':
    '{count, plural, one {Without one certain person’s scores another option would lead, or lead as well.} other {Without any one of # certain people’s scores another option would lead, or lead as well.}}',
  'decide.leadQuadratic':
    '“{label}” comes first with {votes} votes from {supporters, plural, one {# person} other {# people}} of {cast}.',
  'decide.optionQuadratic':
    '{votes} votes for {credits} credits: {votesFor} for it from {supporters, plural, one {# person} other {# people}}{opponents, plural, =0 {} one {, {votesAgainst} against it from # person} other {, {votesAgainst} against it from # people}}.',
  'decide.optionShort.quadratic':
    'Not chosen: {missing, plural, one {# vote} other {# votes}} fewer than the last that was.',
  'decide.rule.quadratic':
    'Quadratic voting: everybody has {credits} credits; the first vote for an option costs 1, the next 3, then 5, so that n votes cost n². Credits that are left expire. Most votes first; equal: more people, then lot.',
  'decide.rule.quadraticBoth':
    'Quadratic voting: everybody has {credits} credits; the first vote for or against an option costs 1, the next 3, then 5, so that n votes cost n². Credits that are left expire. Most votes after those against are taken off first; equal: more people, then lot.',
  'decide.creditsTitle': 'Where the credits went',
  'decide.creditsSpent':
    '{spent} of {of} credits were spent by {ballots, plural, one {# person} other {# people}}.',
  'decide.creditsCaption': 'Credits and people for each option',
  'decide.mostVotes': 'Most from one person',
  'decide.leastVotes': 'Most against from one person',
  'decide.creditsCaveat':
    'It shows how much things matter, not more: people who agree among themselves can gain weight.',

  'steps.settingsScore': 'Scores on criteria',
  'steps.settingsScoreMax': 'Highest score (the lowest is 0)',
  'steps.settingsScoreAggregation': 'One score from many people',
  'steps.scoreAggregation.mean': 'Mean',
  'steps.scoreAggregation.trimmed': 'Mean without the highest and the lowest',
  'steps.scoreAggregation.median': 'Median',
  'steps.scoreAggregation.rank': 'Each person’s order only',
  'steps.scoreAggregation.zscore': 'Distance from each person’s mean',
  'steps.settingsScoreMinJudges': 'Scored by at least (people)',
  'steps.settingsScoreRecusal': 'People may declare an interest in an option and leave it out',
  'steps.settingsCriteria': 'Criteria',
  'steps.settingsCriterion': 'Criterion {number}',
  'steps.settingsWeight': 'Weight',
  'steps.settingsCriterionAdd': 'Add a criterion',
  'steps.settingsCriterionRemove': 'Remove: {label}',
  'steps.settingsCriterionNew': 'Criterion {number}',
  'steps.scoreHow':
    'From 0 (not at all) to {max} (fully). An option counts once it has a score on every criterion.',
  'steps.scoreProgress': '{done} of {total} options scored completely',
  'steps.scoreOf': '{criterion}: your score for {option}',
  'steps.scoreIncomplete':
    'Not counted yet: {count, plural, one {# criterion is} other {# criteria are}} missing.',
  'steps.scoreRecuse': 'I have an interest in this and leave it out',
  'steps.scoreClear': 'Clear my scores: {option}',
  'steps.scoreClearShort': 'Clear',
  'steps.settingsQuadratic': 'Votes whose price rises (quadratic)',
  'steps.settingsCredits': 'Credits per person',
  'steps.settingsNegative': 'Votes against are possible',
  'steps.creditsLeft':
    '{left, plural, =0 {All credits are spent} one {# of {total} credits left} other {# of {total} credits left}}',
  'steps.creditsHow': 'The first vote for an option costs 1 credit, the second 3 more, the third 5 more.',
  'steps.voteMore': 'One vote more for: {option}',
  'steps.voteLess': 'One vote less for: {option}',
  'steps.votesOn': '{count, plural, =0 {no votes} one {# vote} other {# votes}}',
  'steps.votesAgainst': '{count, plural, one {# vote against} other {# votes against}}',
  'steps.nextVoteCosts': 'next vote: {cost} credits',
  'steps.votesCost': 'costs {cost}',
} as const
