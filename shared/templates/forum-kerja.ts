import { byBallot, byGroup, inTheOpen, pledges, trustCardFor, upTo, withoutNames } from './common.ts'
import type { Template } from './template.ts'

/** After Jobcentre Plus, UK: a local forum, skills that meet vacancies, mentoring. */
export const forumKerja: Template = {
  id: 'forum-kerja',
  name: { id: 'Forum kerja setempat', en: 'Local jobs forum' },
  use: {
    id: 'Untuk kantor tenaga kerja, sekolah, dan pemberi kerja setempat: mengenali hambatan, mempertemukan keterampilan dengan lowongan, dan menyepakati pendampingan.',
    en: 'For job offices, schools and local employers: see what stands in the way, bring skills and vacancies together, and agree on mentoring.',
  },
  people: { from: 10, to: 80 },
  yields: {
    id: 'Hambatan menurut unsur, pasangan keterampilan dan lowongan, kesenjangan pelatihan, jam pendampingan yang dijanjikan, dan komitmen untuk ditinjau dalam 90 hari.',
    en: 'Barriers by group, pairs of skills and vacancies, training gaps, mentoring hours pledged, and commitments to review in 90 days.',
  },
  question: {
    id: 'Apa yang menghalangi orang di sini mendapat pekerjaan yang layak, dan apa yang dapat kita lakukan masing-masing?',
    en: 'What keeps people here from decent work, and what can each of us do about it?',
  },
  trustCard: trustCardFor({
    id: 'Mengenali hambatan kerja, mempertemukan keterampilan dengan lowongan, dan menyepakati pendampingan.',
    en: 'To see what stands between people and work, to bring skills and vacancies together, and to agree on mentoring.',
  }),
  retentionDays: 180,
  openness: 'registered',
  ownership: 'initiator',
  requiredGroups: ['residents', 'business', 'local-government', 'academics'],
  steps: [
    {
      ...withoutNames,
      title: { id: 'Apa yang menghalangi', en: 'What stands in the way' },
      prompt: {
        id: 'Pencari kerja: apa yang menghalangi Anda? Pemberi kerja: apa yang tidak Anda temukan? Sekolah dan kantor tenaga kerja: apa yang Anda lihat berulang? Tanpa nama.',
        en: 'Looking for work: what stops you? Employers: what do you not find? Schools and job offices: what do you see again and again? Without names.',
      },
      minutes: 10,
      limits: upTo(4),
      source: null,
      settings: { kind: 'collect' },
    },
    {
      ...byGroup,
      title: { id: 'Kelompokkan hambatan', en: 'Group the barriers' },
      prompt: {
        id: 'Hambatan mana yang sama, meskipun diceritakan oleh unsur yang berbeda? Beri nama.',
        en: 'Which barriers are the same, even where different groups tell of them? Name them.',
      },
      minutes: 8,
      limits: upTo(null, 120),
      source: { step: 0, items: 'cards' },
      settings: { kind: 'cluster' },
    },
    {
      ...inTheOpen,
      title: { id: 'Keterampilan dan lowongan', en: 'Skills and vacancies' },
      prompt: {
        id: 'Apa yang Anda kuasai, cari, atau dapat Anda ajarkan? Satu kartu untuk satu hal. Jangan tulis nomor telepon di sini.',
        en: 'What can you do, what do you look for, what can you teach? One card for each. No phone numbers here, please.',
      },
      minutes: 10,
      limits: upTo(5, 200),
      source: null,
      settings: {
        kind: 'collect',
        form: [
          {
            id: 'side',
            label: { id: 'Kartu ini tentang', en: 'This card is about' },
            type: 'choice',
            required: true,
            options: [
              { id: 'skill_have', label: { id: 'keterampilan saya', en: 'a skill that I have' } },
              {
                id: 'skill_need',
                label: { id: 'lowongan atau keterampilan yang dicari', en: 'a vacancy or skill wanted' },
              },
              {
                id: 'mentor_offer',
                label: { id: 'pendampingan yang saya tawarkan', en: 'mentoring that I offer' },
              },
              {
                id: 'mentor_wanted',
                label: { id: 'pendampingan yang saya cari', en: 'mentoring that I look for' },
              },
            ],
          },
          {
            id: 'skill',
            label: { id: 'Bidang (satu kata)', en: 'Field (one word)' },
            type: 'text',
            required: true,
          },
          {
            id: 'level',
            label: { id: 'Tingkat 1–3 (3: mahir)', en: 'Level 1–3 (3: skilled)' },
            type: 'number',
            required: false,
          },
          { id: 'area', label: { id: 'Daerah', en: 'Area' }, type: 'text', required: false },
        ],
      },
    },
    {
      ...inTheOpen,
      title: { id: 'Pertemukan keterampilan dan pendamping', en: 'Bring skills and mentors together' },
      prompt: {
        id: 'Siapa cocok dengan lowongan mana, dan siapa dapat mendampingi siapa? Ajukan; yang diajak yang memutuskan.',
        en: 'Who fits which vacancy, and who could mentor whom? Propose it; the one who is asked decides.',
      },
      minutes: 15,
      limits: upTo(null, 200),
      source: { step: 2, items: 'cards' },
      settings: {
        kind: 'match',
        needs: { only: { field: 'side', values: ['skill_need', 'mentor_wanted'] }, places: 3 },
        offers: { step: null, only: { field: 'side', values: ['skill_have', 'mentor_offer'] }, places: 3 },
        compare: [
          { need: 'skill', offer: 'skill', how: 'shared' },
          { need: 'level', offer: 'level', how: 'enough' },
          { need: 'area', offer: 'area', how: 'must' },
        ],
      },
    },
    {
      ...byBallot,
      title: { id: 'Kesenjangan mana yang didahulukan', en: 'Which gap comes first' },
      prompt: {
        id: 'Anda punya lima titik. Hambatan mana yang harus dijawab dengan pelatihan lebih dulu? Siapa yang paling terdampak?',
        en: 'You have five dots. Which barrier should training answer first? Who is hit hardest?',
      },
      minutes: 5,
      limits: upTo(null, 240),
      source: { step: 1, items: 'themes' },
      settings: { kind: 'weigh', seats: 3, scale: { type: 'dots', total: 5, cap: 3 } },
    },
    {
      ...byBallot,
      title: { id: 'Janji jam dan tempat', en: 'Pledge hours and places' },
      prompt: {
        id: 'Berapa jam pendampingan atau berapa tempat pelatihan yang dapat Anda berikan untuk menjawab hambatan ini dalam 90 hari?',
        en: 'How many mentoring hours or training places can you give against this barrier within 90 days?',
      },
      minutes: 6,
      limits: upTo(null, 240),
      source: { step: 1, items: 'themes' },
      settings: { kind: 'weigh', seats: 10, scale: pledges(null) },
    },
    {
      ...inTheOpen,
      title: { id: 'Komitmen 90 hari', en: 'Commitments for 90 days' },
      prompt: {
        id: 'Apa yang akan dilakukan lembaga Anda sampai pertemuan peninjauan dalam 90 hari? Siapa, apa, kapan.',
        en: 'What will your organisation do until we meet to review in 90 days? Who, what, by when.',
      },
      minutes: 12,
      limits: upTo(3, 240),
      source: { step: 1, items: 'themes' },
      settings: { kind: 'commit' },
    },
  ],
}
