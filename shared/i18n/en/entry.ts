/** How people come in: settings, the door, the waiting room, personal links. */
export const entry = {
  'entry.how': 'How people come in',
  'entry.open_link': 'Anybody with the link',
  'entry.registered': 'Anybody with the link who gives a name and a group',
  'entry.invited': 'Only people with a personal link',
  'entry.approved': 'People whom a facilitator lets in',
  'entry.then.open_link':
    'The quickest way: nobody has to say who they are, so voices cannot be told apart by group where people leave it out.',
  'entry.then.registered': 'Everybody counts in one group; nobody checks the names.',
  'entry.then.invited':
    'You make a list, and each person gets a link of their own. Code and QR say that the workshop is by invitation.',
  'entry.then.approved':
    'Whoever comes waits at the door until a facilitator lets them in. Somebody has to look after the door.',
  'entry.door.open_link': 'Anybody with the link may come in; a name is not required.',
  'entry.door.registered': 'Anybody with the link who gives a name and a group may come in.',
  'entry.door.invited': 'People who were invited by name may come in, each with a personal link.',
  'entry.door.approved': 'A facilitator lets people in one by one.',

  'entry.whose': 'Who owns the results?',
  'entry.whose.initiator': 'They belong to who called the workshop, and nobody else has to confirm them.',
  'entry.whose.shared':
    'Each group names somebody who signs for it, commitments are final only when all have confirmed, and every participant may take the results along. This is settled when the first step opens.',

  'entry.licence': 'Licence of the results',
  'entry.licence.none': 'No licence',
  'entry.licenceThen.CC-BY-4.0': 'Anybody may use and change the results, if they name this workshop.',
  'entry.licenceThen.CC-BY-SA-4.0':
    'Anybody may use and change the results, if they name this workshop and pass on the same freedom.',
  'entry.licenceThen.CC0-1.0': 'Anybody may use the results for anything, without any condition.',
  'entry.licenceThen.none':
    'All rights stay with those who wrote: others have to ask before they use it elsewhere.',
  'entry.licenceSettled': 'Settled when the first step opens.',

  'entry.scale': 'Who is it for?',
  'entry.scale.asTemplate': 'As the template says',
  'entry.scale.team': 'A team: one organisation',
  'entry.scale.community': 'A community',
  'entry.scale.network': 'A network of organisations',
  'entry.scaleThen.asTemplate': 'You can change everything below and later in the settings.',
  'entry.scaleThen.team':
    'Everybody gives a name and a group; names stand on the cards where the template shows them.',
  'entry.scaleThen.community':
    'Anybody with the link comes in, a name is not required, and cards carry the group instead of a name.',
  'entry.scaleThen.network':
    'Everybody gives a name and a group, each organisation gets a facilitator’s link of its own, and the workshop can go on from an earlier one of the same series.',
  'entry.organisations': 'Organisations, one on each line',
  'entry.organisationsHint':
    'Each gets a link with which one of its people facilitates with you. The links stand on the page of invitations.',
  'entry.organisationsTooMany': 'Please name at most 12 organisations, each with at most 60 characters.',

  'entry.ask': 'Ask to come in',
  'entry.askLead':
    'By asking you agree to the above. You then wait here until a facilitator lets you in; the page goes on by itself.',
  'entry.waitingTitle': 'You are at the door',
  'entry.waiting':
    'A facilitator has been told that you are here and will let you in. Leave this page open; it goes on by itself.',
  'entry.waitingReload': 'You can reload the page or lose your connection: your place is kept for an hour.',
  'entry.waitingOffline':
    'There is no connection just now. Your place is kept; the page tries again by itself.',
  'entry.waitingLeave': 'Stop waiting',
  'entry.letIn': 'You have been let in. One moment…',
  'entry.declinedTitle': 'You were not let in',
  'entry.declined':
    'The facilitator could not let you in this time. Please speak with them if you think this is a mistake.',
  'entry.declinedSays': 'The facilitator says:',
  'entry.closedTitle': 'The door was closed while you waited',
  'entry.closed': 'Please ask the facilitator, then try again.',
  'entry.expiredTitle': 'Nobody answered for an hour',
  'entry.expired': 'Your request has ended and your name was deleted. You can ask again.',
  'entry.askAgain': 'Back to the door',

  'entry.waitingCount':
    '{count, plural, =0 {nobody waits} one {# person waits} other {# people wait}} at the door',
  'entry.atDoor': 'At the door',
  'entry.atDoorTitle': 'Who waits at the door',
  'entry.atDoorAbout': 'Only facilitators see these names. Who waits sees nothing of the workshop yet.',
  'entry.atDoorNobody': 'Nobody waits at the door.',
  'entry.atDoorSince': 'since {time}',
  'entry.letInShort': 'Let in',
  'entry.letInOne': 'Let in {name}',
  'entry.letInSome': '{count, plural, =0 {Let everybody in} one {Let in # person} other {Let in # people}}',
  'entry.declineSome':
    '{count, plural, =0 {Turn everybody away} one {Turn away # person} other {Turn away # people}}',
  'entry.chosenGone': 'Nobody whom you chose is waiting any more.',
  'entry.chooseAnew': 'Choose again',
  'entry.declineTitle': 'Turn away',
  'entry.declineAsk':
    '{count, plural, one {# person is} other {# people are}} told kindly that they cannot come in this time. They may ask again.',
  'entry.declineMessage': 'A message to them',
  'entry.declineYes': 'Turn away',
  'entry.letInDone':
    '{count, plural, =0 {Nobody was waiting any more.} one {# person was let in.} other {# people were let in.}}',
  'entry.declineDone':
    '{count, plural, =0 {Nobody was waiting any more.} one {# person was turned away.} other {# people were turned away.}}',

  'entry.welcome': 'Welcome, {name}',
  'entry.welcomeLead': 'This link is yours alone.',
  'entry.yourGroup': 'You were invited for this group:',
  'entry.groupWrong': 'If that is not right, please tell the facilitator.',
  'entry.welcomeBack': 'You have come in with this link before. On this device you are the same person.',
  'entry.continue': 'Continue as {name}',
  'entry.byInvitationTitle': 'This workshop is by invitation',
  'entry.byInvitation':
    'Please open your personal link or scan the QR code of your card. If you have none, ask the facilitator.',
  'entry.byInvitationLinks':
    'This workshop is by invitation: newcomers need a personal link. The link and code below only say so.',

  'entry.invitations': 'Invitations',
  'entry.invitationsTitle': 'Invitations: {title}',
  'entry.invitationsAbout':
    'A personal link for each person. It greets them by name; a second device with the same link is the same person. Give each link to that person alone: whoever holds it comes in as them. Once used, it is not shown here any more; you can make a new one.',
  'entry.invitationsOpenness':
    'Everybody else may come in as well at the moment. To let in only invited people, change “How people come in” in the settings.',
  'entry.invitationsManage': 'Make and see personal links',
  'entry.add': 'Invite people',
  'entry.list': 'Names, one on each line',
  'entry.listHint':
    'Name, group, note; separated by commas, as from a table. Group and note can be left out; then the person chooses a group. The note is seen by facilitators only: please no phone numbers or addresses.',
  'entry.listExample': 'Bu Sari, Residents and communities, RW 05',
  'entry.listFile': 'Or take the list from a file (CSV)',
  'entry.listRole': 'They come in as',
  'entry.listMake': 'Make the links',
  'entry.listMade': '{count, plural, one {# link was made.} other {# links were made.}}',
  'entry.listFlaws': 'Nobody was invited yet. Please mend these lines:',
  'entry.flaw.empty': 'The list is empty.',
  'entry.flaw.name_missing': 'Line {line}: the name is missing.',
  'entry.flaw.name_too_long': 'Line {line}: the name is too long ({words}…).',
  'entry.flaw.group_unknown': 'Line {line}: “{words}” is not a group of this workshop.',
  'entry.flaw.note_too_long': 'Line {line}: the note is too long.',
  'entry.flaw.twice': 'Line {line}: {words} stands in this list twice.',
  'entry.flaw.too_many': 'From line {line} on there are too many: there is room for {words} more.',
  'entry.flaw.unreadable': 'Line {line}: a quotation mark is missing.',
  'entry.fileTooLarge': 'This file is too large for a list of 500 people.',
  'entry.fileUnreadable': 'This file could not be read.',
  'entry.sent': 'Not come yet',
  'entry.came': 'Came {time}',
  'entry.left': 'Left',
  'entry.withdrawn': 'Withdrawn',
  'entry.invitedCount':
    '{came} of {count, plural, one {# invited person has} other {# invited people have}} come',
  'entry.nobodyInvited': 'Nobody has been invited yet.',
  'entry.someone': 'Somebody who has left',
  'entry.linkOf': 'Link of {name}',
  'entry.copyAllShort': 'Copy all',
  'entry.copyAll': 'All names and links',
  'entry.csv': 'Save as table (CSV)',
  'entry.print': 'Print as cards',
  'entry.printHint': 'Scan this code to come in. It is for {name} alone.',
  'entry.renew': 'Make a new link',
  'entry.renewTitle': 'A new link for {name}?',
  'entry.renewAsk':
    'The old link stops working at once, also on devices that came in with it. With the new one {name} is the same person as before.',
  'entry.renewed': 'The new link is ready.',
  'entry.withdraw': 'Withdraw',
  'entry.withdrawTitle': 'Withdraw the invitation of {name}?',
  'entry.withdrawAsk':
    'The link stops working at once, also on devices that came in with it. What {name} wrote stays.',
  'entry.withdrawDone': 'The invitation has been withdrawn.',
  'entry.actions': 'Actions for {name}',
} as const
