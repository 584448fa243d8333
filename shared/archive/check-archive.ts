/** Does everything that a file refers to stand in it, and does it claim no more than it may? Pure. */

import { canonicalJson } from '../decide/canonical-json.ts'
import { sha256Hex } from '../decide/hash.ts'
import { hasTwoSides, isMatchStep } from '../matching/sides.ts'
import { sourceSteps } from '../steps/sources.ts'
import { type Archive, archiveLimits } from './archive-file.ts'
import { checkArchivedBoard } from './check-archived-board.ts'
import { type Known, knownIn } from './known.ts'
import { type ArchiveProblem, type ArchiveProblemCode, pointer } from './read-archive.ts'

type Path = readonly PropertyKey[]
type Tell = (code: ArchiveProblemCode, path: Path, detail?: string) => void

export function checkArchive(archive: Archive): ArchiveProblem[] {
  const problems: ArchiveProblem[] = []
  const tell: Tell = (code, path, detail) =>
    problems.push({ at: pointer(...path), code, ...(detail !== undefined && { detail }) })
  const known = knownIn(archive)
  checkIds(archive, tell)
  checkPeople(archive, known, tell)
  checkSteps(archive, known, tell)
  checkResults(archive, known, tell)
  checkMatches(archive, known, tell)
  checkCommitments(archive, known, tell)
  checkArchivedBoard(archive, known, tell)
  return problems
}

/** Letters of an id as this program makes them: it becomes part of keys and addresses. */
const idForm = /^[A-Za-z0-9_-]{1,60}$/

function checkIds(archive: Archive, tell: Tell): void {
  const lists = {
    people: archive.people.map(({ id }) => id),
    steps: archive.steps.map(({ id }) => id),
    themes: archive.themes.map(({ id }) => id),
    counts: archive.counts.map(({ step }) => step),
    tallies: archive.tallies.map(({ step, run }) => `${step}.${run}`),
    ballots: archive.ballots.map(({ step, run }) => `${step}.${run}`),
    matches: archive.matches.map(({ id }) => id),
    commitments: archive.commitments.map(({ id }) => id),
    cosigners: archive.cosigners.map(({ group }) => group),
  }
  for (const [list, ids] of Object.entries(lists)) {
    const seen = new Set<string>()
    ids.forEach((id, at) => {
      if (seen.has(id)) tell('twice', [list, at], id)
      seen.add(id)
    })
  }
  const named = ['people', 'steps', 'matches', 'commitments'] as const
  for (const list of named)
    lists[list].forEach((id, at) => {
      if (!idForm.test(id)) tell('invalid', [list, at, 'id'], id)
    })
  const groups = archive.workshop.groups.map(({ id }) => id)
  if (new Set(groups).size < groups.length) tell('twice', ['workshop', 'groups'])
}

function checkPeople({ people, workshop }: Archive, known: Known, tell: Tell): void {
  people.forEach(({ group, consent, gone, name }, at) => {
    if (!known.groups.has(group)) tell('unknown_group', ['people', at, 'group'], group)
    if (consent && consent.version > workshop.trustCard.version)
      tell('invalid', ['people', at, 'consent', 'version'])
    // Who has left has no name any more.
    if (gone !== 'no' && name !== '') tell('author_not_told', ['people', at, 'name'])
  })
}

