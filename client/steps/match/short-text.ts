const shortChars = 60

/** The beginning of a card, to name it in a button's label or a list. */
export function shortText(words: string | undefined): string {
  const line = (words ?? '').replace(/\s+/g, ' ').trim()
  const letters = [...line]
  return letters.length > shortChars ? `${letters.slice(0, shortChars - 1).join('')}…` : line
}
