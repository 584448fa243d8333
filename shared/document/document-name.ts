/** `board:<workshop>` holds the canvas, `workshop:<workshop>` what the server alone writes. */
export type DocumentKind = 'board' | 'workshop'
export type DocumentName = `${DocumentKind}:${string}`

const nameForm = /^(board|workshop):([0-9a-z]{16})$/

export function parseDocumentName(text: string): { kind: DocumentKind; workshop: string } | null {
  const match = nameForm.exec(text)
  return match?.[1] && match[2] ? { kind: match[1] as DocumentKind, workshop: match[2] } : null
}

export const boardName = (workshop: string): DocumentName => `board:${workshop}`
export const workshopName = (workshop: string): DocumentName => `workshop:${workshop}`
