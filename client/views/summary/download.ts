import type { EndpointName } from '../../../shared/wire/endpoints.ts'
import { addressOf } from '../../api/index.ts'

/** Gives the reader a file, under this name. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken the content by the next turn.
  setTimeout(() => URL.revokeObjectURL(address), 1_000)
}

/** An export in the language of the page. Rejects where the server gives none. */
export async function fetchExport(endpoint: EndpointName, workshop: string, language: string): Promise<Blob> {
  const response = await fetch(addressOf(endpoint, { w: workshop }), {
    credentials: 'same-origin',
    headers: { 'accept-language': language },
  })
  if (!response.ok) throw new Error(`export answered ${response.status}`)
  return response.blob()
}

/** A title as the beginning of a file's name: letters and digits of any script. */
export function fileName(title: string, ending: string): string {
  const words = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
  return `${words || 'rembuk'}${ending}`
}
