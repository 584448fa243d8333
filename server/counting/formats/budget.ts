/** Participatory budgets as .pb files; keys as docs/count-format.md says. */
import { ratio } from '../../../shared/decide/fraction.ts'
import { equalShare, pointsOf, supportersOf } from '../../../shared/decide/rules/budget/election.ts'
import { esOrder, lexOrder } from '../../../shared/decide/rules/budget/tie-order.ts'
import { type PabulibFile, readPabulib } from '../../../shared/formats/pabulib.ts'
import { BadInput } from '../bad-input.ts'
import { budgetRules } from '../budget-rules.ts'
import { exact, exactText, type Figures, integers, record } from '../figures.ts'
import type { CountFormat, Wants } from '../format.ts'

const extension = /\.pb$/i

export const budget: CountFormat = {
  name: '.pb (Pabulib)',
  isFormatOf: (name) => extension.test(name),
  count: ({ text }, wants) => {
    const file = readBudget(text)
    return { ...describe(file), ...pointFigures(file), results: countBy(file, wants) }
  },
  expectedBeside: (name) => [`${name.replace(extension, '')}.expected.json`, `${name}.expected.json`],
  notRecomputed: [
    'file',
    'source',
    'note',
    'official_selected',
    'official_total_cost',
    'official_rule',
    'equals_official',
    'pabutools_agrees',
    'pabutools_selected',
    'wrong_result_with_doubles',
  ],
  mayLack: ([part, ...inside]) =>
    inside.length === 0 || part === 'meta' || (part === 'results' && inside.length <= 2),
}

function readBudget(text: string): PabulibFile {
  const read = readPabulib(text)
  if (read.ok) return read.value
  const [first, ...more] = read.error
  const others = more.length > 0 ? ` (${more.length} more problems follow)` : ''
  throw new BadInput(`${first?.message ?? 'The file cannot be read'}${others}.`, first?.line ?? null)
}

function describe({ meta, election, voteType }: PabulibFile): Figures {
  return {
    meta: {
      vote_type: voteType,
      num_projects: election.projects.length,
      num_votes: election.voters,
      budget: exactText(election.budget),
      currency: meta.get('currency') ?? null,
      rule_in_file: meta.get('rule') ?? null,
      country: meta.get('country') ?? null,
      unit: meta.get('unit') ?? null,
    },
    approval_counts: integers(supportersOf(election)),
    initial_share_per_voter: exactText(equalShare(election)),
  }
}

function pointFigures({ election, voteType, places }: PabulibFile): Figures {
  const points = [...pointsOf(election)].map(([id, sum]) => [id, ratio(sum)] as const)
  if (voteType === 'cumulative' || voteType === 'scoring') return { points: record(points, exactText) }
  if (voteType !== 'ordinal') return {}
  const rule = 'first place gets L points, next L-1, ...; unranked 0'
  return { positional_scores: { L: places, rule, scores: record(points, exact) } }
}

const tieOrders = ['lex', 'es'] as const

function countBy({ election, voteType }: PabulibFile, wants: Wants): Figures {
  const orders = { lex: lexOrder, es: esOrder(election) }
  const rules = budgetRules(election, voteType)
  return Object.fromEntries(
    tieOrders.flatMap((tie) => {
      const wanted = rules.filter(({ name, isSlow }) => wants(name, { key: `${name}/${tie}`, isSlow }))
      return wanted.map(({ name, count }) => [`${name}/${tie}`, count(orders[tie])])
    }),
  )
}
