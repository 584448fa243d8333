/**
 * A photo as this device can send it over a poor line: at most 1,600 px, a few hundred kilobytes, JPEG. The server
 * makes it anew all the same.
 */

const tries = [
  { side: 1_600, quality: 0.8 },
  { side: 1_600, quality: 0.65 },
  { side: 1_280, quality: 0.65 },
  { side: 960, quality: 0.6 },
] as const
const enoughBytes = 400_000

/** In base64. Null where this device cannot open the file. */
export async function shrinkPhoto(file: Blob): Promise<string | null> {
  const address = URL.createObjectURL(file)
  try {
    const picture = new Image()
    picture.src = address
    await picture.decode()
    if (picture.naturalWidth === 0 || picture.naturalHeight === 0) return null
    return await smallest(picture)
  } catch {
    return null
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** The first that is small enough, else the last. */
async function smallest(picture: HTMLImageElement): Promise<string | null> {
  let found: Blob | null = null
  for (const one of tries) {
    found = await drawn(picture, one)
    if (found && found.size <= enoughBytes) break
  }
  return found && base64Of(found)
}

/** As it stands upright: browsers turn it by what the file says. Transparent places become white. */
function drawn(picture: HTMLImageElement, { side, quality }: (typeof tries)[number]): Promise<Blob | null> {
  const { naturalWidth, naturalHeight } = picture
  const scale = Math.min(1, side / Math.max(naturalWidth, naturalHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(naturalWidth * scale))
  canvas.height = Math.max(1, Math.round(naturalHeight * scale))
  const brush = canvas.getContext('2d')
  if (!brush) return Promise.resolve(null)
  brush.fillStyle = '#fff'
  brush.fillRect(0, 0, canvas.width, canvas.height)
  brush.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
}

function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '')
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
}
