/**
 * Branded identifiers. An id is made from passed-in randomness, never from a module-level generator,
 * so that tests and simulations repeat.
 */
export type Brand<T, Name extends string> = T & { readonly __brand: Name }

export type WorkshopId = Brand<string, 'WorkshopId'>
export type StepId = Brand<string, 'StepId'>
export type PersonId = Brand<string, 'PersonId'>
export type CommitmentId = Brand<string, 'CommitmentId'>
/** A card is a tldraw shape, so its id reads `shape:…` on every channel. */
export type CardId = Brand<`shape:${string}`, 'CardId'>
export type ThemeId = Brand<`shape:${string}`, 'ThemeId'>

/** Fills a buffer of the given length with random bytes. */
export type RandomBytes = (length: number) => Uint8Array

/** Crockford-like base 32 without the letters people mistake for digits: what a typed code consists of. */
const readableAlphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const idAlphabet = '0123456789abcdefghijklmnopqrstuvwxyz'

/** 16 characters of 36: 82 bits, so ids never meet by accident on one server. */
export function newId(random: RandomBytes, length = 16): string {
  return letters(idAlphabet, random, length)
}

/** `length` characters of 32 that can be read aloud (32^6 is about 1.07 · 10⁹). */
export function newReadableCode(random: RandomBytes, length: number): string {
  return letters(readableAlphabet, random, length)
}

/** Upper-cases and drops spaces and dashes: what people add when they type a code. */
export function normaliseCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '')
}

export const newCardId = (random: RandomBytes) => `shape:${newId(random)}` as CardId

function letters(alphabet: string, random: RandomBytes, length: number): string {
  let text = ''
  while (text.length < length) {
    for (const byte of random(length)) {
      // Rejects the tail of the byte range, so that every letter is equally likely.
      if (byte < 256 - (256 % alphabet.length) && text.length < length)
        text += alphabet[byte % alphabet.length]
    }
  }
  return text
}
