/** How long a text is as people count: an emoji or an accented letter is one. */
export const charsOf = (text: string): number => [...text].length
