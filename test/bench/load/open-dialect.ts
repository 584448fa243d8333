/** Which wire somebody speaks, and at which address. */
import type { Dialect, DialectName, Pass } from './dialect.ts'
import { hocuspocusDialect } from './hocuspocus-dialect.ts'
import { ownDialect } from './own-dialect.ts'
import { standardDialect } from './standard-dialect.ts'

/** Where a board is. `isOurs`: on our server, which asks for a session and a person. */
export type Address = { host: string; port: number; isOurs: boolean }

export function openDialect(name: DialectName, address: Address, document: string, pass: Pass): Dialect {
  const at = address.isOurs ? ourPlace(address, document, pass) : { path: `/${document}`, headers: {} }
  switch (name) {
    case 'own':
      return ownDialect(at)
    case 'standard':
      return standardDialect(pass, at)
    case 'hocuspocus':
      return hocuspocusDialect(document, pass)
  }
}

const ourPlace = ({ host, port }: Address, document: string, pass: Pass) => ({
  path: `/sync/${document}?person=${pass.person}`,
  headers: { Origin: `http://${host}:${port}`, Cookie: pass.cookie ?? '' },
})
