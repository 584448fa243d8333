/** A whole deliberation as Polis publishes it: `votes.csv` with `comments.csv` beside it. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import {
  countStances,
  type Opinion,
  type OpinionVotes,
} from '../../../shared/decide/rules/opinion/statistics.ts'
import {
  countedFrom,
  type Deliberation,
  readDeliberation,
  UnreadableDeliberation,
} from '../../rehearsal/read-polis.ts'
import { BadInput } from '../bad-input.ts'
import type { Figures } from '../figures.ts'
import type { CountFormat } from '../format.ts'

export const deliberation: CountFormat = {
  name: 'votes.csv with comments.csv (Polis)',
  isFormatOf: (name) => name === 'votes.csv',
  count: ({ path }, wants) => {
    const read = readFolder(dirname(path))
    const { tally, ...figures } = countedFrom(read)
    return wants('tally') ? { ...figures, tally: tallyOf(read) } : figures
  },
  expectedBeside: () => ['expected.json'],
  notRecomputed: ['source', 'note'],
  mayLack: (path) => path.length === 1,
}

function readFolder(folder: string): Deliberation {
  if (!existsSync(join(folder, 'comments.csv')))
    throw new BadInput('The statements are missing: comments.csv has to lie beside votes.csv.')
  try {
    return readDeliberation(folder)
  } catch (error) {
    if (error instanceof UnreadableDeliberation) throw new BadInput(error.message)
    throw error
  }
}

/** Of the statements that were not rejected; the last vote of each person on each statement counts. */
function tallyOf({ statements, votes }: Deliberation): Figures {
  const accepted = statements.filter(({ isRejected }) => !isRejected).map(({ id }) => id)
  const byPerson = new Map<string, Map<string, Opinion>>()
  for (const { voter, statement, vote } of votes)
    byPerson.set(voter, (byPerson.get(voter) ?? new Map<string, Opinion>()).set(statement, vote))
  const cast: OpinionVotes = { participants: [...byPerson.keys()], statements: accepted, votes: byPerson }
  const stances = countStances(cast, cast.participants)
  return Object.fromEntries(
    stances.map(({ agree, disagree, seen }, index) => [
      accepted[index] ?? '',
      { agree, disagree, pass: seen - agree - disagree },
    ]),
  )
}
