import { byAgreement, byBallot, byGroup, inTheOpen, pledges, scoreOf, trustCardFor, upTo } from './common.ts'
import type { Template } from './template.ts'

/** Ratner's three phases: listen, find the strategies that move things, plan joint action. */
export const tataKelolaKolaboratif: Template = {
  id: 'tata-kelola-kolaboratif',
  name: { id: 'Tata kelola kolaboratif', en: 'Collaborative governance' },
  use: {
    id: 'Untuk persoalan yang melibatkan banyak pihak dengan kepentingan berbeda: saling mendengar lebih dulu, baru menimbang strategi, lalu merencanakan tindakan bersama.',
    en: 'For a matter with many parties and different interests: listen first, then weigh strategies, then plan joint action.',
  },
  people: { from: 8, to: 60 },
  yields: {
    id: 'Hambatan dan peluang menurut unsur, pilihan strategi dengan dukungan dan keberatan, hasil mufakat, dan rencana dengan ukuran serta cara menjaganya.',
    en: 'Obstacles and opportunities by group, strategies with what speaks for and against them, what was agreed, and a plan with measures and with what keeps it alive.',
  },
  question: {
    id: 'Apa yang menghambat kita, dan strategi mana yang paling menggerakkan keadaan?',
    en: 'What holds us back, and which strategies would move things most?',
  },
  trustCard: trustCardFor({
    id: 'Saling mendengar, memilih strategi, dan merencanakan tindakan bersama. Setiap unsur duduk setara; kita terikat pada apa yang kita sepakati.',
    en: 'To listen to each other, to choose strategies and to plan joint action. All groups sit as equals; we are bound by what we agree.',
  }),
  retentionDays: 365,
  openness: 'registered',
  ownership: 'shared',
  requiredGroups: ['local-government', 'residents', 'business'],
  steps: [
    {
      ...byGroup,
      seal: 'sealed_until_reveal',
      title: { id: 'Hambatan dan peluang', en: 'Obstacles and opportunities' },
      prompt: {
        id: 'Dari tempat Anda: apa yang menghambat, dan peluang apa yang Anda lihat? Kartu tertutup sampai dibuka unsur demi unsur.',
        en: 'From where you stand: what holds us back, and which opportunities do you see? Cards are sealed until they are shown group by group.',
      },
      minutes: 15,
      limits: upTo(4, 280),
      source: null,
      settings: {
        kind: 'collect',
        form: [
          {
            id: 'type',
            label: { id: 'Ini', en: 'This is' },
            type: 'choice',
            required: true,
            options: [
              { id: 'obstacle', label: { id: 'hambatan', en: 'an obstacle' } },
              { id: 'opportunity', label: { id: 'peluang', en: 'an opportunity' } },
            ],
          },
        ],
      },
    },
    {
      ...byGroup,
      title: { id: 'Dengarkan dan kelompokkan', en: 'Listen and group' },
      prompt: {
        id: 'Ulangi dengan kata Anda apa yang Anda dengar dari unsur lain. Hanya pertanyaan untuk memperjelas. Lalu pasangkan hambatan dengan peluangnya.',
        en: 'Say in your own words what you heard from another group. Questions to clarify only. Then put obstacles beside their opportunities.',
      },
      minutes: 15,
      limits: upTo(null, 160),
      source: { step: 0, items: 'cards' },
      settings: { kind: 'cluster' },
    },
    {
      ...inTheOpen,
      title: { id: 'Strategi, dukungan, keberatan', en: 'Strategies, for and against' },
      prompt: {
        id: 'Strategi apa yang menjawabnya? Apa buktinya, apa keberatannya, apa pilihan lainnya, dan apa syaratnya?',
        en: 'Which strategy answers it? What is the evidence, what speaks against it, what else could be done, on which condition?',
      },
      minutes: 20,
      limits: upTo(8, 400),
      source: { step: 1, items: 'themes' },
      settings: {
        kind: 'collect',
        replyTo: { kinds: ['solution', 'evidence_for', 'evidence_against', 'alternative', 'condition'] },
      },
    },
    {
      ...byBallot,
      title: { id: 'Dampak dan upaya', en: 'Effect and effort' },
      prompt: {
        id: 'Nilai 0 sampai 5: seberapa besar dampaknya, dan seberapa mudah dilaksanakan? Siapa yang menanggung biayanya?',
        en: 'From 0 to 5: how great is the effect, and how easy is it to do? Who would bear the cost?',
      },
      minutes: 8,
      limits: upTo(null, 280),
      source: { step: 1, items: 'themes' },
      settings: {
        kind: 'weigh',
        seats: 3,
        scale: scoreOf(5, [
          { id: 'effect', label: { id: 'Dampak', en: 'Effect' }, weight: 2 },
          { id: 'ease', label: { id: 'Mudah dilaksanakan', en: 'Easy to do' }, weight: 1 },
        ]),
      },
    },
    {
      ...byBallot,
      title: { id: 'Musyawarah mufakat', en: 'Agreement' },
      prompt: {
        id: 'Sejauh mana Anda dapat mendukung strategi ini? Keberatan wajib beralasan; rumusan diperbaiki lalu ditanyakan lagi.',
        en: 'How far can you support this strategy? Objections need a reason; the wording is mended and asked again.',
      },
      minutes: 12,
      limits: upTo(null, 280),
      source: { step: 1, items: 'themes' },
      settings: { kind: 'weigh', seats: 3, scale: byAgreement },
    },
    {
      ...byBallot,
      title: { id: 'Yang dapat kami berikan', en: 'What we can give' },
      prompt: {
        id: 'Waktu, uang, atau barang apa yang dapat Anda janjikan untuk strategi ini?',
        en: 'Which time, money or things can you pledge to this strategy?',
      },
      minutes: 6,
      limits: upTo(null, 240),
      source: { step: 1, items: 'themes' },
      settings: { kind: 'weigh', seats: 10, scale: pledges(null) },
    },
    {
      ...inTheOpen,
      title: { id: 'Rencana tindakan bersama', en: 'Plan of joint action' },
      prompt: {
        id: 'Siapa, apa, kapan, dan bagaimana kita mengukurnya? Apa yang menjaganya tetap hidup bila orang atau anggaran berganti?',
        en: 'Who, what, by when, and how do we measure it? What keeps it alive when people or budgets change?',
      },
      minutes: 18,
      limits: upTo(4, 300),
      source: { step: 1, items: 'themes' },
      settings: { kind: 'commit' },
    },
  ],
}
