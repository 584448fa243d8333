import { byAgreement, byBallot, byGroup, inTheOpen, scoreOf, trustCardFor, upTo } from './common.ts'
import type { Template } from './template.ts'

/** Involvement, curation, empowerment: a service is lived through, put in question and built together. */
export const koKreasi: Template = {
  id: 'ko-kreasi',
  name: { id: 'Ko-kreasi layanan', en: 'Co-creating a service' },
  use: {
    id: 'Untuk memperbaiki atau merancang layanan bersama pemakainya: mengalami dan merumuskan bersama, menguji konsep, lalu saling menguatkan dan membangun.',
    en: 'To mend or design a service with those who use it: experience and define it together, put concepts to the test, then lift each other and build.',
  },
  people: { from: 12, to: 60 },
  yields: {
    id: 'Rumusan masalah yang disepakati semua unsur, konsep yang sudah diuji dengan bukti dan keberatan, jam dan keahlian yang dijanjikan, dan komitmen bersama.',
    en: 'A problem that every group agrees on, concepts tested with evidence and objections, hours and skills pledged, and commitments made together.',
  },
  question: {
    id: 'Bagaimana layanan ini sebaiknya bekerja bagi semua yang memakainya dan menjalankannya?',
    en: 'How should this service work for all who use it and all who run it?',
  },
  trustCard: trustCardFor({
    id: 'Memahami pengalaman semua unsur dengan sebuah layanan, menguji konsep baru, dan menyepakati pembangunannya.',
    en: 'To understand how every group experiences a service, to test new concepts, and to agree on building them.',
  }),
  retentionDays: 180,
  openness: 'registered',
  ownership: 'shared',
  requiredGroups: ['residents', 'local-government', 'business', 'academics'],
  steps: [
    {
      ...inTheOpen,
      title: { id: 'Mengalami bersama', en: 'Experience together' },
      prompt: {
        id: 'Ceritakan satu kejadian nyata sebelum, saat, atau sesudah memakai layanan ini: apa yang membantu atau menyulitkan?',
        en: 'Tell one real moment before, during or after using this service: what helped, or what made it hard?',
      },
      minutes: 15,
      limits: upTo(4, 400),
      source: null,
      settings: {
        kind: 'collect',
        form: [
          {
            id: 'moment',
            label: { id: 'Kapan', en: 'When' },
            type: 'choice',
            required: true,
            options: [
              { id: 'before', label: { id: 'sebelum', en: 'before' } },
              { id: 'during', label: { id: 'saat', en: 'during' } },
              { id: 'after', label: { id: 'sesudah', en: 'after' } },
            ],
          },
          {
            id: 'feeling',
            label: { id: 'Rasanya', en: 'It felt' },
            type: 'choice',
            required: false,
            options: [
              { id: 'good', label: { id: 'baik', en: 'good' } },
              { id: 'mixed', label: { id: 'campur', en: 'mixed' } },
              { id: 'bad', label: { id: 'buruk', en: 'bad' } },
            ],
          },
        ],
      },
    },
    {
      ...byGroup,
      title: { id: 'Merumuskan bersama', en: 'Define together' },
      prompt: {
        id: 'Satukan cerita yang berakar pada hal yang sama. Beri judul dengan kalimat: siapa membutuhkan apa, karena apa.',
        en: 'Join stories with the same root. Name each theme as a sentence: who needs what, because of what.',
      },
      minutes: 12,
      limits: upTo(null, 160),
      source: { step: 0, items: 'cards' },
      settings: { kind: 'cluster' },
    },
    {
      ...byBallot,
      title: { id: 'Apakah ini masalahnya', en: 'Is this the problem' },
      prompt: {
        id: 'Sejauh mana Anda sepakat dengan rumusan ini? Yang keberatan menulis alasannya. Diam bukan berarti setuju.',
        en: 'How far do you agree with this wording? Who objects says why. Silence is not consent.',
      },
      minutes: 8,
      limits: upTo(null, 280),
      source: { step: 1, items: 'themes' },
      settings: { kind: 'weigh', seats: 5, scale: byAgreement },
    },
    {
      ...inTheOpen,
      title: { id: 'Uji konsep', en: 'Test the concepts' },
      prompt: {
        id: 'Untuk setiap masalah: konsep apa yang menjawabnya? Tulis bukti yang mendukung atau menentang, asumsi yang harus diuji, dan siapa yang terlewat.',
        en: 'For each problem: which concept answers it? Write evidence for or against, assumptions to test, and who is left out.',
      },
      minutes: 20,
      limits: upTo(8, 400),
      source: { step: 1, items: 'themes' },
      settings: {
        kind: 'collect',
        replyTo: { kinds: ['solution', 'evidence_for', 'evidence_against', 'assumption', 'left_out'] },
      },
    },
    {
      ...byBallot,
      title: { id: 'Pertahankan, ubah, lepaskan', en: 'Keep, change, let go' },
      prompt: {
        id: 'Nilai 0 sampai 5: diinginkan, dapat dilaksanakan, bertahan lama. Tulis mengapa, dan apa yang harus diubah.',
        en: 'From 0 to 5: wanted, feasible, lasting. Say why, and what would have to change.',
      },
      minutes: 8,
      limits: upTo(null, 280),
      source: { step: 1, items: 'themes' },
      settings: {
        kind: 'weigh',
        seats: 3,
        scale: scoreOf(5, [
          { id: 'wanted', label: { id: 'Diinginkan', en: 'Wanted' }, weight: 1 },
          { id: 'feasible', label: { id: 'Dapat dilaksanakan', en: 'Feasible' }, weight: 1 },
          { id: 'lasting', label: { id: 'Bertahan lama', en: 'Lasting' }, weight: 1 },
        ]),
      },
    },
    {
      ...inTheOpen,
      title: { id: 'Saling menguatkan', en: 'Lift each other' },
      prompt: {
        id: 'Apa yang dapat unsur Anda ajarkan, perlu pelajari, atau bukakan jalannya? Berapa jam?',
        en: 'What can your group teach, what does it need to learn, which door can it open? How many hours?',
      },
      minutes: 10,
      limits: upTo(4, 240),
      source: null,
      settings: {
        kind: 'collect',
        form: [
          {
            id: 'side',
            label: { id: 'Kami …', en: 'We …' },
            type: 'choice',
            required: true,
            options: [
              { id: 'teach', label: { id: 'dapat mengajarkan', en: 'can teach' } },
              { id: 'learn', label: { id: 'perlu mempelajari', en: 'need to learn' } },
              { id: 'door', label: { id: 'dapat membuka jalan', en: 'can open a door' } },
            ],
          },
          { id: 'hours', label: { id: 'Jam', en: 'Hours' }, type: 'number', required: false },
        ],
      },
    },
    {
      ...inTheOpen,
      title: { id: 'Bangun bersama', en: 'Build together' },
      prompt: {
        id: 'Langkah pertama dalam 30 hari, oleh dua pihak dari unsur yang berbeda: siapa, apa, kapan?',
        en: 'A first step within 30 days, by two parties of different groups: who, what, by when?',
      },
      minutes: 15,
      limits: upTo(3, 300),
      source: { step: 1, items: 'themes' },
      settings: { kind: 'commit' },
    },
  ],
}
