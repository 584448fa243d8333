import type { Figures, Tally } from '../../shared/domain/tally.ts'
import { scaleKind } from '../../shared/scales/index.ts'
import { useFormats, useText } from '../i18n/index.ts'

/** How a group's part of an option's number is written: `4`, `4 / 5`, or that it is too few to be shown. */
export function useGroupValue({ scale, primary }: Tally): (figures: Figures | undefined) => string {
  const text = useText()
  const { number } = useFormats()
  const { of } = scaleKind(scale.type)
  return (figures) => {
    if (!figures) return text('decide.suppressed')
    const value = number(figures[primary] ?? 0)
    return of ? `${value} / ${number(figures[of] ?? 0)}` : value
  }
}
