/** The words that cards have in common: tags, the values of their fields, and their text. */

const separators = /[,;/|\n]+/
const wordForm = /[\p{L}\p{N}][\p{L}\p{N}-]*/gu
const tagForm = /#([\p{L}\p{N}][\p{L}\p{N}_-]*)/gu
/** Shorter words say little, whatever the language. */
const minWordChars = 4

/** Words that say nothing about what is needed or offered, in Indonesian and English. */
const stopWords = new Set(
  `yang untuk dengan dari pada dalam akan atau juga bisa dapat ingin mau kami kita saya anda mereka oleh
  karena agar supaya sebagai adalah tidak belum sudah lebih setiap para serta tentang antara secara bagi
  perlu butuh membutuhkan memerlukan punya memiliki menawarkan menyediakan tersedia membantu bantuan orang
  need needs needed offer offers have that this with from them they their there what when where which would
  could should will want wants about into more some your ours have been being does each also only help people`.split(
    /\s+/,
  ),
)

/** The entries of one field, in lower case: a text is split at commas. */
export const entriesOf = (value = ''): string[] => [
  ...new Set(
    value
      .split(separators)
      .map((entry) => entry.trim().toLowerCase())
      .filter((entry) => entry !== ''),
  ),
]

/** The number in front of a field's words; null where there is none. */
export function numberIn(value = ''): number | null {
  const said = Number.parseFloat(value)
  return Number.isFinite(said) ? said : null
}

/** What follows `#` in a text, in lower case. */
export const tagsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(tagForm)].map(([, tag = '']) => tag.toLowerCase())),
]

/** Words that can mean something, in lower case; tags are told apart. */
export const wordsIn = (text: string): string[] => [
  ...new Set(
    [...text.replace(tagForm, ' ').toLowerCase().matchAll(wordForm)]
      .map(([word]) => word)
      .filter((word) => word.length >= minWordChars && !stopWords.has(word)),
  ),
]
