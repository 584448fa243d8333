import { describe, expect, it } from 'vitest'
import { policyWords } from './policy-words.ts'

describe('what is said before the input', () => {
  it('names the names policy first and the seal second', () => {
    expect(policyWords({ names: 'anonymous', seal: 'sealed_until_reveal', moderation: 'none' })).toEqual([
      'steps.namesAnonymous',
      'steps.sealUntilReveal',
    ])
  })

  it('never says that others see a card at once when a moderator reads it first', () => {
    expect(policyWords({ names: 'named', seal: 'open', moderation: 'pre' })).toEqual([
      'steps.namesNamed',
      'steps.moderatedFirst',
    ])
  })
})
