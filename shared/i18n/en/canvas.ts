export const canvas = {
  'canvas.board': 'Board',
  'canvas.loading': 'Opening the board',
  'canvas.noPictures': 'Pictures and files cannot be added to this board yet. Nothing was changed.',
  'canvas.photoStays':
    'The copy has no photo: a photo belongs to one card. If you cut the card, undo brings it back whole.',
  'canvas.noLinks':
    'Links cannot be pasted as they are. Please write a card and put the address into its text.',
  'canvas.notHere': 'You can add things inside the area of the current step.',
  'canvas.cardLimit': 'You have used all your cards in this step. Withdraw one to write another.',
  'canvas.unshown':
    '{count, plural, one {# object could not be shown.} other {# objects could not be shown.}} Everything else is complete.',
  'canvas.unshown.download': 'Download a copy',
  'canvas.writing': '{name} is writing',
  'canvas.editedBy': 'Edited by {name}',
  'canvas.somebody': 'Somebody',
  'canvas.untitled': 'Untitled',
  'canvas.themeTitle': 'Name of the theme',
  'canvas.failed':
    'The board cannot be shown on this device at the moment. Nothing is lost. Please reload the page.',
  'canvas.reload': 'Reload',
  'canvas.aboutCard': 'About this card',
  'canvas.newCard': 'New card',
  'canvas.locked': 'The facilitator has locked this.',
} as const
