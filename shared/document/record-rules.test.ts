import { describe, expect, it } from 'vitest'
import { cardRecord } from './board-records.ts'
import { groupLanes, joinRecord, type LaneValue } from './lanes.ts'
import { checkRecord } from './record-rules.ts'

const page: LaneValue = { id: 'page:board', typeName: 'page', index: 'a1' }
const card = (changes: LaneValue = {}): LaneValue => {
  const lanes = cardRecord({ id: 'shape:a', text: 'Air', parent: 'page:board', place: { x: 0, y: 0 } })
  return { ...joinRecord(groupLanes(lanes).get('shape:a') ?? {}), ...changes }
}
const lookup = (records: LaneValue[]) => (id: string) => records.find((record) => record.id === id)
const check = (record: LaneValue, others: LaneValue[] = []) =>
  checkRecord(record, lookup([page, record, ...others]))
const withProps = (props: LaneValue): LaneValue => {
  const record = card()
  return { ...record, props: { ...(record.props as LaneValue), ...props } }
}
const text = (content: LaneValue[]): LaneValue => withProps({ richText: { type: 'doc', content } })

describe('what a record may mean', () => {
  it('a card that the server writes is fine', () => {
    expect(check(card())).toBeNull()
  })

  it.each([
    ['a picture', card({ type: 'image' }), 'unknown_kind'],
    ['a place beyond the bounds', card({ x: 2e6 }), 'out_of_bounds'],
    ['a missing parent', card({ parentId: 'shape:gone' }), 'parent_missing'],
    ['itself as a parent', card({ parentId: 'shape:a' }), 'cycle'],
    ['a long index', card({ index: 'a'.repeat(65) }), 'too_long'],
    ['much meta', card({ meta: { much: 'x'.repeat(5_000) } }), 'meta'],
    ['a script as a link', withProps({ url: 'javascript:alert(1)' }), 'link'],
    ['a negative growth', withProps({ growY: -5 }), 'out_of_bounds'],
    ['no words at all', text([]), 'rich_text'],
    ['an unknown node', text([{ type: 'iframe' }]), 'rich_text'],
    ['an empty text node', text([{ type: 'paragraph', content: [{ type: 'text', text: '' }] }]), 'rich_text'],
    [
      'a script behind words',
      text([
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] },
          ],
        },
      ]),
      'rich_text',
    ],
  ])('%s is refused', (_, record, problem) => {
    expect(check(record)).toBe(problem)
  })

  it('two frames in each other are refused', () => {
    const a = card({ parentId: 'shape:b' })
    const b = card({ id: 'shape:b', parentId: 'shape:a' })
    expect(check(a, [b])).toBe('cycle')
  })

  it('nesting beyond sixteen is refused', () => {
    const chain = Array.from({ length: 20 }, (_, at) =>
      card({ id: `shape:n${at}`, parentId: at === 0 ? 'page:board' : `shape:n${at - 1}` }),
    )
    expect(check(card({ parentId: 'shape:n19' }), chain)).toBe('too_deep')
  })

  it('a binding from an arrow to itself is refused', () => {
    const binding = { id: 'binding:b', typeName: 'binding', fromId: 'shape:a', toId: 'shape:a', meta: {} }
    expect(check(binding, [card()])).toBe('binding_end')
  })
})
