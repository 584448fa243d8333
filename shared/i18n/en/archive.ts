/** A whole workshop as a file: saving it, beginning from it, and what is wrong with one. */
export const archive = {
  'archive.title': 'The whole workshop as a file',
  'archive.what':
    'Settings, agenda, people, cards, themes, the board, results with their published ballots, pairs and commitments. Another server of Rembuk can show it and go on with it.',
  'archive.without':
    'Not in it: links, codes and devices; e-mail addresses and contacts; ballots of results that are not published; sealed, waiting and hidden cards; locks, late work and earlier states of the board.',
  'archive.withoutPhotos':
    'Photos do not travel: cards keep everything else. To keep the photos too, print the summary, or back up the server.',
  'archive.withWords':
    'Words that people wrote stay as they are in both files, and may name somebody. Keep the file as you would keep the workshop.',
  'archive.saveNamed': 'Save with names (JSON)',
  'archive.saveUnnamed': 'Save without names (JSON)',
  'archive.fromSummary': 'With this file another server of Rembuk can go on with the whole workshop.',
  'archive.pseudonym': 'Person {number}',
  'archive.snapshot': 'As imported',
  'archive.taken':
    'The whole workshop “{name}”, saved on {date}: {people, plural, one {# person} other {# people}}, {steps, plural, one {# step} other {# steps}}, {results, plural, one {# result} other {# results}}.',
  'archive.takenWhat':
    'It opens with its door closed. Photos do not come along. Former participants are listed without a place; under “People” you can give a place back with a code.',
  'archive.import': 'Import workshop',
  'archive.refused':
    'Nothing was imported. {count, plural, one {One thing is} other {# things are}} wrong with this file:',
  'archive.refusedAt': 'Place in the file',
  'archive.line': 'line {line}',
  'archive.drop': 'Choose something else',
  'archive.tooLarge': 'This file is too large: a workshop may have {mb} MB.',
  'archive.mark': 'Imported',
  'archive.markLong':
    'Imported on {date} from a file of {exported}. What happened before stands on the word of that file; this server did not witness it.',
  'archive.markPhotos': 'Photos did not come along.',
  'archive.markUnnamed': 'The file has no names of people.',
  'archive.former': 'Known from the file',
  'archive.formerWhat': 'They have no place here until you give them a code.',
  'archive.giveCode': 'Code for {name}',
  'archive.giveCodeShort': 'Give code',
  'archive.code': 'With this code, and only with it, {name} takes the former place again. It is shown once.',
  'archive.problem.not_json': 'This is not JSON.',
  'archive.problem.cut_off': 'The file ends too early: a part of it is missing.',
  'archive.problem.too_deep': 'It is nested deeper than any workshop.',
  'archive.problem.not_an_archive': 'This is not a workshop that was saved with Rembuk.',
  'archive.problem.is_a_summary':
    'This is the summary of a workshop. To go on with a workshop, save it in its settings as a whole.',
  'archive.problem.newer_version': 'This was saved by a newer version. Update this server first.',
  'archive.problem.missing': 'Something is missing here.',
  'archive.problem.invalid': 'This value is not possible here.',
  'archive.problem.too_long': 'This is longer than it may be.',
  'archive.problem.too_many': 'There are more of these than there may be.',
  'archive.problem.number_unusable': 'This number is too large to count with.',
  'archive.problem.unknown_person': 'This person is not in the file.',
  'archive.problem.unknown_group': 'This group is not in the file.',
  'archive.problem.unknown_step': 'This step is not in the file, or stands later.',
  'archive.problem.unknown_item': 'This card or theme is not in the file.',
  'archive.problem.unknown_result': 'There is no result for these ballots.',
  'archive.problem.twice': 'This is there twice.',
  'archive.problem.author_not_told': 'The file says more about a person than its step allows.',
  'archive.problem.state_impossible':
    'The step cannot be in this state: its result is missing, or it never began.',
  'archive.problem.not_on_this_step': 'This does not belong to a step or round of this kind.',
  'archive.problem.hash_differs': 'The ballots are not those that the result was counted from.',
  'archive.problem.record_refused': 'A board cannot hold this.',
  'archive.problem.board_incomplete': 'A part of the board is missing here.',
  'archive.problem.retention_over': 'The day on which everything was to be deleted is over.',
} as const
