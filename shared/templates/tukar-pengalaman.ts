import { byBallot, inTheOpen, scoreOf, trustCardFor, upTo, withPhotos } from './common.ts'
import type { Template } from './template.ts'

/** After One Million Smiles, India: farmers, companies and government share what they have tried. */
export const tukarPengalaman: Template = {
  id: 'tukar-pengalaman',
  name: { id: 'Tukar pengalaman', en: 'Exchange of experience' },
  use: {
    id: 'Untuk orang yang mengerjakan hal serupa di tempat berbeda, misalnya petani, perusahaan, dan pemerintah: berbagi yang sudah dicoba, lalu mempertemukan kebutuhan dengan bantuan.',
    en: 'For people who do similar work in different places, such as farmers, companies and government: share what was tried, then bring needs and help together.',
  },
  people: { from: 8, to: 80 },
  yields: {
    id: 'Katalog praktik dengan cerita di baliknya, daftar kebutuhan yang bertemu bantuan, dan daftar kebutuhan yang belum terjawab.',
    en: 'A catalogue of practices with the stories behind them, a list of needs that met an offer, and a list of needs still open.',
  },
  question: {
    id: 'Apa yang sudah kita coba, apa hasilnya, dan siapa dapat membantu siapa?',
    en: 'What have we tried, what came of it, and who can help whom?',
  },
  trustCard: withPhotos(
    trustCardFor({
      id: 'Berbagi pengalaman dari lapangan, menyusun katalog praktik, dan mempertemukan kebutuhan dengan bantuan.',
      en: 'To share experience from the field, to build a catalogue of practices, and to bring needs and offers together.',
    }),
  ),
  retentionDays: 180,
  openness: 'open_link',
  ownership: 'initiator',
  requiredGroups: ['residents', 'business', 'local-government'],
  steps: [
    {
      ...inTheOpen,
      title: { id: 'Ceritakan yang sudah dicoba', en: 'Tell what you have tried' },
      prompt: {
        id: 'Apa yang Anda lakukan, dan apa yang akan Anda katakan kepada orang lain? Tulis yang benar-benar Anda alami, juga bila hasilnya tidak baik.',
        en: 'What did you do, and what would you tell others? Write what you have really lived through, also where it did not go well.',
      },
      minutes: 15,
      limits: upTo(3, 400),
      source: null,
      settings: {
        kind: 'collect',
        form: [
          { id: 'place', label: { id: 'Tempat', en: 'Place' }, type: 'text', required: true },
          {
            id: 'result',
            label: { id: 'Hasilnya', en: 'Result' },
            type: 'choice',
            required: true,
            options: [
              { id: 'better', label: { id: 'Lebih baik', en: 'Better' } },
              { id: 'same', label: { id: 'Sama saja', en: 'The same' } },
              { id: 'worse', label: { id: 'Lebih buruk', en: 'Worse' } },
            ],
          },
          { id: 'photo', label: { id: 'Foto', en: 'Photo' }, type: 'photo', required: false },
        ],
      },
    },
    {
      ...inTheOpen,
      title: { id: 'Kelompokkan menurut praktik', en: 'Group by practice' },
      prompt: {
        id: 'Letakkan cerita tentang praktik yang sama berdekatan. Beri nama dengan kata yang dipakai di lapangan.',
        en: 'Put stories about the same practice together. Name it in the words people use in the field.',
      },
      minutes: 10,
      limits: upTo(null, 120),
      source: { step: 0, items: 'cards' },
      settings: { kind: 'cluster' },
    },
    {
      ...inTheOpen,
      title: { id: 'Tanggapi setiap praktik', en: 'Respond to each practice' },
      prompt: {
        id: 'Apakah Anda mengalaminya juga, tahu sebabnya, atau punya jalan keluarnya?',
        en: 'Did it happen to you too, do you know why, or do you have a solution?',
      },
      minutes: 10,
      limits: upTo(10, 280),
      source: { step: 1, items: 'themes' },
      settings: { kind: 'collect', replyTo: { kinds: ['me_too', 'know_why', 'solution'] } },
    },
    {
      ...inTheOpen,
      title: { id: 'Kebutuhan dan bantuan', en: 'Needs and offers' },
      prompt: {
        id: 'Apa yang Anda butuhkan, atau apa yang dapat Anda berikan? Satu kartu untuk satu hal.',
        en: 'What do you need, or what can you give? One card for each thing.',
      },
      minutes: 8,
      limits: upTo(4, 200),
      source: null,
      settings: {
        kind: 'collect',
        form: [
          {
            id: 'side',
            label: { id: 'Saya …', en: 'I …' },
            type: 'choice',
            required: true,
            options: [
              { id: 'need', label: { id: 'membutuhkan', en: 'need' } },
              { id: 'offer', label: { id: 'menawarkan', en: 'offer' } },
            ],
          },
          {
            id: 'what',
            label: { id: 'Jenis (satu kata)', en: 'Kind (one word)' },
            type: 'text',
            required: true,
          },
          { id: 'quantity', label: { id: 'Berapa banyak', en: 'How many' }, type: 'number', required: false },
          { id: 'when', label: { id: 'Kapan', en: 'When' }, type: 'date', required: false },
        ],
      },
    },
    {
      ...inTheOpen,
      title: { id: 'Pertemukan', en: 'Bring together' },
      prompt: {
        id: 'Bantuan mana yang cocok untuk kebutuhan mana? Ajukan pasangan; pemilik kartu lain yang menjawab ya atau tidak.',
        en: 'Which offer fits which need? Propose a pair; the owner of the other card says yes or no.',
      },
      minutes: 10,
      limits: upTo(null, 200),
      source: { step: 3, items: 'cards' },
      settings: {
        kind: 'match',
        needs: { only: { field: 'side', values: ['need'] }, places: 3 },
        offers: { step: null, only: { field: 'side', values: ['offer'] }, places: 5 },
        compare: [
          { need: 'what', offer: 'what', how: 'shared' },
          { need: 'quantity', offer: 'quantity', how: 'enough' },
        ],
      },
    },
    {
      ...byBallot,
      title: { id: 'Nilai praktiknya', en: 'Value the practices' },
      prompt: {
        id: 'Seberapa berguna bagi Anda, dan dapatkah Anda menerapkannya? Nilai 0 sampai 5. Kepentingan siapa yang berbeda dari kepentingan Anda?',
        en: 'How useful is it to you, and can you apply it? From 0 to 5. Whose interest differs from yours?',
      },
      minutes: 8,
      limits: upTo(null, 240),
      source: { step: 1, items: 'themes' },
      settings: {
        kind: 'weigh',
        seats: 3,
        scale: scoreOf(5, [
          { id: 'useful', label: { id: 'Berguna bagi saya', en: 'Useful to me' }, weight: 1 },
          { id: 'doable', label: { id: 'Dapat saya terapkan', en: 'I can apply it' }, weight: 1 },
        ]),
      },
    },
    {
      ...inTheOpen,
      title: { id: 'Janji untuk musim depan', en: 'Promises for the next season' },
      prompt: {
        id: 'Praktik mana yang akan Anda coba, dan kebutuhan mana yang akan Anda jawab? Siapa, apa, kapan.',
        en: 'Which practice will you try, and which open need will you answer? Who, what, by when.',
      },
      minutes: 12,
      limits: upTo(3, 240),
      source: { step: 1, items: 'themes' },
      settings: { kind: 'commit' },
    },
  ],
}
