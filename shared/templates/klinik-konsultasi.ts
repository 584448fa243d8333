import {
  byBallot,
  byGroup,
  inTheOpen,
  officials,
  scoreOf,
  trustCardFor,
  upTo,
  withoutNames,
} from './common.ts'
import type { Template } from './template.ts'

/** After URSSAF, France: people ask about duties, officials answer with what it rests on. */
export const klinikKonsultasi: Template = {
  id: 'klinik-konsultasi',
  name: { id: 'Klinik konsultasi', en: 'Consultation clinic' },
  use: {
    id: 'Untuk kantor pajak, perizinan, atau layanan lain: pertanyaan warga dan usaha dikumpulkan tanpa nama, diurutkan menurut banyaknya yang bertanya, lalu dijawab resmi.',
    en: 'For tax, licence and other offices: questions of people and businesses are gathered without names, put in order by how many ask, and answered officially.',
  },
  people: { from: 6, to: 200 },
  yields: {
    id: 'Tanya jawab resmi dengan dasar hukum dan jumlah orang yang bertanya, serta daftar pertanyaan yang belum terjawab dengan penanggung jawabnya.',
    en: 'Questions and official answers with their legal ground and how many asked, and a list of what is still open with somebody in charge.',
  },
  question: {
    id: 'Kewajiban atau layanan mana yang paling membingungkan Anda?',
    en: 'Which duty or service confuses you most?',
  },
  trustCard: trustCardFor({
    id: 'Mengumpulkan pertanyaan tanpa nama dan menjawabnya secara resmi untuk semua.',
    en: 'To gather questions without names and to answer them officially for everybody.',
  }),
  retentionDays: 365,
  openness: 'open_link',
  ownership: 'initiator',
  requiredGroups: ['local-government'],
  steps: [
    {
      ...inTheOpen,
      title: { id: 'Siapa menjawab, dan apa artinya', en: 'Who answers, and what it means' },
      prompt: { id: 'Baca dulu sebelum bertanya.', en: 'Please read this before you ask.' },
      minutes: 3,
      limits: upTo(null),
      source: null,
      settings: {
        kind: 'brief',
        mustRead: true,
        body: {
          id: 'Pertanyaan Anda tampil tanpa nama setelah diperiksa. Jawaban diberikan oleh petugas yang berwenang, dengan dasar hukumnya. “Mengikat” berarti kantor akan berpegang pada jawaban ini; “petunjuk” berarti keadaan Anda dapat berbeda; “akan diperiksa” berarti jawaban menyusul. Jangan tulis data pribadi atau nomor berkas.',
          en: 'Your question appears without a name once it has been looked at. Officials who are entitled to answer do so, and say what the answer rests on. “Binding” means the office will hold to it; “guidance” means that your case may differ; “to be checked” means that an answer will follow. Please write no personal data and no file numbers.',
        },
      },
    },
    {
      ...withoutNames,
      moderation: 'pre',
      title: { id: 'Tanyakan', en: 'Ask' },
      prompt: {
        id: 'Ceritakan keadaannya, lalu pertanyaannya. Satu kartu untuk satu pertanyaan, tanpa nama.',
        en: 'Tell the situation, then the question. One card for each question, without names.',
      },
      minutes: 15,
      limits: upTo(5, 400),
      source: null,
      settings: {
        kind: 'collect',
        form: [
          {
            id: 'category',
            label: { id: 'Tentang', en: 'About' },
            type: 'choice',
            required: true,
            options: [
              { id: 'paying', label: { id: 'membayar', en: 'paying' } },
              { id: 'reporting', label: { id: 'melapor', en: 'reporting' } },
              { id: 'permits', label: { id: 'izin', en: 'permits' } },
              { id: 'other', label: { id: 'hal lain', en: 'something else' } },
            ],
          },
          { id: 'situation', label: { id: 'Keadaan', en: 'Situation' }, type: 'text', required: false },
        ],
      },
    },
    {
      ...byGroup,
      title: { id: 'Gabungkan yang sama', en: 'Join what is the same' },
      prompt: {
        id: 'Letakkan pertanyaan yang sama bersama-sama. Semua penanya tetap dihitung.',
        en: 'Put the same questions together. All who asked stay counted.',
      },
      minutes: 8,
      limits: upTo(null, 160),
      source: { step: 1, items: 'cards' },
      settings: { kind: 'cluster' },
    },
    {
      ...byBallot,
      title: { id: 'Saya juga', en: 'Me too' },
      prompt: {
        id: 'Pertanyaan mana yang juga pertanyaan Anda? Pilih sebanyak yang Anda mau; urutan jawaban mengikuti hasilnya.',
        en: 'Which questions are yours as well? Choose as many as you like; answers follow in this order.',
      },
      minutes: 5,
      limits: upTo(null, 240),
      source: { step: 2, items: 'themes' },
      settings: { kind: 'weigh', seats: 100, scale: { type: 'approve', min: 0, max: 500 } },
    },
    {
      ...inTheOpen,
      title: { id: 'Jawaban resmi', en: 'Official answers' },
      prompt: {
        id: 'Petugas: jawab dengan kata yang mudah, sebutkan dasar hukumnya, berlaku untuk siapa, dan seberapa pasti.',
        en: 'Officials: answer in plain words, name the legal ground, to whom it applies, and how certain it is.',
      },
      minutes: 25,
      groups: officials,
      limits: upTo(null, 800),
      source: { step: 2, items: 'themes' },
      settings: {
        kind: 'collect',
        replyTo: { kinds: ['answer'] },
        form: [
          { id: 'reference', label: { id: 'Dasar hukum', en: 'Legal ground' }, type: 'text', required: true },
          { id: 'applies', label: { id: 'Berlaku untuk', en: 'Applies to' }, type: 'text', required: true },
          {
            id: 'certainty',
            label: { id: 'Kepastian', en: 'Certainty' },
            type: 'choice',
            required: true,
            options: [
              { id: 'binding', label: { id: 'mengikat', en: 'binding' } },
              { id: 'guidance', label: { id: 'petunjuk', en: 'guidance' } },
              { id: 'to_check', label: { id: 'akan diperiksa', en: 'to be checked' } },
            ],
          },
        ],
      },
    },
    {
      ...byBallot,
      title: { id: 'Sudah jelaskah jawabannya', en: 'Is the answer clear' },
      prompt: {
        id: '0: belum menjawab. 1: sebagian. 2: jelas. Yang belum jelas dibuka kembali.',
        en: '0: not answered. 1: in part. 2: clear. What is unclear will be opened again.',
      },
      minutes: 5,
      limits: upTo(null, 240),
      source: { step: 2, items: 'themes' },
      settings: {
        kind: 'weigh',
        seats: 100,
        scale: scoreOf(2, [{ id: 'clear', label: { id: 'Jelas', en: 'Clear' }, weight: 1 }]),
      },
    },
    {
      ...inTheOpen,
      title: { id: 'Yang belum terjawab', en: 'What is still open' },
      prompt: {
        id: 'Untuk setiap pertanyaan yang belum jelas: siapa menjawab, kapan, dan ke mana warga dapat bertanya.',
        en: 'For each question that is still unclear: who answers, by when, and where people can turn to.',
      },
      minutes: 8,
      limits: upTo(10, 240),
      source: { step: 2, items: 'themes' },
      settings: { kind: 'commit' },
    },
  ],
}
