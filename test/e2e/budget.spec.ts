import { scaleKind } from '../../shared/scales/index.ts'
import { comeIn, expect, openBoard, type Somebody, test } from './support/people.ts'

const shot = async ({ page }: Somebody, name: string, width: number, height: number) => {
  if (!process.env.SHOTS) return
  await page.setViewportSize({ width, height })
  await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` })
}

const village = (cost: string) => `META
key;value
description;Dana lingkungan RW 05
country;Indonesia
unit;RW 05
budget;100000000
vote_type;approval
rule;equalshares
currency;Rp
PROJECTS
project_id;cost;name
A;${cost};Jembatan kecil di atas saluran irigasi antara RT 02 dan RT 03
B;40000000;Sumur bor bersama
C;30000000;Lampu jalan tenaga surya
D;20000000;Bangku dan peneduh di halte
VOTES
voter_id;vote
1;A,B
`

/** In the agenda, as a facilitator does it: a broken file is told by line, the mended one becomes two steps. */
async function importVillage({ page, words }: Somebody): Promise<void> {
  const file = (text: string) => ({ name: 'rw05.pb', mimeType: 'text/plain', buffer: Buffer.from(text) })
  await page
    .getByRole('button', { name: words('facilitation.agenda') })
    .first()
    .click()
  await page.getByRole('button', { name: words('budget.import.open') }).click()
  const input = page.getByLabel(words('budget.import.file'))
  await input.setInputFiles(file(village('60.000.000')))
  await expect(page.getByText(words('budget.import.line', { line: 12 }))).toBeVisible()
  await input.setInputFiles(file(village('60000000')))
  await expect(page.getByRole('dialog').getByText(words('budget.import.vote'))).toBeVisible()
}

test('a budget is imported, voted on by phone, and shows who paid for what beside the usual rule', async ({
  open,
  hall,
}) => {
  const opened = await open('id')
  const facilitator = await openBoard(hall, opened)
  const phone = await hall.enter('phone', 'id')
  await comeIn(phone, opened.links.participant, 'Siti Aminah', 'Warga')
  await importVillage(facilitator)
  const { page, words } = facilitator
  const title = words('budget.import.vote')
  await page.getByRole('button', { name: words('facilitation.editStep', { title }) }).click()
  await expect(page.getByRole('textbox', { name: words('budget.settings.amount') })).toHaveValue('100000000')
  await page.getByRole('combobox', { name: words('budget.settings.rule') }).scrollIntoViewIfNeeded()
  await shot(facilitator, 'settings', 1280, 800)
  await facilitator.expectAccessible()
  await page.keyboard.press('Escape')

  const { steps } = await opened.organiser.call('readSummary', { params: { w: opened.workshop } })
  const params = { w: opened.workshop, s: steps.find((step) => step.title === title)?.id ?? '' }
  await opened.organiser.call('moveStep', { params, body: { move: 'open' } })
  const screen = phone.page
  await expect(screen.getByText('Biaya: Rp 60.000.000')).toBeVisible()
  await screen.getByRole('checkbox', { name: /Jembatan/ }).check()
  await screen.getByRole('checkbox', { name: /Bangku/ }).check()
  await screen.getByRole('checkbox', { name: /Sumur/ }).check()
  await expect(screen.getByText(words('steps.ballotSaved'))).toBeVisible()
  await shot(phone, 'ballot', 360, 740)
  await phone.expectAccessible()

  await opened.organiser.call('moveStep', { params, body: { move: 'reveal' } })
  await expect(screen.getByText(/usulan didanai dari 4 usulan/).first()).toBeVisible()
  await shot(phone, 'result', 360, 740)
  await screen.getByText(words('budget.title')).click()
  await expect(
    screen.getByRole('columnheader', { name: new RegExp(words('budget.ruleName.greedy')) }),
  ).toBeVisible()
  await screen.getByText(words('budget.title')).scrollIntoViewIfNeeded()
  await shot(phone, 'receipt', 360, 740)
  await phone.expectAccessible()
  await page.getByText(words('budget.title')).first().click()
  await shot(facilitator, 'board', 1280, 800)
  await page.getByText(words('budget.beside')).first().scrollIntoViewIfNeeded()
  await shot(facilitator, 'board-beside', 1280, 800)
})

test('pledges are written on a phone and shown as meters', async ({ open, hall }) => {
  const opened = await open('id')
  const phone = await hall.enter('phone', 'id')
  await comeIn(phone, opened.links.participant, 'Siti Aminah', 'Warga')
  const w = { w: opened.workshop }
  const { steps: made } = await opened.organiser.call('importBudget', {
    params: w,
    body: { text: village('60000000') },
  })
  const { step } = await opened.organiser.call('addStep', {
    params: w,
    body: {
      title: 'Apa yang dapat Anda bantu?',
      prompt: '',
      minutes: 0,
      who: { roles: ['participant'], groups: null },
      seal: 'sealed_until_reveal',
      names: 'anonymous',
      limits: { perPerson: null, perGroup: null, maxChars: 280 },
      moderation: 'none',
      done: 'facilitator',
      source: { step: made?.collect ?? '', items: 'cards' },
      settings: {
        kind: 'weigh',
        seats: 1,
        scale: { ...scaleKind('pledge').fresh, currency: 'Rp', costField: { step: null, field: 'cost' } },
      },
    },
  })
  const params = { ...w, s: step }
  await opened.organiser.call('moveStep', { params, body: { move: 'open' } })
  const { page, words } = phone
  const bench = page.getByRole('group', { name: /Bangku/ })
  await bench
    .getByRole('textbox', { name: words('pledge.amount.money', { currency: 'Rp' }) })
    .fill('20.000.000')
  await bench.getByRole('textbox', { name: words('pledge.amount.hours') }).fill('6')
  await bench.getByRole('textbox', { name: words('pledge.amount.hours') }).blur()
  await expect(page.getByText('Janji Anda: Rp 20.000.000, 6 jam, 0 barang')).toBeVisible()
  await expect(page.getByText(words('steps.ballotSaved'))).toBeVisible()
  await shot(phone, 'pledge-ballot', 360, 740)
  await phone.expectAccessible()
  await opened.organiser.call('moveStep', { params, body: { move: 'reveal' } })
  await page.getByText(words('pledge.title')).click()
  await expect(page.getByRole('img', { name: /Bangku.*20\.000\.000 dari 20\.000\.000/ })).toBeVisible()
  await page.getByText(words('pledge.promise')).scrollIntoViewIfNeeded()
  await shot(phone, 'pledge-result', 360, 740)
  await phone.expectAccessible()
})
