/** What a summary says of one commitment, line by line, for a page as for a file. */
import type { Commitment } from '../domain/commitment.ts'
import { latestAssessments, missingParts, stateOf } from '../domain/commitment-states.ts'
import { commitmentValues } from '../domain/commitment-terms.ts'
import type { MessageKey } from '../i18n/catalogue.ts'
import type { Summary } from './summary.ts'

/** How the reader's language says things. What comes in `text` params is already fit for the place. */
export type Teller = {
  text(key: MessageKey, params?: Readonly<Record<string, string | number>>): string
  /** People's own words, made fit for the place. */
  words(text: string): string
  date(value: string | number): string
  list(items: readonly string[]): string
  group(id: string): string
}

/** A label, and one or several things said under it. */
export type ToldFact = { label: string; said: string[] }

const lines = ['problem', 'action', 'deliverable', 'measure', 'role', 'rule'] as const

/** Empty facts are left out; what is missing before it is agreed comes last. */
export function tellCommitment(commitment: Commitment, teller: Teller): ToldFact[] {
  const { text } = teller
  const { plan } = commitment
  const missing = missingParts(commitment).map((part) => text(`commit.missing.${part}`))
  const facts = [
    ...lines.map((name) => ({ label: text(`commit.fact.${name}`), said: worded([plan[name]], teller) })),
    { label: text('commit.fact.partners'), said: partnersOf(commitment, teller) },
    { label: text('commit.fact.values'), said: valuesOf(commitment, teller) },
    { label: text('commit.milestones'), said: milestonesOf(commitment, teller) },
    { label: text('commit.ownerSays'), said: reportsOf(commitment, teller) },
    { label: text('commit.othersFound'), said: findingsOf(commitment, teller) },
    { label: text('commit.missing', { count: missing.length }), said: listed(missing, teller) },
  ]
  return facts.filter(({ said }) => said.length > 0)
}

/** The owner's last word, and how the acceptance came about. */
export function tellState(commitment: Commitment, { text, words }: Teller): string {
  const state = stateOf(commitment)
  const { acceptance } = commitment
  if (state !== 'accepted') return text(`commit.state.${state}`)
  return acceptance?.how === 'witness'
    ? text('summary.acceptedByWitness', { note: words(acceptance.note) })
    : text('summary.acceptedByOwner')
}

/** Who has confirmed the commitments of a step; empty where the results belong to who called the workshop. */
export function tellSignatures(
  step: string,
  cosigners: Summary['cosigners'],
  { text, words, date, group }: Teller,
): string[] {
  return cosigners.map(({ group: by, name, confirmed }) => {
    const at = confirmed[step]
    const said = at === undefined ? text('commit.unconfirmed') : text('commit.confirmed', { time: date(at) })
    return [group(by), words(name), said].filter((part) => part !== '').join(' · ')
  })
}

const worded = (texts: readonly string[], { words }: Teller): string[] =>
  texts.map(words).filter((said) => said !== '')

const listed = (items: readonly string[], { list }: Teller): string[] =>
  items.length === 0 ? [] : [list(items)]

function partnersOf({ plan }: Commitment, teller: Teller): string[] {
  const none = plan.hasNoOtherPartner ? [teller.text('commit.noneOutside')] : []
  return listed([...plan.partners.map(teller.group), ...none], teller)
}

function valuesOf({ plan }: Commitment, { text, words }: Teller): string[] {
  return commitmentValues
    .filter((value) => plan.values[value] !== null)
    .map((value) =>
      [text(`commit.value.${value}`), words(plan.values[value] ?? '')].filter(Boolean).join(': '),
    )
}

function milestonesOf({ plan }: Commitment, { text, words, date }: Teller): string[] {
  return plan.milestones.map(({ title, due, status }) =>
    [
      words(title),
      ...(due === null ? [] : [text('steps.dueOn', { date: date(due) })]),
      text(`commit.completion.${status}`),
    ].join(' · '),
  )
}

/** Every word of the owner, oldest first: a record, not only its end. */
function reportsOf({ log, plan }: Commitment, { text, words, date }: Teller): string[] {
  const titles = new Map(plan.milestones.map(({ id, title }) => [id, title]))
  return log.map(({ about, evidence, at, how, note }) => {
    const said =
      about.on === 'commitment'
        ? text(`commit.state.${about.state}`)
        : text('commit.logMilestone', {
            milestone: words(titles.get(about.milestone) ?? '—'),
            status: text(`commit.completion.${about.status}`),
          })
    const heard = how === 'witness' ? ` (${text('commit.logWitness', { note: words(note) })})` : ''
    return `${date(at)} · ${said}: ${words(evidence)}${heard}`
  })
}

function findingsOf({ assessments }: Commitment, { text, words, date, group }: Teller): string[] {
  return latestAssessments(assessments).map(({ group: by, completion, evidence, at, note }) => {
    const found = text('commit.foundBy', {
      group: group(by),
      completion: text(`commit.completion.${completion}`),
    })
    const heard = note ? ` (${text('commit.logWitness', { note: words(note) })})` : ''
    return `${date(at)} · ${[found, words(evidence)].filter(Boolean).join('. ')}${heard}`
  })
}
