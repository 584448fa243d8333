import type { errors as english } from '../en/errors.ts'

export const errors: Record<keyof typeof english, string> = {
  'error.not_found': 'Halaman ini tidak ada, atau tidak terbuka untuk Anda. Mohon periksa tautannya.',
  'error.not_signed_in': 'Mohon masuk terlebih dahulu.',
  'error.forbidden': 'Peran Anda tidak mengizinkan hal ini. Tidak ada yang berubah.',
  'error.foreign_origin':
    'Permintaan ini datang dari halaman lain dan ditolak. Mohon buka Rembuk di alamatnya sendiri, lalu coba lagi.',
  'error.invalid_input': `{field, select, name {Nama} email {Alamat surel} passphrase {Kata sandi} title {Judul} question {Pertanyaan} text {Teks} due {Tanggal} group {Unsur} groups {Daftar unsur} ownership {Pemilik hasil} licence {Lisensi hasil} trustCard {Kartu kepercayaan} retentionDate {Tanggal penghapusan} body {Permintaan} other {Salah satu isian}} {problem, select, too_long {terlalu panjang.} too_short {terlalu pendek.} missing {belum diisi.} in_use {masih memiliki anggota.} begun {tidak dapat diubah setelah sebuah langkah dibuka.} not_json {tidak dapat dibaca.} in_the_past {sudah lewat.} other {tidak sah.}} Mohon diperbaiki; tidak ada yang berubah.`,
  'error.too_large': 'Ukurannya melebihi batas {maxBytes, number} bita. Tidak ada yang berubah.',
  'error.too_many_requests':
    'Terlalu banyak percobaan. Mohon coba lagi dalam {seconds, plural, other {# detik}}.',
  'error.setup_link_invalid':
    'Tautan penyiapan ini tidak sah. Tautan yang berlaku tampil di tempat server dijalankan.',
  'error.setup_done': 'Server ini sudah disiapkan. Silakan masuk.',
  'error.wrong_passphrase': 'Surel dan kata sandi tidak cocok. Mohon coba lagi.',
  'error.email_taken': 'Sudah ada akun dengan alamat surel ini. Silakan masuk.',
  'error.invite_invalid':
    'Kode atau tautan ini tidak menuju lokakarya mana pun. Mohon periksa kembali, atau tanyakan kepada fasilitator.',
  'error.invite_revoked': 'Tautan ini sudah diganti. Mohon minta yang baru kepada fasilitator.',
  'error.door_closed': 'Pintu lokakarya ini sedang ditutup. Mohon minta fasilitator untuk membukanya.',
  'error.invitation_needed':
    'Lokakarya ini hanya untuk undangan. Mohon buka tautan pribadi Anda, atau minta tautan kepada fasilitator.',
  'error.approval_needed':
    'Di lokakarya ini fasilitator mempersilakan peserta masuk. Silakan minta izin masuk; isian Anda tidak hilang.',
  'error.waiting_full':
    'Saat ini banyak orang menunggu di pintu ini. Mohon beri tahu fasilitator, lalu coba lagi sebentar lagi.',
  'error.invitation_unknown': 'Undangan ini sudah tidak ada di daftar.',
  'error.codes_paused':
    'Kode dihentikan sampai besok karena terlalu banyak percobaan yang salah. Tautan dan kode QR tetap berlaku.',
  'error.workshop_ended':
    'Lokakarya ini telah berakhir dan isinya telah dihapus, sesuai dengan kartu kepercayaan.',
  'error.consent_missing': 'Mohon baca dan setujui kartu kepercayaan sebelum masuk.',
  'error.consent_outdated': 'Kartu kepercayaan berubah sejak Anda membukanya. Mohon baca sekali lagi.',
  'error.name_missing': 'Mohon isi nama atau nama samaran Anda.',
  'error.group_missing': 'Mohon pilih unsur Anda.',
  'error.group_unknown': 'Unsur ini tidak termasuk unsur lokakarya ini. Mohon pilih yang lain.',
  'error.person_removed':
    'Fasilitator telah mengakhiri keikutsertaan Anda di lokakarya ini. Mohon hubungi fasilitator jika menurut Anda ini keliru.',
  'error.rejoin_code_invalid':
    'Kode pribadi ini tidak dikenal. Mohon periksa kembali, atau masuk dengan kode lokakarya.',
  'error.step_unknown': 'Langkah ini sudah tidak ada. Agenda menampilkan langkah yang berlaku.',
  'error.step_wrong_state': `{state, select, draft {Langkah ini belum dibuka.} open {Langkah ini masih terbuka.} closed {Langkah ini sudah ditutup.} revealed {Langkah ini sudah ditutup dan hasilnya ditampilkan.} frozen {Langkah ini sudah selesai dan tidak dapat berubah lagi.} other {Langkah ini belum mengizinkan hal tersebut.}} Tidak ada yang berubah.`,
  'error.step_transition_refused':
    'Langkah ini tidak dapat melakukan hal itu sekarang. Tidak ada yang berubah.',
  'error.step_has_content': 'Langkah ini sudah berisi masukan, sehingga bagian ini tetap seperti semula.',
  'error.step_limit':
    'Agenda memuat paling banyak {max, plural, other {# langkah}}. Mohon hapus yang tidak diperlukan.',
  'error.step_not_for_you': 'Langkah ini ditujukan bagi peserta lain. Anda tetap dapat mengikutinya.',
  'error.step_kind_mismatch': 'Langkah ini tidak menerima masukan seperti itu. Tidak ada yang berubah.',
  'error.card_unknown': 'Kartu ini sudah tidak ada.',
  'error.card_not_yours': 'Kartu ini milik orang lain. Hanya penulisnya yang dapat mengubahnya.',
  'error.card_limit_person':
    'Anda sudah mencapai batas {max, plural, other {# kartu}} pada langkah ini. Anda tetap dapat menyunting atau menarik kartu sendiri.',
  'error.card_limit_group':
    'Unsur Anda sudah mencapai batas {max, plural, other {# kartu}} pada langkah ini. Anda tetap dapat menyunting atau menarik kartu sendiri.',
  'error.card_text_empty': 'Kartu masih kosong. Mohon tulis sesuatu terlebih dahulu.',
  'error.card_field_missing': 'Mohon isi “{field}”.',
  'error.card_field_invalid': 'Isian “{field}” belum sesuai. Mohon perbaiki.',
  'error.photo_unreadable':
    'Foto ini tidak dapat dibaca. Mohon pilih foto lain: JPEG, PNG, WebP, GIF, atau AVIF, paling banyak 25 juta piksel.',
  'error.photo_unknown': 'Foto ini sudah tidak ada. Mohon tambahkan lagi.',
  'error.photo_limit_person':
    'Anda sudah menambahkan {max} foto, yaitu batas untuk satu orang di sini. Hapus satu foto sebelum menambahkan yang lain.',
  'error.photo_limit_workshop':
    'Foto-foto lokakarya ini sudah memenuhi ruang {max} MB yang tersedia. Kata-kata Anda tetap dapat dikirim tanpa foto.',
  'error.reply_missing':
    'Pada langkah ini setiap kartu menanggapi sesuatu. Mohon pilih apa yang Anda tanggapi.',
  'error.reply_unknown':
    'Yang Anda tanggapi sudah tidak ada dalam langkah ini, atau tidak dapat ditanggapi dengan cara itu.',
  'error.reply_twice': 'Anda sudah menyampaikannya. Tambahkan kata-kata bila ingin mengatakan lebih banyak.',
  'error.card_text_too_long':
    'Teks lebih panjang dari {max, plural, other {# karakter}}. Mohon dipersingkat; teks belum terkirim.',
  'error.board_full':
    'Papan sudah penuh: paling banyak {max, plural, other {# objek}}. Mohon minta fasilitator untuk memberi tempat.',
  'error.locked':
    'Fasilitator mengunci bagian ini, jadi tidak ada yang diubah. Kata-kata Anda masih di sini.',
  'error.paused':
    'Banyak hal diubah sekaligus dari sini, jadi fasilitator perlu mempersilakan Anda melanjutkan. Tidak ada yang diubah.',
  'error.snapshot_unknown': 'Keadaan papan yang tersimpan ini sudah tidak ada.',
  'error.theme_unknown': 'Tema ini sudah tidak ada.',
  'error.theme_in_use':
    'Langkah “{title}” sudah memakai tema ini, jadi tema ini tetap ada. Anda dapat menggabungkan tema lainnya ke dalam tema ini.',
  'error.themes_fixed':
    'Kategori pada langkah ini sudah ditetapkan. Hanya fasilitator yang dapat mengubahnya.',
  'error.axes_missing': 'Langkah ini tidak memakai sumbu. Tidak ada yang dipindahkan.',
  'error.option_unknown':
    'Ada pilihan Anda yang sudah tidak berlaku. Jawaban terakhir yang tersimpan tetap dihitung; mohon lihat kembali daftarnya.',
  'error.ballot_over_budget': 'Jumlah biayanya melebihi anggaran {currency} {amount, number}.',
  'error.ballot_no_cost': 'Salah satu pilihan tidak memiliki biaya, jadi tidak dapat dipilih.',
  'error.ballot_over_dots':
    'Anda menempatkan lebih dari {total, plural, other {# titik}}. Mohon kurangi; jawaban terakhir yang tersimpan tetap dihitung.',
  'error.ballot_over_cap':
    'Paling banyak {cap, plural, other {# titik}} untuk satu pilihan. Mohon kurangi; jawaban terakhir yang tersimpan tetap dihitung.',
  'error.ballot_too_few':
    'Mohon pilih sedikitnya {min, plural, other {# pilihan}}. Jawaban terakhir yang tersimpan tetap dihitung.',
  'error.ballot_ties': 'Setiap urutan hanya untuk satu pilihan. Geser salah satunya ke atas atau ke bawah.',
  'error.ballot_option_twice': 'Satu pilihan tertulis dua kali di surat suara. Hapus salah satunya.',
  'error.ballot_too_many':
    'Mohon pilih paling banyak {max, plural, other {# pilihan}}. Jawaban terakhir yang tersimpan tetap dihitung.',
  'error.ballot_reason_needed':
    'Mohon tuliskan alasannya: siapa yang tidak dapat menerima suatu rumusan, menyampaikan apa yang perlu diubah. Jawaban terakhir yang tersimpan tetap dihitung.',
  'error.ballot_over_credits':
    'Suara ini memerlukan lebih dari {credits, plural, other {# kredit}} Anda. Mohon kurangi; jawaban terakhir yang tersimpan tetap dihitung.',
  'error.ballot_outdated': 'Jawaban Anda yang lebih baru sudah tersimpan dan tetap dihitung.',
  'error.import_unsuitable':
    '{problem, select, too_many {Berkas ini memuat lebih dari 500 usulan, terlalu banyak untuk satu surat suara.} no_projects {Berkas ini tidak memuat usulan.} other {Ada jumlah uang di berkas ini yang angka desimalnya lebih dari dua, atau terlalu besar. {project}}}',
  'error.counting_runs': 'Langkah ini sedang dihitung. Hasilnya muncul begitu selesai.',
  'error.counting_cancelled':
    'Penghitungan dihentikan. Langkah ini tetap tertutup; umumkan lagi untuk menghitung.',
  'error.counting_outdated': 'Ada bagian dari hasil yang diubah selagi dihitung. Mohon umumkan sekali lagi.',
  'error.counting_none': 'Tidak ada yang sedang dihitung di sini.',
  'error.not_in_electorate':
    'Daftar pemilih ditetapkan saat langkah ini dibuka. Mohon minta fasilitator untuk menambahkan Anda.',
  'error.already_answered': 'Orang ini sudah menjawab, dan jawabannya yang dihitung.',
  'error.already_in_electorate': 'Orang ini sudah ada di daftar pemilih.',
  'error.match_unknown': 'Padanan ini sudah tidak ada.',
  'error.match_not_yours': 'Hanya penulis salah satu kartu ini yang dapat melakukannya.',
  'error.match_with_self': 'Kedua kartu ini milik Anda. Silakan cari orang lain.',
  'error.match_sides': 'Keduanya tidak dapat dipadankan lagi: salah satu kartu sudah berubah atau tidak ada.',
  'error.match_declined': 'Pihak lain sudah menolak. Hanya mereka yang dapat mengajak kembali.',
  'error.match_full': 'Salah satu dari keduanya sudah penuh.',
  'error.match_limit':
    '{max} ajakan masih menunggu jawaban, jadi belum dapat ditambah. Tarik satu ajakan untuk mengajak yang lain.',
  'error.match_witness_missing': 'Mohon tuliskan siapa yang menjawab dan siapa yang mendengarnya.',
  'error.commitment_unknown': 'Komitmen ini sudah tidak ada.',
  'error.commitment_not_yours': 'Hanya penanggung jawab yang dapat menjawab atau mengubah komitmen ini.',
  'error.commitment_owner_missing': 'Mohon sebutkan penanggung jawab, lembaga, dan unsurnya.',
  'error.commitment_date_invalid': 'Mohon pilih tanggal mulai hari ini.',
  'error.commitment_not_accepted':
    'Komitmen ini belum disanggupi. Setelah penanggung jawab menyanggupinya, perkembangannya dapat dicatat.',
  'error.commitment_limit_person':
    'Anda sudah menulis {max} komitmen, jumlah terbanyak untuk satu orang pada langkah ini. Komitmen Anda masih dapat diubah.',
  'error.commitment_limit_group':
    'Unsur Anda sudah menulis {max} komitmen, jumlah terbanyak untuk satu unsur pada langkah ini. Komitmen Anda masih dapat diubah.',
  'error.commitment_limit':
    'Lokakarya ini sudah memiliki {max} komitmen, jumlah terbanyak yang dapat disimpan.',
  'error.commitment_log_full': 'Catatan komitmen ini sudah penuh ({max} entri).',
  'error.milestone_unknown': 'Tonggak capaian ini sudah tidak ada.',
  'error.evidence_missing': 'Mohon sebutkan buktinya: tautan, atau hal yang dapat dilihat.',
  'error.ownership_not_shared': 'Hasil lokakarya ini milik pemrakarsanya; tidak ada penanda tangan unsur.',
  'error.cosigner_not_yours':
    'Hanya orang dari unsur itu yang dapat menjadi penanda tangan, dan hanya ia atau fasilitator yang dapat mengalihkannya.',
  'error.cosigners_missing':
    '{count} unsur belum menyetujui komitmen. Komitmen menjadi final setelah semua unsur yang hadir menyetujuinya.',
  'error.assessment_not_independent': 'Hanya orang dari unsur lain yang dapat menyampaikan temuannya.',
  'error.not_saving':
    'Server sedang tidak dapat menyimpan, sehingga tidak ada yang berubah. Mohon biarkan halaman ini terbuka dan coba lagi sebentar lagi.',
  'error.internal': 'Terjadi kesalahan di server. Yang sudah tersimpan tetap aman. Mohon coba lagi.',

  'error.guest.facilitator': 'Fasilitator {number}',
  'error.guest.participant': 'Peserta {number}',
  'error.guest.viewer': 'Layar {number}',
  'error.withdrawnCard': '(ditarik)',
}
