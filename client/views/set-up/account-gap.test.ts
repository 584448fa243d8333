import { expect, test } from 'vitest'
import { accountGap } from './account-gap.ts'

const account = { name: 'Ibu Ratna', email: 'ratna@kota.example', passphrase: 'pintu hijau tua' }

test('a whole account has no gap', () => {
  expect(accountGap(account)).toBeNull()
})

test('the first gap is named, in the order of the form', () => {
  expect(accountGap({ name: ' ', email: 'x', passphrase: '' })?.field).toBe('name')
  expect(accountGap({ ...account, email: 'ratna' })?.field).toBe('email')
  expect(accountGap({ ...account, passphrase: 'pendek' })?.field).toBe('passphrase')
})
