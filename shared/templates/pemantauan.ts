import { byGroup, inTheOpen, trustCardFor, upTo } from './common.ts'
import type { Template } from './template.ts'

/** The implementation and monitoring of an action plan. */
export const pemantauan: Template = {
  id: 'pemantauan',
  name: { id: 'Pemantauan rencana aksi', en: 'Monitoring an action plan' },
  use: {
    id: 'Untuk pertemuan lanjutan: melihat komitmen yang berjalan, mengumpulkan bukti dan hambatan, membandingkan penilaian pemilik dengan penilaian masyarakat sipil.',
    en: 'For a follow-up meeting: look at running commitments, gather evidence and obstacles, and put the owners’ view beside that of civil society.',
  },
  people: { from: 6, to: 100 },
  yields: {
    id: 'Status setiap komitmen menurut pemilik dan menurut penilai independen, daftar perbedaan, hambatan dengan bukti, dan tonggak baru.',
    en: 'The status of each commitment by its owner and by an independent view, where the two differ, obstacles with evidence, and new milestones.',
  },
  question: {
    id: 'Janji mana yang sudah terwujud, mana yang tertahan, dan apa yang kita lakukan sekarang?',
    en: 'Which promises have come true, which are stuck, and what do we do now?',
  },
  trustCard: trustCardFor({
    id: 'Memantau komitmen yang sudah disepakati, dengan bukti, oleh pemiliknya dan oleh unsur lain.',
    en: 'To follow commitments that were agreed, with evidence, by their owners and by another group.',
  }),
  retentionDays: 730,
  openness: 'registered',
  ownership: 'initiator',
  requiredGroups: ['residents', 'local-government'],
  steps: [
    {
      ...inTheOpen,
      title: { id: 'Bagaimana kita memantau', en: 'How we follow up' },
      prompt: {
        id: 'Baca dulu, lalu lihat komitmen yang dibawa dari pertemuan sebelumnya.',
        en: 'Please read, then look at the commitments carried over from the last meeting.',
      },
      minutes: 5,
      limits: upTo(null),
      source: null,
      settings: {
        kind: 'brief',
        mustRead: true,
        body: {
          id: 'Pemilik komitmen menuliskan status dengan bukti. Unsur lain menilai sendiri: belum dimulai, terbatas, substansial, atau selesai. Kedua penilaian ditampilkan berdampingan dan tidak digabung. Perbedaan dibahas, bukan dihapus.',
          en: 'Owners note the status of their commitments with evidence. Another group judges for itself: not started, limited, substantial or complete. Both views stand side by side and are never merged. Where they differ we talk about it; we do not wipe it away.',
        },
      },
    },
    {
      ...inTheOpen,
      title: { id: 'Status menurut pemilik dan penilai', en: 'Status by owners and by others' },
      prompt: {
        id: 'Pemilik: perbarui status dengan bukti. Unsur lain: beri penilaian independen.',
        en: 'Owners: update the status with evidence. Other groups: give your independent view.',
      },
      minutes: 25,
      limits: upTo(null, 400),
      source: null,
      settings: { kind: 'commit' },
    },
    {
      ...inTheOpen,
      title: { id: 'Hambatan dan bukti', en: 'Obstacles and evidence' },
      prompt: {
        id: 'Apa yang menahan komitmen ini, atau apa yang menunjukkan bahwa ia berhasil? Sebutkan buktinya.',
        en: 'What holds this commitment back, or what shows that it works? Name the evidence.',
      },
      minutes: 15,
      limits: upTo(5, 400),
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
              { id: 'evidence', label: { id: 'bukti', en: 'evidence' } },
            ],
          },
          {
            id: 'commitment',
            label: { id: 'Komitmen yang mana', en: 'Which commitment' },
            type: 'text',
            required: true,
          },
          { id: 'source', label: { id: 'Sumber', en: 'Source' }, type: 'text', required: false },
        ],
      },
    },
    {
      ...byGroup,
      title: { id: 'Apa yang berulang', en: 'What comes again' },
      prompt: {
        id: 'Hambatan mana yang menahan lebih dari satu komitmen? Kelompokkan menurut sebabnya.',
        en: 'Which obstacles hold back more than one commitment? Group them by their cause.',
      },
      minutes: 10,
      limits: upTo(null, 140),
      source: { step: 2, items: 'cards' },
      settings: { kind: 'cluster' },
    },
    {
      ...inTheOpen,
      title: { id: 'Tonggak baru', en: 'New milestones' },
      prompt: {
        id: 'Apa yang berubah: tonggak baru, bantuan yang dibutuhkan, atau penghentian dengan alasan?',
        en: 'What changes: new milestones, help that is needed, or an end with a reason?',
      },
      minutes: 15,
      limits: upTo(5, 300),
      source: { step: 3, items: 'themes' },
      settings: { kind: 'commit' },
    },
  ],
}
