import { byBallot, inTheOpen, pledges, scoreOf, trustCardFor, upTo } from './common.ts'
import type { Template } from './template.ts'

/** After the Malden Co-Creation Venture, US: ideas from many, carried by what many can give. */
export const urunDaya: Template = {
  id: 'urun-daya',
  name: { id: 'Urun daya usaha', en: 'Venture from many hands' },
  use: {
    id: 'Untuk lingkungan yang ingin memulai usaha bersama: mengenali apa yang dimiliki, menguji gagasan, dan mengumpulkan janji dukungan. Tidak ada uang yang ditarik.',
    en: 'For a neighbourhood that wants to start ventures: see what people have, test ideas, and gather pledges. No money is collected.',
  },
  people: { from: 8, to: 100 },
  yields: {
    id: 'Peta aset, gagasan usaha dengan kebutuhan rinci, janji dukungan per kebutuhan, dan komitmen untuk memulai.',
    en: 'A map of assets, venture ideas with what they need line by line, pledges for each need, and commitments to begin.',
  },
  question: {
    id: 'Usaha apa yang dapat tumbuh dari apa yang sudah kita miliki?',
    en: 'Which ventures can grow from what we already have?',
  },
  trustCard: trustCardFor({
    id: 'Mengenali aset, menguji gagasan usaha, dan mengumpulkan janji dukungan. Janji adalah niat; tidak ada pembayaran di sini.',
    en: 'To see assets, to test venture ideas and to gather pledges. A pledge is an intention; nothing is paid here.',
  }),
  retentionDays: 180,
  openness: 'open_link',
  ownership: 'initiator',
  requiredGroups: ['residents', 'business', 'investors'],
  steps: [
    {
      ...inTheOpen,
      title: { id: 'Apa yang kita miliki', en: 'What we have' },
      prompt: {
        id: 'Keterampilan, alat, tempat, resep, jaringan: apa yang Anda miliki dan dapat dipakai bersama?',
        en: 'Skills, tools, places, recipes, contacts: what do you have that others could use with you?',
      },
      minutes: 10,
      limits: upTo(5, 200),
      source: null,
      settings: { kind: 'collect' },
    },
    {
      ...inTheOpen,
      title: { id: 'Gagasan usaha', en: 'Venture ideas' },
      prompt: {
        id: 'Usaha apa, untuk siapa, dan apa yang dibutuhkan lebih dulu? Sebut aset yang dipakai.',
        en: 'What venture, for whom, and what is needed first? Name the assets that it uses.',
      },
      minutes: 12,
      limits: upTo(2, 400),
      source: null,
      settings: {
        kind: 'collect',
        form: [
          { id: 'for_whom', label: { id: 'Untuk siapa', en: 'For whom' }, type: 'text', required: true },
          { id: 'need', label: { id: 'Kebutuhan utama', en: 'Main need' }, type: 'text', required: true },
          {
            id: 'target',
            label: { id: 'Kebutuhan uang', en: 'Money needed' },
            type: 'money',
            required: false,
            unit: 'IDR',
          },
          {
            id: 'risk',
            label: { id: 'Risiko terbesar', en: 'Greatest risk' },
            type: 'text',
            required: false,
          },
        ],
      },
    },
    {
      ...inTheOpen,
      title: { id: 'Perbaiki, ingatkan, bergabung', en: 'Improve, warn, join' },
      prompt: {
        id: 'Apa yang membuat gagasan ini lebih kuat, apa yang perlu diwaspadai, dan siapa mau ikut?',
        en: 'What would make this idea stronger, what should they watch out for, and who wants to join?',
      },
      minutes: 10,
      limits: upTo(10, 280),
      source: { step: 1, items: 'cards' },
      settings: { kind: 'collect', replyTo: { kinds: ['improve', 'warn', 'join'] } },
    },
    {
      ...byBallot,
      title: { id: 'Nilai gagasan', en: 'Value the ideas' },
      prompt: {
        id: 'Ukurannya tetap sejak awal: dapat dilaksanakan, lapangan kerja setempat, manfaat bagi warga. Nilai 0 sampai 5.',
        en: 'The yardsticks were fixed beforehand: feasible, local jobs, good for the community. From 0 to 5.',
      },
      minutes: 8,
      limits: upTo(null, 240),
      source: { step: 1, items: 'cards' },
      settings: {
        kind: 'weigh',
        seats: 3,
        scale: scoreOf(5, [
          { id: 'feasible', label: { id: 'Dapat dilaksanakan', en: 'Feasible' }, weight: 2 },
          { id: 'jobs', label: { id: 'Lapangan kerja setempat', en: 'Local jobs' }, weight: 2 },
          { id: 'benefit', label: { id: 'Manfaat bagi warga', en: 'Good for the community' }, weight: 1 },
        ]),
      },
    },
    {
      ...byBallot,
      title: { id: 'Janji dukungan', en: 'Pledges' },
      prompt: {
        id: 'Apa yang dapat Anda berikan untuk kebutuhan ini? Janji ini adalah niat; tidak ada uang yang ditarik.',
        en: 'What can you give towards this need? It is an intention; no money is collected.',
      },
      minutes: 8,
      limits: upTo(null, 240),
      source: { step: 1, items: 'cards' },
      settings: { kind: 'weigh', seats: 10, scale: pledges('target') },
    },
    {
      ...inTheOpen,
      title: { id: 'Pertemukan gagasan dan aset', en: 'Bring ideas and assets together' },
      prompt: {
        id: 'Aset mana yang menjawab kebutuhan gagasan mana? Ajukan; pemiliknya yang menyetujui.',
        en: 'Which asset answers the need of which idea? Propose it; its owner agrees or not.',
      },
      minutes: 8,
      limits: upTo(null, 200),
      source: { step: 1, items: 'cards' },
      settings: {
        kind: 'match',
        needs: { only: null, places: 5 },
        offers: { step: '0', only: null, places: 3 },
        compare: [],
      },
    },
    {
      ...inTheOpen,
      title: { id: 'Mulai', en: 'Begin' },
      prompt: {
        id: 'Langkah pertama dalam 30 hari: siapa, apa, kapan, dan siapa yang mendampingi?',
        en: 'The first step within 30 days: who, what, by when, and who goes along?',
      },
      minutes: 10,
      limits: upTo(3, 240),
      source: { step: 1, items: 'cards' },
      settings: { kind: 'commit' },
    },
  ],
}