function checkSteps({ steps, counts, workshop }: Archive, known: Known, tell: Tell): void {
  if (workshop.currentStep !== null && !known.steps.has(workshop.currentStep))
    tell('unknown_step', ['workshop', 'currentStep'], workshop.currentStep)
  steps.forEach((step, at) => {
    const { progress, settings, who } = step
    const path = (...more: Path) => ['steps', at, ...more]
    for (const group of who.groups ?? [])
      if (!known.groups.has(group)) tell('unknown_group', path('who', 'groups'), group)
    const earlier = new Set(steps.slice(0, at).map(({ id }) => id))
    for (const source of sourceSteps(step))
      if (!earlier.has(source)) tell('unknown_step', path('source', 'step'), source)
    if (isMatchStep(step) && step.source && !hasTwoSides(step)) tell('invalid', path('settings', 'offers'))
    if (progress.frame !== `shape:step-${step.id}`) tell('invalid', path('progress', 'frame'), progress.frame)
    if ((progress.run === 0) !== (progress.state === 'draft') || progress.state === 'open')
      tell('state_impossible', path('progress', 'state'), progress.state)
    if (progress.run > archiveLimits.runs)
      tell('too_many', path('progress', 'run'), String(archiveLimits.runs))
    const isDecided = settings.kind !== 'weigh' || progress.state === 'draft' || progress.state === 'frozen'
    if (!isDecided && !known.results.has(`${step.id}.${progress.run}`))
      tell('state_impossible', path('progress', 'state'), progress.state)
    progress.sourceIds.forEach((id, place) => {
      if (!known.isItem(id)) tell('unknown_item', path('progress', 'sourceIds', place), id)
    })
  })
  counts.forEach(({ step }, at) => {
    if (!known.steps.has(step)) tell('unknown_step', ['counts', at, 'step'], step)
  })
}

function checkResults({ tallies, ballots }: Archive, known: Known, tell: Tell): void {
  tallies.forEach(({ step, run, options, asked, electorate }, at) => {
    const of = known.steps.get(step)
    if (!of) {
      tell('unknown_step', ['tallies', at, 'step'], step)
      return
    }
    if (of.settings.kind !== 'weigh') tell('not_on_this_step', ['tallies', at, 'step'], step)
    if (run < 1 || run > of.progress.run) tell('not_on_this_step', ['tallies', at, 'run'], String(run))
    options.forEach(({ id }, option) => {
      if (!known.isItem(id)) tell('unknown_item', ['tallies', at, 'options', option, 'id'], id)
    })
    const ids = new Set(options.map(({ id }) => id))
    if (ids.size < options.length) tell('twice', ['tallies', at, 'options'])
    if (asked.some((id) => !ids.has(id))) tell('unknown_item', ['tallies', at, 'asked'])
    electorate.byGroup.forEach(({ group }, place) => {
      if (!known.groups.has(group))
        tell('unknown_group', ['tallies', at, 'electorate', 'byGroup', place], group)
    })
  })
  ballots.forEach((box, at) => {
    const record = known.results.get(`${box.step}.${box.run}`)
    if (!record) {
      tell('unknown_result', ['ballots', at], `${box.step}.${box.run}`)
      return
    }
    if (sha256Hex(canonicalJson(box.ballots)) !== record.ballotsHash)
      tell('hash_differs', ['ballots', at, 'ballots'])
  })
}

function checkMatches({ matches }: Archive, known: Known, tell: Tell): void {
  matches.forEach(({ step, run, need, offer }, at) => {
    const of = known.steps.get(step)
    if (!of) {
      tell('unknown_step', ['matches', at, 'step'], step)
      return
    }
    if (of.settings.kind !== 'match' || run < 1 || run > of.progress.run)
      tell('not_on_this_step', ['matches', at, 'step'], step)
    if (!known.isItem(need)) tell('unknown_item', ['matches', at, 'need'], need)
    if (!known.isItem(offer)) tell('unknown_item', ['matches', at, 'offer'], offer)
  })
}

function checkCommitments({ commitments, cosigners }: Archive, known: Known, tell: Tell): void {
  commitments.forEach(({ step, run, owner, plan, assessments }, at) => {
    const path = (...more: Path) => ['commitments', at, ...more]
    const of = known.steps.get(step)
    if (!of) tell('unknown_step', path('step'), step)
    else if (of.settings.kind !== 'commit' || run < 0 || run > of.progress.run)
      tell('not_on_this_step', path('step'), step)
    if (owner.person !== null && !known.people.has(owner.person))
      tell('unknown_person', path('owner', 'person'), owner.person)
    const groups = [owner.group, ...plan.partners, ...assessments.map(({ group }) => group)]
    for (const group of groups)
      if (!known.groups.has(group)) tell('unknown_group', path('owner', 'group'), group)
  })
  cosigners.forEach(({ group, person }, at) => {
    if (!known.groups.has(group)) tell('unknown_group', ['cosigners', at, 'group'], group)
    if (!known.people.has(person)) tell('unknown_person', ['cosigners', at, 'person'], person)
  })
}
