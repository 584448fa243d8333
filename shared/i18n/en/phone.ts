/** The page of a participant on a phone. */
export const phone = {
  'phone.waitingTitle': 'You are in.',
  'phone.waiting': 'The facilitator opens the first step soon. This page then changes by itself.',
  'phone.stepOf': 'Step {number} of {total}',
  'phone.timeLeft': '{time} left',
  'phone.steps': 'All steps',
  'phone.now': 'now',
  'phone.backToCurrent': 'Back to the current step',
  'phone.menuOf': 'Menu of {name}',
  'phone.rejoinWhere':
    'On the other device, open {address} and type this code. A new code replaces the one before.',
} as const
