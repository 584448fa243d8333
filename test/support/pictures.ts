/** Pictures for tests, made when they are needed; and files that only claim to be pictures. */
import sharp from 'sharp'

type Look = { width?: number; height?: number; colour?: string }

const plain = ({ width = 400, height = 300, colour = '#1c6b54' }: Look = {}) =>
  sharp({ create: { width, height, channels: 3, background: colour } })

export const pngOf = (look?: Look): Promise<Buffer> => plain(look).png().toBuffer()
export const jpegOf = (look?: Look): Promise<Buffer> => plain(look).jpeg().toBuffer()

/** A JPEG as a telephone takes it: lying on its side, with a place and a maker in it. */
export const fromTelephone = (): Promise<Buffer> =>
  plain({ width: 300, height: 200 })
    .withExif({
      IFD0: { Make: 'TelephoneWorks' },
      IFD3: { GPSLatitude: '6/1 12/1 0/1', GPSLatitudeRef: 'S' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

/** Few bytes that say they are 30,000 by 30,000. */
export async function hugeClaim(): Promise<Buffer> {
  const png = await pngOf({ width: 8, height: 8 })
  png.writeUInt32BE(30_000, 16)
  png.writeUInt32BE(30_000, 20)
  png.writeInt32BE(crc32(png.subarray(12, 29)), 29)
  return png
}

/** Of a PNG's chunk. */
function crc32(bytes: Uint8Array): number {
  let crc = -1
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1))
  }
  return ~crc
}
