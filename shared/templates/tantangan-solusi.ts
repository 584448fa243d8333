import { byBallot, inTheOpen, officials, scoreOf, trustCardFor, upTo } from './common.ts'
import type { Template } from './template.ts'

/** After Challenge.gov, US: a seeker states a problem, solvers answer, a jury judges by known yardsticks. */
export const tantanganSolusi: Template = {
  id: 'tantangan-solusi',
  name: { id: 'Tantangan dan solusi', en: 'Challenge and solutions' },
  use: {
    id: 'Untuk masalah yang pemiliknya belum tahu jawabannya: tantangan terbuka dengan ukuran, juri, dan hadiah yang diumumkan lebih dulu.',
    en: 'For a problem whose owner does not know the answer yet: an open challenge with yardsticks, a jury and a prize announced beforehand.',
  },
  people: { from: 6, to: 200 },
  yields: {
    id: 'Peringkat solusi menurut juri dengan sebaran nilainya, favorit publik yang dilaporkan terpisah, alasan untuk setiap peserta, dan uji coba yang disepakati.',
    en: 'Solutions in order by the jury with the spread of their marks, the public favourite reported apart, a reason for every entrant, and a pilot agreed on.',
  },
  question: {
    id: 'Masalah apa yang ingin kita pecahkan, dan seperti apa solusi yang baik?',
    en: 'Which problem do we want solved, and what would a good solution look like?',
  },
  trustCard: trustCardFor({
    id: 'Mengumpulkan solusi atas sebuah tantangan dan menilainya dengan ukuran yang diumumkan lebih dulu. Hak atas gagasan dijelaskan dalam tantangan.',
    en: 'To gather solutions to a challenge and to judge them by yardsticks announced beforehand. Rights in ideas are explained in the challenge.',
  }),
  retentionDays: 365,
  openness: 'open_link',
  ownership: 'initiator',
  requiredGroups: ['local-government', 'academics'],
  steps: [
    {
      ...inTheOpen,
      title: { id: 'Tantangan', en: 'The challenge' },
      prompt: { id: 'Baca tantangan dan aturannya.', en: 'Please read the challenge and its rules.' },
      minutes: 5,
      limits: upTo(null),
      source: null,
      settings: {
        kind: 'brief',
        mustRead: true,
        body: {
          id: 'Pencari solusi menulis di sini: masalahnya, syarat yang wajib dipenuhi, ukuran penilaian dengan bobotnya (dampak 5, kelayakan 3, keterlibatan semua unsur 2), hadiahnya, siapa boleh ikut, hak dan lisensi atas gagasan, batas waktu, siapa jurinya, dan konflik kepentingan juri yang sudah dinyatakan. Hadiah boleh tidak diberikan, dengan alasan.',
          en: 'The seeker writes here: the problem, what every solution must have, the yardsticks with their weights (impact 5, feasibility 3, inclusion 2), the prize, who may enter, rights and licence of ideas, the deadline, who sits on the jury, and which conflicts of interest its members have declared. No prize may be given, with a reason.',
        },
      },
    },
    {
      ...inTheOpen,
      seal: 'sealed_until_reveal',
      title: { id: 'Solusi', en: 'Solutions' },
      prompt: {
        id: 'Bagaimana cara kerjanya, siapa yang terbantu, dan apa yang sudah dicoba? Solusi tertutup bagi semua sampai batas waktu.',
        en: 'How does it work, whom does it help, and what has been tried? Solutions are sealed for everybody until the deadline.',
      },
      minutes: 30,
      limits: upTo(2, 800),
      source: null,
      settings: {
        kind: 'collect',
        form: [
          {
            id: 'cost',
            label: { id: 'Biaya uji coba', en: 'Cost of a pilot' },
            type: 'money',
            required: false,
            unit: 'IDR',
          },
          {
            id: 'months',
            label: { id: 'Lama uji coba (bulan)', en: 'Length of a pilot (months)' },
            type: 'number',
            required: false,
          },
        ],
      },
    },
    {
      ...inTheOpen,
      title: { id: 'Memenuhi syarat', en: 'Eligible or not' },
      prompt: {
        id: 'Pencari solusi: apakah solusi ini memenuhi syarat wajib? Bila tidak, tulis alasannya.',
        en: 'Seeker: does this solution have what every solution must have? If not, give the reason.',
      },
      minutes: 10,
      groups: officials,
      limits: upTo(null, 400),
      source: { step: 1, items: 'cards' },
      settings: { kind: 'collect', replyTo: { kinds: ['eligible', 'not_eligible'] } },
    },
    {
      ...byBallot,
      title: { id: 'Penilaian juri', en: 'The jury judges' },
      prompt: {
        id: 'Juri: nilai 0 sampai 10 untuk setiap ukuran. Bila ada konflik kepentingan dengan sebuah solusi, nyatakan dan jangan menilainya.',
        en: 'Jury: from 0 to 10 on each yardstick. Where you have a conflict of interest, say so and do not judge that solution.',
      },
      minutes: 25,
      groups: ['academics', 'professionals', 'investors'],
      limits: upTo(null, 400),
      source: { step: 1, items: 'cards' },
      settings: {
        kind: 'weigh',
        seats: 1,
        scale: {
          ...scoreOf(
            10,
            [
              { id: 'impact', label: { id: 'Dampak', en: 'Impact' }, weight: 5 },
              { id: 'feasible', label: { id: 'Kelayakan', en: 'Feasibility' }, weight: 3 },
              { id: 'inclusion', label: { id: 'Melibatkan semua unsur', en: 'Inclusion' }, weight: 2 },
            ],
            3,
          ),
          // A middling solution is no solution: who runs the challenge may set another floor, and the amount.
          award: {
            floor: 6,
            floors: {},
            currency: 'Rp',
            prizes: [{ name: { id: 'Hadiah utama', en: 'First prize' }, amount: null }],
          },
        },
      },
    },
    {
      ...byBallot,
      title: { id: 'Favorit publik', en: 'Public favourite' },
      prompt: {
        id: 'Solusi mana yang Anda dukung? Hasil ini dilaporkan terpisah dari penilaian juri.',
        en: 'Which solutions do you support? This is reported apart from what the jury says.',
      },
      minutes: 5,
      limits: upTo(null, 240),
      source: { step: 1, items: 'cards' },
      settings: { kind: 'weigh', seats: 1, scale: { type: 'approve', min: 0, max: 3 } },
    },
    {
      ...inTheOpen,
      title: { id: 'Sepakati uji coba', en: 'Agree on a pilot' },
      prompt: {
        id: 'Solusi mana diuji coba, oleh siapa, dengan apa, sampai kapan? Bila tidak ada pemenang, tulis alasannya.',
        en: 'Which solution is piloted, by whom, with what, until when? Where nobody wins, give the reason.',
      },
      minutes: 15,
      limits: upTo(3, 300),
      source: { step: 1, items: 'cards' },
      settings: { kind: 'commit' },
    },
  ],
}
