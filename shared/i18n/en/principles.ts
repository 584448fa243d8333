/** The eight principles of collaborative governance: a question each, and what in the workshop answers it. */
export const principles = {
  'principles.title': 'Eight principles of collaborative governance',
  'principles.how':
    'What in this workshop shows each principle. It is a list of evidence, not a score; where there is none, it says so.',
  'principles.none': 'No evidence in this workshop.',
  'principles.count': '{count, plural, one {# piece of evidence} other {# pieces of evidence}}',
  'principles.more': 'and {count} more',

  'principles.coproduction': 'Citizens take part in the work',
  'principles.coproductionAsk': 'Which part is done with citizens and others outside government?',
  'principles.assets': 'What communities bring is put to use',
  'principles.assetsAsk': 'Which pledges and offers came from the people here?',
  'principles.empowerment': 'Professionals who empower',
  'principles.empowermentAsk': 'What did professionals and academics answer or add?',
  'principles.deliberation': 'Deliberation before each decision',
  'principles.deliberationAsk': 'Which decisions came with reasons, or in rounds?',
  'principles.partnership': 'A lasting partnership',
  'principles.partnershipAsk': 'What goes on beyond this meeting, and with whom?',
  'principles.strategy': 'Strategic',
  'principles.strategyAsk': 'Which commitments name the problem they answer and a measure?',
  'principles.institutions': 'Institutions change',
  'principles.institutionsAsk': 'Which rule or routine is touched?',
  'principles.accountability': 'Somebody answers for it',
  'principles.accountabilityAsk': 'Who has accepted what, with a date?',
} as const
