import { expect, test } from 'vitest'
import { typedAddress } from './typed-address.ts'

test('browsers add https by themselves', () => {
  expect(typedAddress('https://rembuk.kota.example/j#abc')).toBe('rembuk.kota.example')
})

test('a plain address on the local network keeps its protocol and port', () => {
  expect(typedAddress('http://192.168.1.4:3000/j#abc')).toBe('http://192.168.1.4:3000')
})
