/** A Pabulib file becomes two steps: its projects as cards with costs, and the vote that funds them. */

import type { Language } from '../../shared/domain/language.ts'
import { AppError } from '../../shared/errors.ts'
import { readPabulib } from '../../shared/formats/pabulib.ts'
import { newId } from '../../shared/ids.ts'
import { budgetFromPabulib, type ImportedBudget } from '../../shared/scales/budget/from-pabulib.ts'
import type { StepPlan } from '../../shared/steps/step.ts'
import type { ResponseOf } from '../../shared/wire/http.ts'
import { limits } from '../../shared/wire/limits.ts'
import type { Subject } from '../permissions/subject.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import { type CardRow, showCards } from './board-cards.ts'
import { changeAs } from './change-as.ts'
import { checkPlan } from './check-plan.ts'
import { noteAction, stepsInOrder, workshopOf } from './in-workshop.ts'
import { newStep, putStepWithFrame } from './step-frames.ts'
import type { Venue } from './venue.ts'

type Request = { text: string; language: Language }
type Answer = ResponseOf<'importBudget'>

/** So many problems are told of one file; more would be read by nobody. */
const mostProblems = 20

/** Nothing is made of a file with problems; they are told by line. */
export async function importBudget(venue: Venue, who: Subject, { text, language }: Request): Promise<Answer> {
  const read = readPabulib(text)
  if (!read.ok) {
    const problems = read.error.slice(0, mostProblems).map(({ line, code, params }) => ({
      line,
      message: venue.localise(language, `pb.${code}`, params),
    }))
    return { steps: null, options: [], problems }
  }
  const budget = budgetFromPabulib(read.value)
  if ('problem' in budget)
    throw new AppError('import_unsuitable', { problem: budget.problem, project: budget.project ?? '' })
  const titles = {
    collect: venue.localise(language, 'budget.import.projects'),
    weigh: venue.localise(language, 'budget.import.vote'),
  }
  return changeAs(venue, who, (change) => {
    const steps = stepsInOrder(change)
    if (steps.length + 2 > limits.stepsPerAgenda)
      throw new AppError('step_limit', { max: limits.stepsPerAgenda })
    const order = (steps.at(-1)?.progress.order ?? -1) + 1
    const ids = { collect: newId(change.random), weigh: newId(change.random) }
    const plan = weighPlan(budget, titles.weigh, ids.collect)
    const collect = putCollect(change, budget, { id: ids.collect, order, title: titles.collect })
    checkPlan(plan, workshopOf(change), [...steps, collect])
    putStepWithFrame(change, newStep(plan, ids.weigh, order + 1))
    const rows = budget.projects.map((project) => cardRow(change, who, ids.collect, project))
    showCards(change, collect, rows)
    noteAction(change, who.person, 'budget_imported', { step: ids.weigh, projects: rows.length })
    const options = budget.projects.map(({ id }, at) => ({ project: id, card: rows[at]?.id ?? '' }))
    return { steps: ids, options, problems: [] }
  })
}

const base: Omit<StepPlan, 'title' | 'prompt' | 'settings' | 'source'> = {
  minutes: 0,
  who: { roles: ['participant'], groups: null },
  seal: 'open',
  names: 'anonymous',
  limits: { perPerson: null, perGroup: null, maxChars: 2_000 },
  moderation: 'none',
  done: 'facilitator',
}

/** Closed from the beginning: its cards are there already. */
function putCollect(
  change: WorkshopChange,
  { title: description, currency }: ImportedBudget,
  { id, order, title }: { id: string; order: number; title: string },
) {
  const plan: StepPlan = {
    ...base,
    title,
    prompt: description.slice(0, 400),
    source: null,
    settings: {
      kind: 'collect',
      form: [
        { id: costField, label: { id: 'Biaya', en: 'Cost' }, type: 'money', required: false, unit: currency },
      ],
    },
  }
  const draft = newStep(plan, id, order)
  const at = { openedAt: change.now, closedAt: change.now }
  const step = { ...draft, progress: { ...draft.progress, state: 'closed' as const, run: 1, ...at } }
  putStepWithFrame(change, step)
  return step
}

const costField = 'cost'

function weighPlan({ scale, title: description }: ImportedBudget, title: string, collect: string): StepPlan {
  const budget = scale.budget && { ...scale.budget, costField: { step: null, field: costField } }
  return {
    ...base,
    title,
    prompt: description.slice(0, 400),
    seal: 'sealed_until_reveal',
    source: { step: collect, items: 'cards' },
    settings: { kind: 'weigh', seats: 1, scale: { ...scale, budget } },
  }
}

function cardRow(
  change: WorkshopChange,
  who: Subject,
  step: string,
  { name, cost }: ImportedBudget['projects'][number],
): CardRow {
  return {
    id: `shape:${newId(change.random)}`,
    workshop: who.workshop,
    step,
    run: 1,
    person: who.person,
    group: who.group,
    channel: 'board',
    at: change.now,
    state: 'visible',
    text: name.slice(0, 2_000),
    fields: { [costField]: cost },
    from: [],
  }
}
