import type { archive as english } from '../en/archive.ts'

export const archive: Record<keyof typeof english, string> = {
  'archive.title': 'Seluruh lokakarya sebagai berkas',
  'archive.what':
    'Pengaturan, susunan acara, peserta, kartu, tema, papan, hasil beserta surat suara yang sudah diumumkan, pasangan, dan komitmen. Server Rembuk lain dapat menampilkan dan melanjutkannya.',
  'archive.without':
    'Tidak ikut: tautan, kode, dan perangkat; alamat surel dan kontak; surat suara yang hasilnya belum diumumkan; kartu yang masih tertutup, menunggu, atau disembunyikan; kunci, kiriman terlambat, dan keadaan papan sebelumnya.',
  'archive.withoutPhotos':
    'Foto tidak ikut: isi kartu yang lain tetap lengkap. Agar fotonya juga tersimpan, cetaklah rangkuman atau cadangkan servernya.',
  'archive.withWords':
    'Kata-kata yang ditulis orang tetap apa adanya di kedua berkas, dan mungkin menyebut nama seseorang. Simpanlah berkas ini sebaik Anda menjaga lokakaryanya.',
  'archive.saveNamed': 'Simpan dengan nama (JSON)',
  'archive.saveUnnamed': 'Simpan tanpa nama (JSON)',
  'archive.fromSummary': 'Dengan berkas ini server Rembuk lain dapat melanjutkan seluruh lokakarya.',
  'archive.pseudonym': 'Orang {number}',
  'archive.snapshot': 'Saat diimpor',
  'archive.taken':
    'Seluruh lokakarya “{name}”, disimpan pada {date}: {people, plural, other {# orang}}, {steps, plural, other {# langkah}}, {results, plural, other {# hasil}}.',
  'archive.takenWhat':
    'Lokakarya dibuka dengan pintu tertutup. Foto tidak ikut. Peserta lama tercantum tanpa tempat; lewat “Peserta” Anda dapat mengembalikan tempat mereka dengan kode.',
  'archive.import': 'Impor lokakarya',
  'archive.refused':
    'Tidak ada yang diimpor. Ada {count, plural, other {# hal}} yang salah dalam berkas ini:',
  'archive.refusedAt': 'Letak dalam berkas',
  'archive.line': 'baris {line}',
  'archive.drop': 'Pilih yang lain',
  'archive.tooLarge': 'Berkas ini terlalu besar: satu lokakarya paling besar {mb} MB.',
  'archive.mark': 'Hasil impor',
  'archive.markLong':
    'Diimpor pada {date} dari berkas tertanggal {exported}. Yang terjadi sebelumnya hanya berdasarkan isi berkas itu; server ini tidak menyaksikannya.',
  'archive.markPhotos': 'Foto tidak ikut.',
  'archive.markUnnamed': 'Berkas itu tidak memuat nama orang.',
  'archive.former': 'Tercantum dalam berkas',
  'archive.formerWhat': 'Mereka belum punya tempat di sini sampai Anda memberi kode.',
  'archive.giveCode': 'Kode untuk {name}',
  'archive.giveCodeShort': 'Beri kode',
  'archive.code':
    'Hanya dengan kode ini {name} dapat kembali ke tempatnya semula. Kode ditampilkan satu kali.',
  'archive.problem.not_json': 'Ini bukan JSON.',
  'archive.problem.cut_off': 'Berkas terputus: sebagian isinya hilang.',
  'archive.problem.too_deep': 'Susunannya lebih dalam daripada lokakarya mana pun.',
  'archive.problem.not_an_archive': 'Ini bukan lokakarya yang disimpan dari Rembuk.',
  'archive.problem.is_a_summary':
    'Ini rangkuman lokakarya. Untuk melanjutkan sebuah lokakarya, simpanlah seluruhnya lewat pengaturannya.',
  'archive.problem.newer_version': 'Berkas ini dari versi yang lebih baru. Perbarui server ini lebih dahulu.',
  'archive.problem.missing': 'Ada yang kurang di sini.',
  'archive.problem.invalid': 'Nilai ini tidak mungkin di sini.',
  'archive.problem.too_long': 'Ini lebih panjang daripada yang diperbolehkan.',
  'archive.problem.too_many': 'Jumlahnya lebih banyak daripada yang diperbolehkan.',
  'archive.problem.number_unusable': 'Bilangan ini terlalu besar untuk dihitung.',
  'archive.problem.unknown_person': 'Orang ini tidak ada dalam berkas.',
  'archive.problem.unknown_group': 'Unsur ini tidak ada dalam berkas.',
  'archive.problem.unknown_step': 'Langkah ini tidak ada dalam berkas, atau letaknya lebih akhir.',
  'archive.problem.unknown_item': 'Kartu atau tema ini tidak ada dalam berkas.',
  'archive.problem.unknown_result': 'Tidak ada hasil untuk surat suara ini.',
  'archive.problem.twice': 'Ini tercantum dua kali.',
  'archive.problem.author_not_told':
    'Berkas ini mengungkap lebih banyak tentang seseorang daripada yang diizinkan langkahnya.',
  'archive.problem.state_impossible':
    'Langkah tidak mungkin berada dalam keadaan ini: hasilnya tidak ada, atau langkah belum pernah dimulai.',
  'archive.problem.not_on_this_step': 'Ini bukan bagian dari langkah atau putaran jenis ini.',
  'archive.problem.hash_differs': 'Surat suara ini bukan yang dihitung untuk hasil tersebut.',
  'archive.problem.record_refused': 'Papan tidak dapat memuat ini.',
  'archive.problem.board_incomplete': 'Sebagian papan hilang di sini.',
  'archive.problem.retention_over': 'Hari penghapusan semua data sudah lewat.',
}
