import { describe, expect, it } from 'vitest'
import { axesProblems, categoriesIn } from './axes-problems.ts'

const axis = { name: 'Effort', low: 'little', high: 'much' }

describe('axes of a plan', () => {
  it('need a name and two ends for each axis; quarters may be without a name', () => {
    expect(axesProblems({ type: 'one', across: axis })).toEqual({})
    expect(Object.keys(axesProblems({ type: 'one', across: { ...axis, low: ' ' } }))).toEqual(['across.low'])
    const two = { type: 'two' as const, across: axis, up: { name: '', low: 'a', high: 'b' } }
    expect(Object.keys(axesProblems({ ...two, quarters: ['', '', '', ''] }))).toEqual(['up.name'])
  })

  it('need one to twelve different categories; empty lines are none', () => {
    const problems = (names: string[]) => Object.keys(axesProblems({ type: 'categories', names }))
    expect(problems(['Roads', '', 'Health'])).toEqual([])
    expect(problems(['', ' '])).toEqual(['categories'])
    expect(problems(['Roads', 'roads '])).toEqual(['categories'])
    expect(problems(Array.from({ length: 13 }, (_, at) => `C${at}`))).toEqual(['categories'])
    expect(categoriesIn([' Roads ', ''])).toEqual(['Roads'])
  })

  it('are no problem where there are none', () => {
    expect(axesProblems(undefined)).toEqual({})
    expect(axesProblems({ type: 'none' })).toEqual({})
  })
})
