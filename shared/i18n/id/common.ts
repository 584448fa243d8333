import type { common as english } from '../en/common.ts'

export const common: Record<keyof typeof english, string> = {
  'common.product': 'Rembuk',
  'common.tagline': 'Bermusyawarah bersama',
  'common.loading': 'Mohon tunggu…',
  'common.close': 'Tutup',
  'common.cancel': 'Batal',
  'common.save': 'Simpan',
  'common.saved': 'Tersimpan',
  'common.back': 'Kembali',
  'common.continue': 'Lanjutkan',
  'common.copy': 'Salin',
  'common.copied': 'Tersalin',
  'common.copyByHand': 'Peramban ini tidak mengizinkan penyalinan di sini. Silakan pilih teksnya lalu salin.',
  'common.delete': 'Hapus',
  'common.edit': 'Ubah',
  'common.more': 'Selengkapnya',
  'common.less': 'Ringkas',
  'common.optional': 'boleh dikosongkan',
  'common.retry': 'Coba lagi',
  'common.reload': 'Muat ulang halaman',
  'common.home': 'Ke halaman pertama',
  'common.language': 'Bahasa',
  'common.language.id': 'Bahasa Indonesia',
  'common.language.en': 'English',
  'common.menu': 'Menu',
  'common.messages': 'Pesan',
  'common.skip': 'Langsung ke isi',
  'common.timeLeft': 'Sisa waktu {time}',
  'common.timeOver': 'Waktu sudah habis',
  'common.offline':
    'Anda tidak tersambung. Tulisan Anda disimpan di perangkat ini dan akan dikirim saat tersambung.',
  'common.offlineShort': 'Tidak tersambung',
  'common.connecting': 'Menyambungkan ke lokakarya…',
  'common.offlineNotKept':
    'Anda tidak tersambung, dan peramban ini tidak mengizinkan kami menyimpan tulisan Anda. Mohon jangan tutup halaman ini.',
  'common.offlineFirst':
    'Halaman ini belum dapat menjangkau server. Ia terus mencoba sendiri; mohon periksa sambungan perangkat ini.',
  'common.noAnswer':
    'Perangkat Anda tidak mendapat jawaban dari server. Tulisan Anda masih ada di sini. Silakan periksa sambungan lalu coba lagi.',
  'common.failedTitle': 'Ada yang tidak beres di halaman ini',
  'common.failed':
    'Yang sudah Anda kirim tetap aman. Silakan muat ulang halaman; jika terjadi lagi, beri tahu penyelenggara.',
  'common.notFoundTitle': 'Tidak ada apa-apa di alamat ini',
  'common.notFound':
    'Mungkin sebagian tautan tertinggal. Anda dapat mengetik kode lokakarya di halaman pertama.',
  'common.chooseFile': 'Pilih berkas',
  'common.role.facilitator': 'fasilitator',
  'common.role.participant': 'peserta',
  'common.role.viewer': 'pemirsa',
}
