import { expect, test } from 'vitest'
import { add, joinAbove, moveDown, moveTo, moveUp, onlyOffered, remove } from './places.ts'

const places = [['a'], ['b', 'c'], ['d']]

test('what is added stands last, what is taken off leaves no gap', () => {
  expect(add(places, 'e')).toEqual([['a'], ['b', 'c'], ['d'], ['e']])
  expect(remove(places, 'a')).toEqual([['b', 'c'], ['d']])
  expect(remove(places, 'b')).toEqual([['a'], ['c'], ['d']])
})

test('up and down go past one place, or out of a shared one', () => {
  expect(moveUp(places, 'd')).toEqual([['a'], ['d'], ['b', 'c']])
  expect(moveUp(places, 'c')).toEqual([['a'], ['c'], ['b'], ['d']])
  expect(moveDown(places, 'b')).toEqual([['a'], ['c'], ['b'], ['d']])
  expect(moveDown(places, 'a')).toEqual([['b', 'c'], ['a'], ['d']])
})

test('at the ends nothing moves', () => {
  expect(moveUp(places, 'a')).toEqual(places)
  expect(moveDown(places, 'd')).toEqual(places)
})

test('an option joins the place above; the first has none', () => {
  expect(joinAbove(places, 'd')).toEqual([['a'], ['b', 'c', 'd']])
  expect(joinAbove(places, 'b')).toEqual([['a', 'b'], ['c'], ['d']])
  expect(joinAbove(places, 'a')).toEqual(places)
})

test('a drag lands before the place it is dropped on, from above and from below', () => {
  expect(moveTo(places, 'a', 2)).toEqual([['b', 'c'], ['a'], ['d']])
  expect(moveTo(places, 'd', 0)).toEqual([['d'], ['a'], ['b', 'c']])
  expect(moveTo(places, 'd', 9)).toEqual(places)
  expect(moveTo(places, 'new', 1)).toEqual([['a'], ['new'], ['b', 'c'], ['d']])
})

test('what is no longer offered leaves its place', () => {
  expect(onlyOffered(places, ['b', 'd'])).toEqual([['b'], ['d']])
})
