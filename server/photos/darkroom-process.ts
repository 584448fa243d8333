/**
 * Decodes one picture after the other and writes it anew: smaller, upright, without anything that the file carried
 * beside what can be seen. Nothing of the original is handed back.
 */
import sharp from 'sharp'
import type { Answer, Developed, Exposed } from './developed.ts'
import { pictureKind } from './picture-kind.ts'

// One picture at a time, and nothing of it is kept.
sharp.cache(false)
sharp.concurrency(1)

/** Longer than any photo takes; what is slower is given up by the library, or this process is killed. */
const timeoutSeconds = 8

process.on('message', (exposed: Exposed) => {
  develop(exposed).then(
    (developed) => answer({ developed }),
    (error: unknown) => answer({ problem: error instanceof Error ? error.message : 'unknown' }),
  )
})

const answer = (one: Answer) => process.send?.(one)

async function develop({ bytes, maxPixels, side, thumbnailSide }: Exposed): Promise<Developed> {
  const kind = pictureKind(bytes)
  if (!kind) throw new Error('no picture')
  // The first picture of an animation; what is cut off or broken is refused rather than guessed.
  const picture = sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error', pages: 1 })
  const { format } = await picture.metadata()
  // A file that is two kinds at once is none.
  if (format !== (kind === 'avif' ? 'heif' : kind)) throw new Error(`${kind} opens as ${format}`)
  const small = { fit: 'inside', withoutEnlargement: true } as const
  const { data, info } = await picture
    .timeout({ seconds: timeoutSeconds })
    .autoOrient()
    .resize({ ...small, width: side, height: side })
    .webp({ quality: 80 })
    .toBuffer({ resolveWithObject: true })
  const thumbnail = await sharp(data)
    .resize({ ...small, width: thumbnailSide, height: thumbnailSide })
    .webp({ quality: 72 })
    .toBuffer()
  return {
    full: new Uint8Array(data),
    thumbnail: new Uint8Array(thumbnail),
    width: info.width,
    height: info.height,
  }
}
