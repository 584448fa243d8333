/** Passphrases are kept as scrypt hashes: `scrypt$<log2 N>$<salt>$<hash>`, both base64url. */
import { type BinaryLike, scrypt, timingSafeEqual } from 'node:crypto'
import type { RandomBytes } from '../../shared/ids.ts'

/** 2^15 blocks of 8 × 128 bytes: 32 MiB and about 0.1 s for each attempt. */
export const usualPassphraseCost = 15
const saltBytes = 16
const hashBytes = 32

/** `logCost`: binary logarithm of the number of blocks. */
export async function hashPassphrase(
  passphrase: string,
  random: RandomBytes,
  logCost = usualPassphraseCost,
): Promise<string> {
  const salt = Buffer.from(random(saltBytes))
  const hash = await derive(passphrase, salt, logCost)
  return `scrypt$${logCost}$${salt.toString('base64url')}$${hash.toString('base64url')}`
}

/** Takes as long for an unknown account (`stored` null) as for a known one. */
export async function isPassphrase(
  passphrase: string,
  stored: string | null,
  logCost = usualPassphraseCost,
): Promise<boolean> {
  const [, cost = String(logCost), salt = '', hash = ''] = (stored ?? '').split('$')
  const derived = await derive(passphrase, Buffer.from(salt, 'base64url'), Number(cost))
  const expected = Buffer.from(hash, 'base64url')
  return expected.length === derived.length && timingSafeEqual(expected, derived)
}

function derive(passphrase: string, salt: BinaryLike, cost: number): Promise<Buffer> {
  const options = { N: 2 ** cost, r: 8, p: 1, maxmem: 256 * 1024 * 1024 }
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), salt, hashBytes, options, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}
