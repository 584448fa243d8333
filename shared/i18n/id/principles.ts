import type { principles as english } from '../en/principles.ts'

export const principles: Record<keyof typeof english, string> = {
  'principles.title': 'Delapan prinsip tata kelola kolaboratif',
  'principles.how':
    'Apa di lokakarya ini yang menunjukkan setiap prinsip. Ini daftar bukti, bukan nilai; bila tidak ada, dikatakan apa adanya.',
  'principles.none': 'Tidak ada bukti di lokakarya ini.',
  'principles.count': '{count, plural, other {# bukti}}',
  'principles.more': 'dan {count} lagi',

  'principles.coproduction': 'Warga ikut mengerjakan',
  'principles.coproductionAsk':
    'Bagian mana yang dikerjakan bersama warga dan pihak lain di luar pemerintah?',
  'principles.assets': 'Yang dimiliki masyarakat digunakan',
  'principles.assetsAsk': 'Janji dukungan dan bantuan mana yang datang dari peserta?',
  'principles.empowerment': 'Tenaga profesional yang memberdayakan',
  'principles.empowermentAsk': 'Apa yang dijawab atau ditambahkan oleh profesional dan akademisi?',
  'principles.deliberation': 'Musyawarah sebelum keputusan',
  'principles.deliberationAsk': 'Keputusan mana yang disertai alasan atau dibahas dalam beberapa putaran?',
  'principles.partnership': 'Kemitraan berkelanjutan',
  'principles.partnershipAsk': 'Apa yang berlanjut setelah pertemuan ini, dan bersama siapa?',
  'principles.strategy': 'Strategis',
  'principles.strategyAsk': 'Komitmen mana yang menyebut masalah yang dijawab dan ukurannya?',
  'principles.institutions': 'Kelembagaan berubah',
  'principles.institutionsAsk': 'Aturan atau cara kerja mana yang tersentuh?',
  'principles.accountability': 'Ada yang bertanggung jawab',
  'principles.accountabilityAsk': 'Siapa menyanggupi apa, dengan tanggal?',
}
