/** What the people of a played workshop say: plain sentences, so that screens look as in a real one. */
import type { Language } from '../../../../shared/domain/language.ts'

export type Story = {
  title: string
  place: string
  sponsor: string
  /** Enough for everybody in every step that asks for cards; no two alike. */
  cards: readonly string[]
  replies: readonly string[]
  themes: readonly [string, string]
  /** Against the second option, where one objects. */
  objection: string
  /** What fills a field of a card form. */
  field: string
  promises: readonly { title: string; organisation: string; evidence: string }[]
  finding: string
}

export const stories: Record<Language, Story> = {
  id: {
    title: 'Air bersih untuk Kampung Melati',
    place: 'Balai warga Kampung Melati',
    sponsor: 'Dinas Pekerjaan Umum',
    cards: [
      'Pompa RT 03 mati tiga hari dan tidak ada yang tahu harus menghubungi siapa',
      'Kami mencatat setiap perbaikan di papan balai warga, lalu keluhan berkurang',
      'Iuran air naik tanpa penjelasan, padahal air hanya mengalir pada malam hari',
      'Mahasiswa memetakan pipa lama bersama warga dalam dua akhir pekan',
      'Bengkel kami punya pompa cadangan yang jarang dipakai',
      'Kami butuh orang yang dapat mengajari petugas pompa di setiap RT',
      'Tandon di atap sekolah dapat menampung air hujan untuk musim kemarau',
      'Pedagang pasar bersedia menyisihkan iuran kecil bila bukunya terbuka',
      'Meter air bersama membuat tagihan setiap rumah jelas',
      'Lapor kerusakan lewat satu nomor, dijawab dalam sehari',
      'Pelatihan tukang ledeng untuk pemuda yang belum bekerja',
      'Sumur resapan di lapangan mengurangi genangan dan menambah air tanah',
    ],
    replies: [
      'Di RT kami juga begitu, sebabnya suku cadang harus dipesan ke kota',
      'Papan catatan sudah dicoba di pasar lama dan masih dipakai sampai sekarang',
      'Dapat dikerjakan tahun ini bila lahannya disepakati lebih dulu',
      'Perlu diuji apakah warga yang bekerja malam tetap terlayani',
      'Rumah kontrakan belum ikut dihitung dalam rencana ini',
      'Kami mengusulkan jadwal jaga bergantian setiap minggu',
      'Biayanya sudah tersedia, pelaksanaannya menunggu izin lingkungan',
      'Ditunda sampai perubahan anggaran, kami kabari di balai warga',
    ],
    themes: ['Siapa yang merawat pompa belum jelas', 'Iuran air belum terbuka'],
    objection: 'Warga yang mengontrak tidak sanggup membayar iuran tambahan',
    field: 'pompa',
    promises: [
      {
        title: 'Memperbaiki pompa RT 03 sebelum musim kemarau',
        organisation: 'Kelompok Pengelola Air Kampung Melati',
        evidence: 'Suku cadang sudah dibeli, kuitansi di papan balai warga',
      },
      {
        title: 'Menempelkan catatan iuran setiap bulan',
        organisation: 'Koperasi Melati Sejahtera',
        evidence: 'Catatan bulan pertama sudah ditempel',
      },
    ],
    finding: 'Pompa masih mati dua hari dalam bulan ini',
  },
  en: {
    title: 'Clean water for Kampung Melati',
    place: 'Community hall, Kampung Melati',
    sponsor: 'Public Works Office',
    cards: [
      'The pump of block 3 stood still for three days and nobody knew whom to call',
      'We wrote every repair on the board of the hall, and complaints became fewer',
      'Water fees rose without a word, though water comes only at night',
      'Students mapped the old pipes with residents on two weekends',
      'Our workshop has a spare pump that is hardly used',
      'We need somebody to teach the pump keepers of every block',
      'A tank on the school roof could keep rain for the dry season',
      'Market traders would add a small fee if the books were open',
      'Shared meters make the bill of every home clear',
      'One number to report damage, answered within a day',
      'Training as plumbers for young people without work',
      'Infiltration wells on the field keep the street dry and the ground wet',
    ],
    replies: [
      'It is the same in our block, because spare parts come from the city',
      'The board was tried at the old market and is still in use',
      'It can be done this year once the land is agreed on',
      'To be tested: are people who work at night still served',
      'Rented homes are not counted in this plan yet',
      'We propose to keep watch in turns, one week each',
      'The money is there, the work waits for the permit',
      'Put off until the budget is revised, we will say so at the hall',
    ],
    themes: ['Nobody knows who looks after the pump', 'Water fees are not open'],
    objection: 'People who rent cannot pay another fee',
    field: 'pump',
    promises: [
      {
        title: 'Repair the pump of block 3 before the dry season',
        organisation: 'Kampung Melati Water Group',
        evidence: 'Spare parts are bought, the receipt is on the board of the hall',
      },
      {
        title: 'Put up the record of fees every month',
        organisation: 'Melati Cooperative',
        evidence: 'The record of the first month is up',
      },
    ],
    finding: 'The pump still stood still on two days this month',
  },
}
