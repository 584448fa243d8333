/** What a file claims to be by its first bytes; only these kinds ever reach a decoder. */
export type PictureKind = 'png' | 'jpeg' | 'webp' | 'gif' | 'avif'

/** Pieces that must stand at these places, each character one byte. */
const signs: readonly [PictureKind, ...pieces: [at: number, bytes: string][]][] = [
  ['png', [0, '\x89PNG\r\n\x1a\n']],
  ['jpeg', [0, '\xff\xd8\xff']],
  ['gif', [0, 'GIF8']],
  ['webp', [0, 'RIFF'], [8, 'WEBP']],
  ['avif', [4, 'ftypavif']],
  ['avif', [4, 'ftypavis']],
]

/** Null for everything else: SVG, HTML, PDF, archives, HEIC (which the library cannot open). */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16)).toString('latin1')
  const fits = ([, ...pieces]: (typeof signs)[number]) =>
    pieces.every(([at, piece]) => head.startsWith(piece, at))
  return signs.find(fits)?.[0] ?? null
}
