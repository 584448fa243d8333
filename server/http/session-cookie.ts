/** The one cookie: a signed random token. With HTTPS it carries the `__Host-` prefix, which no subdomain can set. */
import { readSigned, signToken } from '../commands/secrets.ts'
import { sessionMs } from '../commands/sessions.ts'

export type SessionCookie = {
  /** The token of a `Cookie` header, or null where there is none of ours. */
  read(header: string | undefined): string | null
  /** A `Set-Cookie` header. */
  write(token: string): string
}

export function sessionCookie(secret: Uint8Array, isSecure: boolean): SessionCookie {
  const name = isSecure ? '__Host-rembuk' : 'rembuk'
  return {
    read(header) {
      const value = valuesOf(header ?? '', name)[0]
      return value ? readSigned(secret, value) : null
    },
    write(token) {
      const attributes = ['Path=/', 'HttpOnly', 'SameSite=Lax', `Max-Age=${Math.floor(sessionMs / 1_000)}`]
      if (isSecure) attributes.push('Secure')
      return `${name}=${signToken(secret, token)}; ${attributes.join('; ')}`
    },
  }
}

const valuesOf = (header: string, name: string): string[] =>
  header.split(';').flatMap((part) => {
    const [key, value] = part.trim().split('=')
    return key === name && value ? [value] : []
  })
