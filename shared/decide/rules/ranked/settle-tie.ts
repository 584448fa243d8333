/** One way to tell tied options apart; negative where a comes before b. */
export type Criterion<Name extends string> = {
  readonly name: Name
  readonly compare: (a: string, b: string) => number
  /** Leave out to apply it to every tie. */
  readonly appliesTo?: (tied: readonly string[]) => boolean
}

export type SettledTie<Name extends string> = { options: string[]; settledBy: Name | 'lot' }

/**
 * Puts tied options in order: by the criteria, one after the other, then by the lot (first drawn first). Lists
 * every tie that was met, the whole before its parts. A RangeError where the lot does not know an option.
 */
export function settleTie<Name extends string>(
  tied: readonly string[],
  criteria: readonly Criterion<Name>[],
  lot: readonly string[],
): { order: string[]; ties: SettledTie<Name>[] } {
  if (tied.length < 2) return { order: [...tied], ties: [] }
  const [criterion, ...others] = criteria
  if (!criterion) return { order: inLotOrder(tied, lot), ties: [{ options: [...tied], settledBy: 'lot' }] }
  const applies = criterion.appliesTo?.(tied) ?? true
  const blocks = applies ? blocksOf(tied, criterion.compare) : [tied]
  const settled = blocks.map((block) => settleTie(block, others, lot))
  const ties = settled.flatMap((part) => part.ties)
  if (blocks.length > 1) ties.unshift({ options: [...tied], settledBy: criterion.name })
  return { order: settled.flatMap((part) => part.order), ties }
}

/** Blocks of equal options, first place first; inside a block the given order stays. */
export function blocksOf(options: readonly string[], compare: (a: string, b: string) => number): string[][] {
  const blocks: string[][] = []
  for (const option of [...options].sort(compare)) {
    const last = blocks.at(-1)
    if (last?.[0] !== undefined && compare(last[0], option) === 0) last.push(option)
    else blocks.push([option])
  }
  return blocks
}

export function inLotOrder(options: readonly string[], lot: readonly string[]): string[] {
  const wanted = new Set(options)
  const drawn = lot.filter((option) => wanted.has(option))
  if (drawn.length !== wanted.size) throw new RangeError('the lot must name every option once')
  return drawn
}
