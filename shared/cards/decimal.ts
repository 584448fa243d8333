/** Numbers as people write them, and as they are kept: exact decimal text, never floating point. */
import type { Language } from '../domain/language.ts'

/** Twelve digits before the point are more than any budget line, four after it finer than any currency. */
const canonical = /^-?(0|[1-9]\d{0,14})(\.\d{1,4})?$/

export const isDecimal = (text: string): boolean => canonical.test(text) && text !== '-0'

/**
 * `1.500.000`, `1500000` and `Rp 1.500.000,50` in Indonesian, `1,500,000.50` in English; null where it is no number.
 * A sign that groups thousands groups by three: `1.5` is one and a half in both languages.
 */
export function readDecimal(typed: string, language: Language): string | null {
  const text = typed.replace(/^\s*(rp\.?|idr|usd|\$|€)\s*/i, '').replace(/[\s\u00a0]/g, '')
  const [group, point] = language === 'id' ? ['.', ','] : [',', '.']
  const grouped = new RegExp(`^-?\\d{1,3}(\\${group}\\d{3})+(\\${point}\\d{1,4})?$`)
  const plain = grouped.test(text) ? text.replaceAll(group, '').replace(point, '.') : text.replace(',', '.')
  const number = tidied(plain)
  return number !== null && isDecimal(number) ? number : null
}

/** Without leading zeros, and without zeros behind the last digit that says something. */
function tidied(plain: string): string | null {
  const parts = /^(-?)0*(\d+)(?:\.(\d*))?$/.exec(plain)
  if (!parts) return null
  const [, sign = '', whole = '0', rest = ''] = parts
  const fraction = rest.replace(/0+$/, '')
  const number = fraction === '' ? whole : `${whole}.${fraction}`
  return number === '0' ? number : sign + number
}

/** `1500000.5` → `1.500.000,5` in Indonesian, `1,500,000.5` in English. */
export function writeDecimal(number: string, language: Language): string {
  const [group, point] = language === 'id' ? ['.', ','] : [',', '.']
  const [whole = '', fraction] = number.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group)
  return fraction === undefined ? grouped : `${grouped}${point}${fraction}`
}
