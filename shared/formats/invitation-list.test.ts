import { expect, test } from 'vitest'
import { defaultGroups } from '../domain/default-groups.ts'
import { readInvitationList } from './invitation-list.ts'

const bounds = { groups: defaultGroups, nameChars: 60, noteChars: 20, max: 3 }
const read = (text: string) => readInvitationList(text, bounds)

test.each([
  ['commas', 'Bu Sari,Residents and communities,RW 05'],
  ['semicolons', 'Nama;Unsur;Catatan\nBu Sari;warga dan komunitas;RW 05'],
  ['tabs, as copied out of a table', '\uFEFFname\tgroup\tnote\r\nBu Sari\tresidents\tRW 05\r\n\r\n'],
])('takes a list with %s, a header or none, and groups by any of their names', (_, text) => {
  expect(read(text)).toEqual({ people: [{ name: 'Bu Sari', group: 'residents', note: 'RW 05' }], flaws: [] })
})

test('a name alone is enough: the person chooses the group', () => {
  expect(read('Bu Sari\n"Budi, S.T."').people.map(({ name, group }) => [name, group])).toEqual([
    ['Bu Sari', ''],
    ['Budi, S.T.', ''],
  ])
})

test('every flaw is named by its line', () => {
  const text = ['Sari,residents', ',business', 'Budi,martians', '', `${'x'.repeat(61)},`].join('\n')
  expect(read(text).flaws).toEqual([
    { line: 2, problem: 'name_missing', words: '' },
    { line: 3, problem: 'group_unknown', words: 'martians' },
    { line: 5, problem: 'name_too_long', words: 'x'.repeat(60) },
    { line: 5, problem: 'too_many', words: '3' },
  ])
})

test('the same person twice, a long note, a broken quotation and nothing at all are flaws', () => {
  expect(read('Sari,residents\nsari,Residents and communities').flaws).toEqual([
    { line: 2, problem: 'twice', words: 'sari' },
  ])
  expect(read(`Sari,residents,${'n'.repeat(21)}`).flaws[0]?.problem).toBe('note_too_long')
  expect(read('Sari,residents\n"Budi,business').flaws[0]?.problem).toBe('unreadable')
  expect(read(' \n').flaws).toEqual([{ line: 1, problem: 'empty', words: '' }])
})

test('two people of one name are told apart by what stands beside them', () => {
  expect(read('Budi,residents,RW 05\nBudi,residents,RW 06').flaws).toEqual([])
})

test('a cell of two lines does not put the count of lines out', () => {
  expect(read('Sari,residents,"RW 05\nutara"\nBudi,martians').flaws).toEqual([
    { line: 3, problem: 'group_unknown', words: 'martians' },
  ])
})
