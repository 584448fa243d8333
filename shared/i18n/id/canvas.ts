import type { canvas as english } from '../en/canvas.ts'

export const canvas: Record<keyof typeof english, string> = {
  'canvas.board': 'Papan',
  'canvas.loading': 'Membuka papan',
  'canvas.noPictures': 'Gambar dan berkas belum dapat ditambahkan ke papan ini. Tidak ada yang berubah.',
  'canvas.photoStays':
    'Salinan ini tanpa foto: satu foto milik satu kartu. Jika kartunya tadi dipotong, urungkan agar kembali utuh.',
  'canvas.noLinks':
    'Tautan tidak dapat ditempel begitu saja. Silakan tulis kartu dan masukkan alamatnya ke dalam teks.',
  'canvas.notHere': 'Anda dapat menambahkan sesuatu di dalam area langkah yang sedang berjalan.',
  'canvas.cardLimit':
    'Semua kartu Anda untuk langkah ini sudah terpakai. Tarik satu kartu untuk menulis yang lain.',
  'canvas.unshown': '{count, plural, other {# objek tidak dapat ditampilkan.}} Selebihnya lengkap.',
  'canvas.unshown.download': 'Unduh salinannya',
  'canvas.writing': '{name} sedang menulis',
  'canvas.editedBy': 'Disunting oleh {name}',
  'canvas.somebody': 'Seseorang',
  'canvas.untitled': 'Tanpa judul',
  'canvas.themeTitle': 'Nama tema',
  'canvas.failed':
    'Papan belum dapat ditampilkan di perangkat ini. Tidak ada yang hilang. Silakan muat ulang halaman.',
  'canvas.reload': 'Muat ulang',
  'canvas.aboutCard': 'Tentang kartu ini',
  'canvas.newCard': 'Kartu baru',
  'canvas.locked': 'Fasilitator telah mengunci ini.',
}
