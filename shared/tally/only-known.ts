import { scaleKind } from '../scales/index.ts'
import type { Choice } from '../scales/schemas.ts'

/** What was hidden or withdrawn after somebody chose it does not count; the rest of the ballot does. */
export function onlyKnown(choice: Choice, known: ReadonlySet<string>): Choice {
  const { reasons, ...only } = scaleKind(choice.type).only(choice, known)
  const left = Object.entries(reasons ?? {}).filter(([id]) => known.has(id))
  return left.length > 0 ? { ...only, reasons: Object.fromEntries(left) } : only
}
