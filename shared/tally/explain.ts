/** A result in sentences: message keys with their parameters, so that every screen and export says the same. */
import { toPercent } from '../decide/fraction.ts'
import type { Group } from '../domain/group.ts'
import type { Language } from '../domain/language.ts'
import type { Tally, TallyOption, TallyWarning } from '../domain/tally.ts'
import type { MessageKey } from '../i18n/catalogue.ts'
import { budgetDetailOf, tellBudget, tellBudgetRule, tellVerdict } from '../scales/budget/tell.ts'
import { budgetOf } from '../scales/budget/terms.ts'
import { scaleKind } from '../scales/index.ts'
import type { Sentence } from '../scales/scale.ts'

/** What the words need besides the tally. */
export type Telling = { groups: readonly Group[]; language: Language }

/** The lead, how the groups stand to it, who was chosen, and whether a lot decided. */
export function explainTally(tally: Tally, telling: Telling): Sentence[] {
  const [first] = tally.options
  if (tally.electorate.cast === 0 || !first) return [{ key: 'decide.nobody', params: {} }]
  const kind = scaleKind(tally.scale.type)
  const budget = budgetDetailOf(tally)
  if (budget) return [...tellBudget(budget), ...choiceOf(tally, telling)]
  if (kind.decidesEach) return [kind.lead(tally, first)]
  if (!isSupported(tally, first))
    return [{ key: 'decide.leadNobody', params: {} }, ...(kind.won?.(tally, telling.language) ?? [])]
  return [kind.lead(tally, first), ...groupsOf(tally, first, telling), ...choiceOf(tally, telling)]
}

/** One option's numbers, why it was chosen or not, and what the groups say about it. */
export function explainOption(tally: Tally, option: TallyOption, telling: Telling): Sentence[] {
  const kind = scaleKind(tally.scale.type)
  const sentences = [kind.numbers(tally, option)]
  const budget = budgetDetailOf(tally)
  const verdict = budget && tellVerdict(budget, option.id)
  const why = kind.why?.(tally, option, telling.language)
  if (!kind.decidesEach) sentences.push(verdict ?? why ?? outcomeOf(tally, option))
  if (option.equalGroupShare && Object.keys(option.byGroup).length > 1)
    sentences.push({ key: 'decide.optionEqual', params: { percent: toPercent(option.equalGroupShare) } })
  if (option.lowestGroup && Object.keys(option.byGroup).length > 1)
    sentences.push({
      key: 'decide.optionLowest',
      params: {
        group: groupName(option.lowestGroup.group, telling),
        percent: toPercent(option.lowestGroup.share),
      },
    })
  return sentences
}

export function explainWarning({ code, params }: TallyWarning, telling: Telling): Sentence {
  const key = `decide.warning.${code}` as const
  return params.group === undefined
    ? { key, params }
    : { key, params: { ...params, group: groupName(String(params.group), telling) } }
}

/** What the ballots had to obey, and how they were counted. */
export function explainRule({ scale, seats }: Tally): Sentence[] {
  const kind = scaleKind(scale.type)
  const budget = budgetOf(scale)
  if (budget) return [kind.rule(scale), ...tellBudgetRule(budget)]
  if (kind.decidesEach) return [kind.rule(scale)]
  return [
    kind.rule(scale),
    ...(kind.winners?.(scale) ?? [{ key: 'decide.seats', params: { seats } } as const]),
  ]
}

/** The word beside an option that was chosen, or (where each is decided by itself) that holds. */
export const chosenMark = ({ scale }: Tally): MessageKey =>
  scaleKind(scale.type).decidesEach ? 'decide.agreedMark' : 'decide.chosenMark'

export const groupName = (id: string, { groups, language }: Telling): string =>
  groups.find((group) => group.id === id)?.name[language] ?? id

const isSupported = (tally: Tally, option: TallyOption) => (option.figures[tally.primary] ?? 0) > 0

function groupsOf(tally: Tally, option: TallyOption, telling: Telling): Sentence[] {
  const groups = telling.groups.map(({ id }) => id).filter((id) => option.byGroup[id])
  if (groups.length < 2) return []
  const kind = scaleKind(tally.scale.type)
  const agree = groups.filter((group) => kind.isFor(tally, option, group))
  const differ = groups.filter((group) => !agree.includes(group))
  const params = {
    agree: capitalised(listOfGroups(agree, telling)),
    moreAgree: Math.max(0, agree.length - groupsNamed),
    differ: listOfGroups(differ, telling),
    moreDiffer: Math.max(0, differ.length - groupsNamed),
  }
  if (differ.length === 0) return [{ key: 'decide.groupsAgree', params }]
  return [{ key: agree.length === 0 ? 'decide.groupsDiffer' : 'decide.groupsSplit', params }]
}

function choiceOf(tally: Tally, telling: Telling): Sentence[] {
  const chosen = tally.options.filter((option) => option.chosen)
  const lot = tally.ties.find(({ matters, settledBy }) => matters && settledBy === 'lot')
  const labels = list(
    chosen.map(({ label }) => `“${label}”`),
    telling.language,
  )
  const won = scaleKind(tally.scale.type).won?.(tally, telling.language)
  const said: Sentence[] = won
    ? won
    : chosen.length > 1
      ? [{ key: 'decide.chosen', params: { count: chosen.length, labels } }]
      : []
  return lot ? [...said, { key: 'decide.byLot', params: { count: lot.options.length } }] : said
}

function outcomeOf(tally: Tally, option: TallyOption): Sentence {
  if (option.chosen) return { key: 'decide.optionChosen', params: { rank: option.rank } }
  const last = tally.options.findLast(({ chosen }) => chosen)
  if (!last || !isSupported(tally, option)) return { key: 'decide.optionNobody', params: {} }
  const isTied = tally.ties.some(({ options }) => options.includes(option.id) && options.includes(last.id))
  const isByLot = tally.ties.some(
    ({ options, settledBy }) =>
      settledBy === 'lot' && options.includes(option.id) && options.includes(last.id),
  )
  if (isByLot) return { key: 'decide.optionLostLot', params: {} }
  if (isTied) return { key: 'decide.optionFewerSupporters', params: {} }
  return scaleKind(tally.scale.type).short(tally, option, last)
}

/** More names than these make a sentence that nobody hears to its end; the bars below show every group. */
const groupsNamed = 3

const list = (items: string[], language: Language): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(items)

/** Those that are left out are counted in the sentence after the names. */
function listOfGroups(ids: string[], telling: Telling): string {
  const names = ids.slice(0, groupsNamed).map((id) => groupName(id, telling))
  return ids.length > groupsNamed ? names.join(', ') : list(names, telling.language)
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
