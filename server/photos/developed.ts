/** What the process is asked, and what it answers. */
export type Exposed = { bytes: Uint8Array; maxPixels: number; side: number; thumbnailSide: number }

/** Both WebP. `width` and `height` in pixels, of the large one. */
export type Developed = { full: Uint8Array; thumbnail: Uint8Array; width: number; height: number }

export type Answer = { developed: Developed } | { problem: string }
