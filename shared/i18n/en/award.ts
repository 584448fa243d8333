/** Prizes of a jury: what they need, who wins them, and the decision to give none. */
export const award = {
  'award.rule': '{prizes, plural, one {One prize goes} other {# prizes go}} to the first in the order.',
  'award.ruleFloor': 'A prize needs a result of at least {floor, number}.',
  'award.ruleFloors':
    'It also needs a least mean on {count, plural, one {one criterion} other {# criteria}}.',
  'award.won':
    '{count, plural, one {By the count, the prize goes to {labels}.} other {By the count, the prizes go to {labels}.}}{left, plural, =0 {} one { One prize is not awarded: nobody else reached what was required.} other { # prizes are not awarded: nobody else reached what was required.}}',
  'award.noneFloor': 'No prize is awarded: no option reached what was required beforehand.',
  'award.noneFew': 'No prize is awarded: too few people scored any of the options.',
  'award.optionWon': 'It wins: {prize}.',
  'award.optionBelow':
    'No prize: its result is {reached, number}, and at least {needed, number} was required beforehand.',
  'award.optionBelowOn':
    'No prize: on “{criterion}” it has {reached, number}, and at least {needed, number} was required beforehand.',
  'award.title': 'Prizes',
  'award.prize': 'Prize',
  'award.amount': 'Amount',
  'award.to': 'Awarded to',
  'award.nobody': 'Not awarded',
  'award.floorHead': 'Reached what was required',
  'award.reached': 'Yes',
  'award.below': 'No: {reached} of {needed}',
  'award.belowOn': 'No: {criterion} {reached} of {needed}',

  'award.withheld': 'No prize is given',
  'award.withheldWhy': 'The reason that the facilitator recorded: “{reason}”',
  'award.withheldStays': 'The scores stay as they were counted.',
  'award.decideTitle': 'Give no prize',
  'award.decideText':
    'Nobody has to win. If no prize is given, write why; the reason stands beside the result and in the summary. It can be changed until the step is frozen.',
  'award.reason': 'Reason',
  'award.withhold': 'Record that no prize is given',
  'award.change': 'Save the reason',
  'award.takeBack': 'Give the prizes after all',
  'award.withholdDone': 'Recorded: no prize is given.',
  'award.takeBackDone': 'The prizes are given as counted.',

  'award.settingsOn': 'There are prizes',
  'award.settingsOnHint':
    'As many win as there are prizes. What they need is fixed when the step opens and shown to the jury.',
  'award.settingsFloor': 'Least result for a prize',
  'award.settingsFloorHint': 'Empty: any result may win',
  'award.settingsFloorOn': 'Least mean for a prize: {label}',
  'award.settingsPrize': 'Prize {number}',
  'award.settingsAmount': 'Amount (may stay empty)',
  'award.settingsCurrency': 'Currency',
  'award.settingsAdd': 'Add a prize',
  'award.settingsRemove': 'Remove: {label}',
  'award.settingsNew': 'Prize {number}',
  'award.settingsAmountWrong': 'Please write the amount in digits only, such as 5000000.',
  'award.settingsNameWrong': 'Please give this prize a name.',
}
