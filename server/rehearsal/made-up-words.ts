/** What made-up people are called and say. Plain sentences, so that screens look as in a real workshop. */
import type { Language } from '../../shared/domain/language.ts'

const firstNames = [
  'Sari',
  'Budi',
  'Wayan',
  'Ratna',
  'Andi',
  'Maria',
  'Yusuf',
  'Dewi',
  'Agus',
  'Lestari',
  'Tono',
  'Ni Luh',
]
const lastNames = [
  'Putri',
  'Santoso',
  'Wijaya',
  'Nasution',
  'Pratama',
  'Siregar',
  'Hidayat',
  'Kusuma',
  'Manurung',
]

const places: Record<Language, readonly string[]> = {
  id: ['di pasar', 'di puskesmas', 'di kantor kelurahan', 'di sekolah anak saya', 'di terminal', 'di sawah'],
  en: [
    'at the market',
    'at the health centre',
    'at the village office',
    'at my child’s school',
    'at the bus station',
    'in the fields',
  ],
}
const events: Record<Language, readonly string[]> = {
  id: [
    'Saya menunggu empat jam',
    'Tidak ada yang tahu harus bertanya kepada siapa',
    'Air masuk sampai ke lantai',
    'Petugasnya menjelaskan dengan sabar',
    'Formulir yang sama harus diisi dua kali',
    'Jalannya gelap sepulang kerja',
  ],
  en: [
    'I waited for four hours',
    'Nobody knew whom to ask',
    'The water came up to the floor',
    'The clerk explained it patiently',
    'The same form had to be filled in twice',
    'The road was dark after work',
  ],
}
const effects: Record<Language, readonly string[]> = {
  id: [
    'lalu saya pulang tanpa hasil.',
    'dan itu memakan satu hari kerja.',
    'dan tetangga saya mengalami hal yang sama.',
    'sehingga kami mengaturnya sendiri.',
  ],
  en: [
    'and I went home with nothing.',
    'and it cost a day of work.',
    'and my neighbour had the same.',
    'so we arranged it ourselves.',
  ],
}
const themeTitles: Record<Language, readonly string[]> = {
  id: ['Waktu tunggu', 'Kejelasan informasi', 'Jalan dan air', 'Saling membantu'],
  en: ['Waiting', 'Clear information', 'Roads and water', 'Helping each other'],
}
const promises: Record<Language, readonly string[]> = {
  id: [
    'Memasang papan petunjuk',
    'Membuka loket kedua',
    'Memperbaiki lampu jalan',
    'Mengumpulkan warga setiap bulan',
  ],
  en: ['Put up signs', 'Open a second counter', 'Repair the street lights', 'Meet residents every month'],
}
const organisations: Record<Language, readonly string[]> = {
  id: ['Dinas Pelayanan', 'Koperasi Makmur', 'Universitas Negeri', 'Karang Taruna'],
  en: ['Service Office', 'Makmur Cooperative', 'State University', 'Youth Association'],
}

const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? ''

export const madeUpName = (at: number): string =>
  `${pick(firstNames, at)} ${pick(lastNames, Math.floor(at / firstNames.length) + at)} ${at + 1}`

/** The sentence number `at`: no two alike for 144 numbers in a row. */
export function madeUpCard(language: Language, at: number): string {
  const round = Math.floor(at / 6)
  const event = pick(events[language], at)
  const place = pick(places[language], at + round)
  const effect = pick(effects[language], at + round + Math.floor(at / 12))
  return `${event} ${place}, ${effect}`
}

export const madeUpThemes = (language: Language): readonly string[] => themeTitles[language]
export const madeUpPromise = (language: Language, at: number): string => pick(promises[language], at)
export const madeUpOrganisation = (language: Language, at: number): string =>
  pick(organisations[language], at)
