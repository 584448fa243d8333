import type { Template, TemplateStep } from './template.ts'

type Common = Pick<TemplateStep, 'seal' | 'names' | 'moderation' | 'done'>

/** Named and open: in twenty minutes everybody sees everybody's words as they come. */
const inTheOpen: Common = { seal: 'open', names: 'named', moderation: 'none', done: 'facilitator' }

/** For a first try: from experience to promises in twenty minutes. */
export const rembukCepat: Template = {
  id: 'rembuk-cepat',
  name: { id: 'Rembuk cepat', en: 'Quick deliberation' },
  use: {
    id: 'Untuk percobaan pertama, atau saat waktu sempit: dari pengalaman ke janji yang dipegang seseorang.',
    en: 'For a first try, or when time is short: from experience to a promise that somebody keeps.',
  },
  people: { from: 5, to: 60 },
  yields: {
    id: 'Tema dari pengalaman peserta, tema yang didahulukan menurut titik, dan komitmen dengan penanggung jawab dan tanggal.',
    en: 'Themes from what people have lived through, which of them come first by dots, and commitments with an owner and a date.',
  },
  question: {
    id: 'Apa satu hal yang dapat kita perbaiki bersama?',
    en: 'What is one thing that we can make better together?',
  },
  trustCard: {
    purpose: {
      id: 'Mengumpulkan pengalaman semua unsur, memilih yang didahulukan, dan mencatat siapa berjanji melakukan apa.',
      en: 'To gather what every group has experienced, to choose what comes first, and to note who promises to do what.',
    },
    stored: {
      id: 'Nama atau nama samaran Anda, unsur Anda, kartu dan komitmen yang Anda tulis, serta pilihan Anda. Pilihan disimpan tanpa nama setelah pemungutan suara ditutup.',
      en: 'Your name or pseudonym, your group, the cards and commitments you write, and your ballot. Ballots are kept without names once voting has closed.',
    },
    whoSeesNames: {
      id: 'Peserta lain melihat nama Anda pada kartu yang bertanda nama. Tidak seorang pun melihat pilihan Anda; hasil per unsur hanya tampil bila sedikitnya tiga orang memilih.',
      en: 'Other participants see your name on cards that carry names. Nobody sees your ballot; results by group appear only where at least three people voted.',
    },
    howToWithdraw: {
      id: 'Buka menu nama Anda lalu pilih “Keluar dan hapus kontribusi saya”, atau minta fasilitator melakukannya.',
      en: 'Open the menu under your name and choose “Leave and delete what I wrote”, or ask the facilitator to do it.',
    },
  },
  retentionDays: 90,
  openness: 'registered',
  ownership: 'initiator',
  requiredGroups: [],
  steps: [
    {
      ...inTheOpen,
      title: { id: 'Kumpulkan pengalaman', en: 'Gather experience' },
      prompt: {
        id: 'Ceritakan satu hal yang Anda alami sendiri: apa yang terjadi, di mana, dan apa akibatnya bagi Anda? Satu kartu untuk satu pengalaman.',
        en: 'Tell us one thing you have lived through: what happened, where, and what did it mean for you? One card for each experience.',
      },
      minutes: 6,
      limits: { perPerson: 5, perGroup: null, maxChars: 240 },
      source: null,
      settings: { kind: 'collect' },
    },
    {
      ...inTheOpen,
      title: { id: 'Kelompokkan', en: 'Find the themes' },
      prompt: {
        id: 'Letakkan kartu yang membicarakan hal yang sama berdekatan, lalu beri tema itu nama dengan kata-kata peserta.',
        en: 'Put cards that speak of the same thing together, then name the theme in the words people used.',
      },
      minutes: 5,
      limits: { perPerson: null, perGroup: null, maxChars: 120 },
      source: { step: 0, items: 'cards' },
      settings: { kind: 'cluster' },
    },
    {
      ...inTheOpen,
      title: { id: 'Pilih yang didahulukan', en: 'Choose what comes first' },
      prompt: {
        id: 'Anda punya tiga titik. Kepentingan siapa yang berbeda dari kepentingan Anda, dan apa yang mereka butuhkan? Bagikan titik Anda; pilihan Anda tertutup sampai hasil dibuka.',
        en: 'You have three dots. Whose interest differs from yours, and what do they need? Share your dots out; your choice stays sealed until the results are shown.',
      },
      minutes: 3,
      seal: 'sealed_until_reveal',
      names: 'anonymous',
      limits: { perPerson: null, perGroup: null, maxChars: 240 },
      source: { step: 1, items: 'themes' },
      settings: { kind: 'weigh', scale: { type: 'dots', total: 3, cap: 2 }, seats: 2 },
    },
    {
      ...inTheOpen,
      title: { id: 'Sepakati langkah pertama', en: 'Agree on first steps' },
      prompt: {
        id: 'Apa langkah pertama yang dapat Anda lakukan sendiri atau bersama lembaga Anda, dan kapan selesai? Hanya Anda yang dapat menyanggupi atas nama Anda.',
        en: 'What first step can you or your organisation take, and by when? Only you can accept a commitment in your name.',
      },
      minutes: 6,
      limits: { perPerson: 3, perGroup: null, maxChars: 200 },
      source: { step: 1, items: 'themes' },
      settings: { kind: 'commit' },
    },
  ],
}
