import { byBallot, byGroup, inTheOpen, officials, trustCardFor, upTo } from './common.ts'
import type { Template } from './template.ts'

/** After the Digital Cabinet Initiative, Brazil: residents decide what a part of the budget pays for. */
export const anggaranPartisipatif: Template = {
  id: 'anggaran-partisipatif',
  name: { id: 'Anggaran partisipatif', en: 'Participatory budget' },
  use: {
    id: 'Untuk membagi sebagian anggaran bersama warga: dari gagasan proyek, pemeriksaan teknis, sampai pemilihan dengan aturan yang diumumkan lebih dulu.',
    en: 'To decide with residents what a part of the budget pays for: from project ideas and a technical check to a vote by a rule announced beforehand.',
  },
  people: { from: 10, to: 500 },
  yields: {
    id: 'Daftar proyek yang didanai dengan siapa mendukung apa, berkas .pb untuk dihitung ulang, dan alasan untuk setiap proyek yang tidak didanai.',
    en: 'A list of funded projects with who supported what, a .pb file for anybody to recount, and a reason for each project that was not funded.',
  },
  question: {
    id: 'Proyek apa yang paling dibutuhkan lingkungan kita dari anggaran ini?',
    en: 'Which projects does our neighbourhood need most from this budget?',
  },
  trustCard: trustCardFor({
    id: 'Mengumpulkan gagasan proyek, memeriksanya, dan memilih bersama proyek yang didanai.',
    en: 'To gather project ideas, to check them, and to choose together which are funded.',
  }),
  retentionDays: 365,
  openness: 'registered',
  ownership: 'initiator',
  requiredGroups: ['residents', 'local-government'],
  steps: [
    {
      ...inTheOpen,
      title: { id: 'Amplop anggaran', en: 'The envelope' },
      prompt: {
        id: 'Baca dulu: ini yang kita putuskan bersama.',
        en: 'Please read first: this is what we decide together.',
      },
      minutes: 5,
      limits: upTo(null),
      source: null,
      settings: {
        kind: 'brief',
        mustRead: true,
        body: {
          id: 'Fasilitator menulis di sini: besarnya anggaran, dari mana asalnya, untuk tahun berapa, dan apa yang tidak dapat dibiayai. Aturan pemilihan: metode bagian yang sama (Equal Shares). Setiap pemilih mendapat bagian yang sama besar dari anggaran; sebuah proyek didanai bila pendukungnya bersama-sama dapat membayarnya. Hasil menurut cara biasa (suara terbanyak) ditampilkan di sebelahnya.',
          en: 'The facilitator writes here: how much money there is, where it comes from, for which year, and what it cannot pay for. The rule of the vote: Equal Shares. Every voter has the same share of the budget; a project is funded when its supporters can pay for it together. The result by the usual rule (most votes first) is shown beside it.',
        },
      },
    },
    {
      ...inTheOpen,
      title: { id: 'Gagasan proyek', en: 'Project ideas' },
      prompt: {
        id: 'Proyek apa, di mana, untuk siapa, dan kira-kira berapa biayanya?',
        en: 'What project, where, for whom, and what might it cost?',
      },
      minutes: 15,
      limits: upTo(3, 400),
      source: null,
      settings: {
        kind: 'collect',
        form: [
          { id: 'place', label: { id: 'Tempat', en: 'Place' }, type: 'text', required: true },
          { id: 'for_whom', label: { id: 'Untuk siapa', en: 'For whom' }, type: 'text', required: true },
          {
            id: 'guess',
            label: { id: 'Perkiraan biaya', en: 'Cost, as a guess' },
            type: 'money',
            required: false,
            unit: 'IDR',
          },
        ],
      },
    },
    {
      ...byGroup,
      title: { id: 'Gabungkan yang sama', en: 'Join what is the same' },
      prompt: {
        id: 'Letakkan gagasan yang sebenarnya satu proyek bersama-sama, dan beri nama proyeknya.',
        en: 'Put ideas that are really one project together, and name the project.',
      },
      minutes: 8,
      limits: upTo(null, 120),
      source: { step: 1, items: 'cards' },
      settings: { kind: 'cluster' },
    },
    {
      ...inTheOpen,
      title: { id: 'Pemeriksaan teknis', en: 'Technical check' },
      prompt: {
        id: 'Petugas: berapa biayanya, dapatkah dilaksanakan, dan unit mana yang mengerjakan? Alasan wajib ditulis.',
        en: 'Staff: what does it cost, can it be done, and which unit would do it? A reason is required.',
      },
      minutes: 20,
      groups: officials,
      limits: upTo(null, 600),
      source: { step: 2, items: 'themes' },
      settings: {
        kind: 'collect',
        replyTo: { kinds: ['eligible', 'not_eligible', 'condition'] },
        form: [
          { id: 'cost', label: { id: 'Biaya', en: 'Cost' }, type: 'money', required: true, unit: 'IDR' },
          { id: 'unit', label: { id: 'Unit pelaksana', en: 'Unit in charge' }, type: 'text', required: true },
        ],
      },
    },
    {
      ...byBallot,
      title: { id: 'Pilih proyek', en: 'Choose the projects' },
      prompt: {
        id: 'Pilih semua proyek yang Anda dukung, sedikitnya tiga bila dapat. Kepentingan siapa yang berbeda dari kepentingan Anda? Pilihan tertutup sampai hasil dibuka.',
        en: 'Choose every project that you support, three at least if you can. Whose interest differs from yours? Your choice stays sealed until the results are shown.',
      },
      minutes: 10,
      limits: upTo(null, 240),
      source: { step: 2, items: 'themes' },
      settings: {
        kind: 'weigh',
        seats: 100,
        scale: {
          type: 'approve',
          min: 0,
          max: 500,
          budget: {
            amount: '100000000',
            currency: 'Rp',
            rule: 'equal_shares',
            completion: 'add1e',
            costField: { step: '3', field: 'cost' },
            costs: {},
          },
        },
      },
    },
    {
      ...inTheOpen,
      title: { id: 'Alasan dan langkah berikutnya', en: 'Reasons and next steps' },
      prompt: {
        id: 'Pemerintah: untuk setiap proyek, terutama yang tidak didanai, apa alasannya dan apa langkah berikutnya?',
        en: 'Government: for each project, above all those not funded, what is the reason and what comes next?',
      },
      minutes: 10,
      groups: officials,
      limits: upTo(null, 400),
      source: { step: 2, items: 'themes' },
      settings: { kind: 'collect', replyTo: { kinds: ['accepted', 'merged', 'deferred', 'not_accepted'] } },
    },
    {
      ...inTheOpen,
      title: { id: 'Siapa melaksanakan', en: 'Who carries it out' },
      prompt: {
        id: 'Untuk setiap proyek yang didanai: unit mana, tonggaknya apa, kapan selesai, dan bagaimana warga ikut memantau?',
        en: 'For each funded project: which unit, which milestones, by when, and how do residents keep watch?',
      },
      minutes: 12,
      limits: upTo(10, 300),
      source: { step: 2, items: 'themes' },
      settings: { kind: 'commit' },
    },
  ],
}
