/** Every template from the organiser's desk to the summary, by people of every group that it asks for. */
import { languages } from '../../shared/domain/language.ts'
import { templates } from '../../shared/templates/index.ts'
import { playThrough } from './support/acts/play.ts'
import { test } from './support/venue.ts'

// A whole workshop is longer than any other test; on a busy machine by far.
test.describe.configure({ mode: 'parallel', timeout: 240_000 })

for (const template of templates)
  for (const language of languages)
    test(`${template.id} is played from door to summary (${language})`, ({ venue, hall }) =>
      playThrough({ venue, hall, template, language }))
