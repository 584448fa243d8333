import { describe, expect, it } from 'vitest'
import { isOwnOrigin } from './guard-origin.ts'

describe('the own origin', () => {
  it.each([
    ['https://rembuk.org', true],
    ['http://rembuk.org', false],
    ['https://rembuk.org:444', false],
    ['https://sub.rembuk.org', false],
    ['https://rembuk.org.evil.example', false],
    ['HTTPS://REMBUK.ORG', false],
    ['null', false],
    [undefined, false],
  ])('with a configured address: %s is %s', (origin, own) => {
    expect(isOwnOrigin(origin, 'rembuk.org', 'https://rembuk.org')).toBe(own)
  })

  it('without one is the host the browser asked for', () => {
    expect(isOwnOrigin('http://192.168.1.5:3000', '192.168.1.5:3000', null)).toBe(true)
    expect(isOwnOrigin('http://192.168.1.5:3001', '192.168.1.5:3000', null)).toBe(false)
    expect(isOwnOrigin('http://192.168.1.5:3000', undefined, null)).toBe(false)
  })
})
