/** Options that cost money: setting a budget, voting on it, and telling who was funded and why. */
export const budget = {
  'budget.cost': 'Cost: {currency} {cost, number}',
  'budget.noCost': 'No cost is known, so it cannot be funded.',
  'budget.tooDear': 'Costs {currency} {cost, number}, more than the whole budget.',
  'budget.available': 'Budget: {currency} {amount, number}',

  'budget.lead':
    '{funded, plural, =0 {None of {of} projects is} one {# of {of} projects is} other {# of {of} projects are}} funded, for {currency} {cost, number} of {amount, number}.',
  'budget.rule.ballot.approve':
    'Each person could choose {min, plural, =0 {up to} other {from # to}} {max, plural, one {# project} other {# projects}}.',
  'budget.rule.ballot.dots':
    'Each person could give {total, plural, one {# dot} other {# dots}}, at most {cap} to one project.',
  'budget.rule.ballot.knapsack':
    'Knapsack: each person could spend {currency} {amount, number} on projects that fit together.',
  'budget.knapsackAsk': 'Spend the budget as you would: everything you choose must fit together.',
  'budget.knapsackLeft': '{currency} {left, number} left, {spent, number} spent',
  'budget.knapsackFull': 'Does not fit into what is left.',
  'budget.rule.equal_shares':
    'Method of Equal Shares: {currency} {amount, number} are divided equally among the voters. A project is paid by those who want it, each as equally as possible; what costs its supporters least for each vote comes first. Equal projects: the cheaper one, then the one with more votes, then the lot.',
  'budget.rule.completion.none': 'What is left stays unspent.',
  'budget.rule.completion.add1e':
    'Then everybody’s share is raised in small steps until no supported project fits into the rest any more, or the next step would overspend.',
  'budget.rule.completion.add1':
    'Then everybody’s share is raised in small steps until the next step would overspend.',
  'budget.rule.completion.add1eu':
    'Then everybody’s share is raised in small steps until no supported project fits into the rest any more, or the next step would overspend; the rest goes by most votes.',
  'budget.rule.completion.add1u':
    'Then everybody’s share is raised in small steps until the next step would overspend; the rest goes by most votes.',
  'budget.rule.greedy':
    'Most votes first: {currency} {amount, number} are spent project by project, and what no longer fits is skipped. Equal projects: the cheaper one, then the lot.',

  'budget.verdict.funded': 'Funded.',
  'budget.verdict.fundedPaid':
    'Funded: {payers, plural, one {one person pays} other {# people pay}} for it together, at most {currency} {most, number, ::.##} each.',
  'budget.verdict.completed': 'Funded with what the shares left over, by votes.',
  'budget.verdict.no_cost': 'Not funded: nobody said what it costs.',
  'budget.verdict.over_budget': 'Not funded: it costs {currency} {cost, number}, more than the whole budget.',
  'budget.verdict.no_support': 'Not funded: nobody supported it.',
  'budget.verdict.supporters_short':
    'Not funded: its supporters had {currency} {available, number, ::.##} left, and it costs {cost, number}.',
  'budget.verdict.does_not_fit':
    'Not funded: projects with more votes left {currency} {available, number, ::.##}, and it costs {cost, number}.',

  'budget.title': 'The budget: who paid for what',
  'budget.everythingFits': 'All supported projects fit into the budget together, so no rule was needed.',
  'budget.shares':
    'Everybody began with {currency} {initial, number, ::.##} and had {final, number, ::.##} in the end ({increments, plural, =0 {never raised} one {raised once by {increment, number}} other {raised # times by {increment, number}}}). Nobody spent {left, number, ::.##} of it.',
  'budget.stop.plain': 'The shares were not raised.',
  'budget.stop.exhaustive': 'It ended because no other supported project fits into the rest.',
  'budget.stop.complete': 'It ended because every supported project is funded.',
  'budget.stop.next_infeasible': 'It ended because the next step would have spent more than there is.',
  'budget.receipt': 'Receipt: what each group paid, in {currency}',
  'budget.projects': 'Every project, its cost and what became of it, in {currency}',
  'budget.project': 'Project',
  'budget.costColumn': 'Cost',
  'budget.support': 'Support',
  'budget.outcome': 'What became of it',
  'budget.perPerson': 'Most for one person',
  'budget.total': 'Together',
  'budget.beside': 'Both rules side by side, from the same ballots',
  'budget.ruleName.equal_shares': 'Equal Shares',
  'budget.ruleName.greedy': 'Most votes first',
  'budget.decided': 'this rule decided',
  'budget.funded': 'Funded',
  'budget.notFunded': 'Not funded',
  'budget.spent': 'Spent',
  'budget.excluded': 'Voters without any project they support',
  'budget.excludedOf': '{voters} of {of}',
  'budget.average': 'Supported projects funded, for each voter',
  'budget.import.projects': 'The projects',
  'budget.import.vote': 'Which projects shall be funded?',
  'budget.import.open': 'Import a budget (.pb)',
  'budget.import.title': 'Import a budget vote',
  'budget.import.what':
    'A file of the Pabulib library: its projects become cards with their costs, and a vote on them is prepared with its budget. Its votes are not taken over.',
  'budget.import.file': 'File (.pb)',
  'budget.import.done': '{count, plural, one {# project} other {# projects}} imported.',
  'budget.import.problems': 'Nothing was imported. Please mend these lines of the file:',
  'budget.import.line': 'Line {line}',
  'budget.import.tooLarge': 'The file is too large: at most {max} MB.',
  'budget.counting': 'The votes are being counted…',
  'budget.stopCounting': 'Stop counting',
  'budget.votesFile.pabulib': 'Votes for other tools (.pb)',
  'budget.votesFile.preflib': 'Votes for other tools (PrefLib)',
  'budget.comparison':
    '{more, plural, =0 {Nobody has} one {One voter has} other {# voters have}} more of their projects funded by the rule that decided, {fewer, plural, =0 {nobody} other {#}} by the other one; {same, plural, =0 {for nobody} other {for #}} it is the same.',

  'budget.settings.costs': 'These options cost money',
  'budget.settings.costsHint':
    'They are then funded from one budget, and the result shows who paid for what.',
  'budget.settings.knapsack': 'Knapsack: each person spends the budget',
  'budget.settings.amount': 'Budget',
  'budget.settings.amountHint': 'Digits only, for example 250000 or 1200.50.',
  'budget.settings.amountWrong': 'Please write the budget with digits, for example 250000.',
  'budget.settings.currency': 'Currency',
  'budget.settings.rule': 'How the money is given',
  'budget.settings.increment': 'Raise each share by',
  'budget.settings.incrementHint': 'Empty: one unit of money, or about a thousandth of a share.',
  'budget.settings.completion': 'If Equal Shares leaves money',
  'budget.settings.completion.add1e': 'Raise the shares until nothing fits any more (recommended)',
  'budget.settings.completion.add1': 'Raise the shares until the next step would overspend',
  'budget.settings.completion.add1eu': 'Raise the shares, then the most votes with the rest',
  'budget.settings.completion.add1u': 'Raise the shares fully, then the most votes with the rest',
  'budget.settings.completion.none': 'Keep the rest',
  'budget.settings.where': 'Where the cost stands',
  'budget.settings.whereTyped': 'I type it here',
  'budget.settings.whereField': 'Field “{field}” of “{step}”',
  'budget.settings.costOf': 'Cost of “{option}”',
  'budget.settings.typed': 'Costs, where no card says them',
  'budget.settings.noOptions':
    'As soon as there are cards, their costs can be typed here, until voting opens.',
} as const
