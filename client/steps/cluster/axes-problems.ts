/** What is wrong with the axes of a plan before it is sent; the server judges again. */
import type { MessageKey } from '../../../shared/i18n/catalogue.ts'
import type { Axes, Axis } from '../../../shared/steps/cluster/settings.ts'

/** By the field of the form. */
type Problems = Record<string, { key: MessageKey }>

const mostCategories = 12
const mostChars = 60

export function axesProblems(axes: Axes | undefined): Problems {
  switch (axes?.type) {
    case 'one':
      return axisProblems('across', axes.across)
    case 'two':
      return { ...axisProblems('across', axes.across), ...axisProblems('up', axes.up) }
    case 'categories':
      return areCategories(axes.names) ? {} : { categories: { key: 'axes.settingsCategoryNeeded' } }
    default:
      return {}
  }
}

const axisProblems = (way: string, axis: Axis): Problems =>
  Object.fromEntries(
    Object.entries(axis)
      .filter(([, words]) => words.trim() === '')
      .map(([part]) => [`${way}.${part}`, { key: 'axes.settingsNeeded' as const }]),
  )

/** Empty lines are a problem only where somebody means them to be a category: they are left out when sent. */
function areCategories(lines: readonly string[]): boolean {
  const names = categoriesIn(lines)
  const isDifferent = new Set(names.map((name) => name.toLowerCase())).size === names.length
  return (
    isDifferent &&
    names.length >= 1 &&
    names.length <= mostCategories &&
    names.every((name) => name.length <= mostChars)
  )
}

/** One category for each line that says something. */
export const categoriesIn = (lines: readonly string[]): string[] =>
  lines.map((line) => line.trim()).filter((line) => line !== '')
