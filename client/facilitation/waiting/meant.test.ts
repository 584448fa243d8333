import { expect, test } from 'vitest'
import { meantOf } from './meant.ts'

const waiting = [{ id: 'ani' }, { id: 'budi' }, { id: 'cici' }]

test('everybody is meant where nobody is chosen', () => {
  expect(meantOf(waiting, new Set())).toEqual({ is: 'all', ids: ['ani', 'budi', 'cici'] })
})

test('only those are meant who are chosen and still wait', () => {
  expect(meantOf(waiting, new Set(['budi', 'dodi']))).toEqual({ is: 'some', ids: ['budi'] })
})

test('nobody else is let in because the one who was chosen has left meanwhile', () => {
  expect(meantOf(waiting, new Set(['dodi']))).toEqual({ is: 'gone' })
})
