import { describe, expect, it } from 'vitest'
import { cardHeight, cardHeightOf, cardLineHeight, cardPadding, fitCard, textLane } from './card-size.ts'
import type { LaneValue } from './lanes.ts'
import { toRichText } from './rich-text.ts'

const sizeOf = (text: string) => fitCard(toRichText(text))

/** Words, and into how many lines Chromium breaks them at the size that the card gets. */
const measured: [text: string, fontSize: number, lines: number][] = [
  ['Air bersih sering mati pada pagi hari, terutama di RT 04.', 22, 5],
  ['Loket pajak hanya buka sampai jam dua belas. Pedagang pasar tidak sempat datang.', 18, 6],
  ['Pertanggungjawaban dan keterlibatan pemangku kepentingan', 16, 4],
  [
    'Kami menginginkan keterlibatan masyarakat dalam musyawarah perencanaan pembangunan (Musrenbang) kelurahan.',
    18,
    9,
  ],
  ['Jl. Letjend. Suprapto—Simpang Lima: macet tiap pukul 16.30–18.00', 16, 4],
  ['"Siapa yang bertanggung jawab?" tanya ibu-ibu PKK.', 22, 4],
  ['www.semarangkota.go.id/layanan-publik/pengaduan-masyarakat tidak bisa dibuka', 18, 5],
  ['WIFI GRATIS UNTUK SEMUA WARGA KELURAHAN', 22, 4],
]

describe('the size of a card', () => {
  it.each(measured)('has room for the lines of a browser: %s', (text, fontSize, lines) => {
    const card = sizeOf(text)
    expect(card.fontSize).toBe(fontSize)
    const room = card.height - cardPadding.top - cardPadding.bottom
    expect(room).toBeGreaterThanOrEqual(lines * fontSize * cardLineHeight)
  })

  it('is a square with large letters for a few words, and for none', () => {
    for (const text of ['', 'Taman bermain'])
      expect(sizeOf(text)).toMatchObject({ fontSize: 22, height: cardHeight, growY: 0 })
  })

  it('grows with the words and never shrinks by one more', () => {
    const heights = [10, 20, 40, 80].map((words) => sizeOf('kata '.repeat(words)).height)
    expect(heights).toEqual([...heights].sort((a, b) => a - b))
    expect(heights.at(-1)).toBeGreaterThan(cardHeight)
  })

  it('takes smaller letters rather than cutting a long word', () => {
    expect(sizeOf('Pertanggungjawaban').fontSize).toBeLessThan(18)
  })

  it('cuts only a word that would not fit at any size, and shows all of it', () => {
    const { fontSize, height } = sizeOf('a'.repeat(300))
    expect(fontSize).toBe(18)
    expect(height).toBeGreaterThan(cardHeight)
  })

  it('counts empty lines', () => {
    expect(sizeOf(`satu${'\n'.repeat(20)}dua`).height).toBeGreaterThan(20 * 18 * cardLineHeight)
  })

  it('is read back from the lane, whatever stands in it', () => {
    const long = toRichText('kata '.repeat(80)) as LaneValue
    expect(cardHeightOf(textLane(long))).toBe(fitCard(long).height)
    for (const odd of [null, 'x', {}, { growY: -5 }, { growY: 'much' }])
      expect(cardHeightOf(odd)).toBe(cardHeight)
  })

  it('does not fail on words that are no rich text', () => {
    for (const odd of [null, 7, [], { type: 'doc', content: 'x' }])
      expect(fitCard(odd).height).toBe(cardHeight)
  })
})
