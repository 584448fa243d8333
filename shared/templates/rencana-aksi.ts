import { byBallot, byGroup, inTheOpen, officials, trustCardFor, upTo } from './common.ts'
import type { Template } from './template.ts'

/** The drafting of an open government action plan. */
export const rencanaAksi: Template = {
  id: 'rencana-aksi',
  name: { id: 'Rencana aksi', en: 'Action plan' },
  use: {
    id: 'Untuk menyusun rencana aksi pemerintahan terbuka bersama masyarakat sipil: dari usulan, tanggapan beralasan, sampai komitmen lengkap.',
    en: 'To draft an open government action plan with civil society: from proposals and a reasoned response to complete commitments.',
  },
  people: { from: 10, to: 120 },
  yields: {
    id: 'Usulan yang ditanggapi satu per satu dengan alasan, dan komitmen dengan masalah, ukuran, penanggung jawab, pendukung, tonggak, dan nilai.',
    en: 'Proposals answered one by one with reasons, and commitments with problem, measure, lead, supporters, milestones and values.',
  },
  question: {
    id: 'Apa yang harus dibuka, dilibatkan, atau dipertanggungjawabkan pemerintah dalam dua tahun ke depan?',
    en: 'What should government open, share or answer for in the next two years?',
  },
  trustCard: trustCardFor({
    id: 'Menyusun rencana aksi bersama. Setiap usulan mendapat tanggapan beralasan.',
    en: 'To draft an action plan together. Every proposal gets a reasoned response.',
  }),
  retentionDays: 730,
  openness: 'registered',
  ownership: 'initiator',
  requiredGroups: ['residents', 'local-government', 'central-government'],
  steps: [
    {
      ...inTheOpen,
      title: { id: 'Usulan', en: 'Proposals' },
      prompt: {
        id: 'Masalah apa, siapa yang mengalaminya, dan perubahan apa yang Anda usulkan?',
        en: 'What problem, who lives with it, and which change do you propose?',
      },
      minutes: 20,
      limits: upTo(4, 500),
      source: null,
      settings: {
        kind: 'collect',
        form: [
          {
            id: 'who',
            label: { id: 'Siapa yang terdampak', en: 'Who is affected' },
            type: 'text',
            required: true,
          },
          {
            id: 'value',
            label: { id: 'Nilai utama', en: 'Main value' },
            type: 'choice',
            required: false,
            options: [
              { id: 'transparency', label: { id: 'transparansi', en: 'transparency' } },
              { id: 'participation', label: { id: 'partisipasi', en: 'participation' } },
              { id: 'accountability', label: { id: 'akuntabilitas', en: 'accountability' } },
            ],
          },
        ],
      },
    },
    {
      ...byGroup,
      title: { id: 'Tema usulan', en: 'Themes of proposals' },
      prompt: {
        id: 'Gabungkan usulan yang menjawab masalah yang sama. Nama tema: perubahan yang diinginkan.',
        en: 'Join proposals that answer the same problem. Name of a theme: the change that is wanted.',
      },
      minutes: 12,
      limits: upTo(null, 140),
      source: { step: 0, items: 'cards' },
      settings: { kind: 'cluster' },
    },
    {
      ...byBallot,
      title: { id: 'Urutkan yang didahulukan', en: 'Rank what comes first' },
      prompt: {
        id: 'Urutkan tema menurut kepentingannya bagi publik. Kepentingan siapa yang berbeda dari kepentingan Anda?',
        en: 'Rank the themes by what they mean to the public. Whose interest differs from yours?',
      },
      minutes: 10,
      limits: upTo(null, 280),
      source: { step: 1, items: 'themes' },
      settings: {
        kind: 'weigh',
        seats: 5,
        scale: { type: 'rank', rule: 'schulze-wv', most: 20, ties: true },
      },
    },
    {
      ...inTheOpen,
      title: { id: 'Tanggapan beralasan', en: 'Reasoned response' },
      prompt: {
        id: 'Pemerintah: untuk setiap tema, diterima, digabung, ditunda, atau tidak diterima? Alasan wajib ditulis.',
        en: 'Government: for each theme, accepted, merged, deferred or not accepted? A reason is required.',
      },
      minutes: 25,
      groups: officials,
      limits: upTo(null, 600),
      source: { step: 1, items: 'themes' },
      settings: { kind: 'collect', replyTo: { kinds: ['accepted', 'merged', 'deferred', 'not_accepted'] } },
    },
    {
      ...inTheOpen,
      title: { id: 'Komitmen', en: 'Commitments' },
      prompt: {
        id: 'Tulis komitmen lengkap: masalah, yang dilakukan, hasil yang terukur, penanggung jawab, pendukung, tonggak, dan nilai yang dilayani.',
        en: 'Write complete commitments: problem, what is done, a result that can be measured, lead, supporters, milestones and the values served.',
      },
      minutes: 30,
      limits: upTo(6, 400),
      source: { step: 1, items: 'themes' },
      settings: { kind: 'commit' },
    },
  ],
}
