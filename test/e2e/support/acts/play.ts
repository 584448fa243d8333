/** A template as it is lived through: made at the organiser's desk, entered by the door, read in the summary. */
import type { Language } from '../../../../shared/domain/language.ts'
import { planOf } from '../../../../shared/templates/index.ts'
import type { Template } from '../../../../shared/templates/template.ts'
import { comeIn, expect, type Hall, type Somebody } from '../people.ts'
import type { Venue } from '../venue.ts'
import { close, openStep, reveal } from './facilitate.ts'
import { acts } from './index.ts'
import { expectGood } from './look.ts'
import { groupName, type Person, type Run, startingWith } from './run.ts'
import { stories } from './story.ts'
import { expectSummary } from './summary.ts'

/** Groups beside the required ones, without whom a template has nobody to talk to or too small a jury. */
const alsoThere: Record<string, readonly string[]> = {
  'rembuk-cepat': ['residents', 'business'],
  'klinik-konsultasi': ['residents'],
  'tantangan-solusi': ['professionals', 'investors'],
}

const names = ['Siti Aminah', 'Budi Santoso', 'Wayan Sudarma', 'Maria Manurung']

type Play = { venue: Venue; hall: Hall; template: Template; language: Language }

export async function playThrough({ venue, hall, template, language }: Play): Promise<void> {
  const { organiser } = venue
  const story = stories[language]
  const facilitator = await hall.enter('laptop', language, { url: organiser.url, value: organiser.cookie })
  await facilitator.page.goto(`${organiser.url}/new`)
  const link = await makeWorkshop(facilitator, { template, language, story })
  const groups = [...template.requiredGroups, ...(alsoThere[template.id] ?? [])]
  const people = await Promise.all(
    groups.map(async (group, at): Promise<Person> => {
      const person = await hall.enter('phone', language)
      const name = names[at] ?? ''
      await comeIn(person, link, name, groupName(group, language))
      return { ...person, name, group }
    }),
  )
  const { steps } = planOf(template, language, Date.now())
  const run: Run = { language, template, story, facilitator, people, outcomes: [], steps }
  const [person] = people
  for (const [place, step] of steps.entries()) {
    const scene = { run, step, place }
    await openStep(scene)
    const shot = `${place + 1}-${step.settings.kind}`
    if (person) await expectGood(person.page, run, shot)
    run.outcomes.push(await acts[step.settings.kind](scene))
    if (person) await expectGood(person.page, run, `${shot}-done`)
    if (await reveal(scene)) if (person) await expectGood(person.page, run, `${shot}-shown`)
  }
  await person?.expectAccessible()
  await close(facilitator)
  await expectSummary(run)
  await facilitator.expectAccessible()
  await expectGood(facilitator.page, run, 'summary')
}

/** At the picker; answers with the link for participants. */
async function makeWorkshop(
  { page, words }: Somebody,
  { template, language, story }: Pick<Run, 'template' | 'language' | 'story'>,
): Promise<string> {
  await page.getByRole('radio', { name: startingWith(template.name[language]) }).check({ force: true })
  await expect(page.getByRole('textbox', { name: words('home.question'), exact: true })).toHaveValue(
    template.question[language],
  )
  await page.getByRole('textbox', { name: words('home.workshopTitle'), exact: true }).fill(story.title)
  await page.getByRole('textbox', { name: words('home.place') }).fill(story.place)
  await page.getByRole('textbox', { name: words('home.sponsor') }).fill(story.sponsor)
  await page.getByRole('button', { name: words('home.create') }).click()
  const link = await page.getByRole('textbox', { name: words('home.link.participant') }).inputValue()
  await page.getByRole('link', { name: words('home.openWorkshop') }).click()
  return link
}
