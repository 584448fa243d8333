/** The large page for the screen in the room. */
export const projector = {
  'projector.inviteJoin': 'Join in from your phone',
  'projector.inviteWrite': 'Write from your phone',
  'projector.scan': 'Scan this code with the camera,',
  'projector.orType': 'or open this address and type the code:',
  'projector.doorClosed': 'The door is closed at the moment.',
  'projector.qr': 'QR code for joining',
  'projector.people': '{count, plural, =0 {Nobody here yet} one {# person here} other {# people here}}',
  'projector.cards': '{count, plural, =0 {no cards yet} one {# card} other {# cards}}',
  'projector.voices': '{count, plural, one {from # person} other {from # people}}',
  'projector.ballots': '{cast} of {total} have voted',
  'projector.showBoard': 'Show the board',
  'projector.showStep': 'Show the step',
  'projector.fullScreen': 'Full screen on or off',
} as const
