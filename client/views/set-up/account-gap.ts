export type Account = { name: string; email: string; passphrase: string }

export type AccountGap =
  | { field: 'name'; words: 'home.nameMissing' }
  | { field: 'email'; words: 'home.emailWrong' }
  | { field: 'passphrase'; words: 'home.passphraseShort' }

/** The server asks for the same length (see the schema of `setUp`). */
const passphraseMinChars = 12

/** The first field of a new account that the server would refuse. */
export function accountGap({ name, email, passphrase }: Account): AccountGap | null {
  if (name.trim() === '') return { field: 'name', words: 'home.nameMissing' }
  if (!/^\S+@\S+\.\S+$/.test(email.trim())) return { field: 'email', words: 'home.emailWrong' }
  if (passphrase.length < passphraseMinChars) return { field: 'passphrase', words: 'home.passphraseShort' }
  return null
}
