import type { entry as english } from '../en/entry.ts'

export const entry: Record<keyof typeof english, string> = {
  'entry.how': 'Cara peserta masuk',
  'entry.open_link': 'Siapa pun yang punya tautan',
  'entry.registered': 'Siapa pun yang punya tautan serta mengisi nama dan unsur',
  'entry.invited': 'Hanya orang yang punya tautan pribadi',
  'entry.approved': 'Orang yang dipersilakan masuk oleh fasilitator',
  'entry.then.open_link':
    'Cara tercepat: tidak seorang pun harus menyebut siapa dirinya, jadi suara tidak dapat dibedakan menurut unsur bila dikosongkan.',
  'entry.then.registered': 'Setiap orang dihitung dalam satu unsur; nama tidak diperiksa.',
  'entry.then.invited':
    'Anda menyusun daftar, dan setiap orang mendapat tautan sendiri. Kode dan QR menyatakan bahwa lokakarya ini hanya untuk undangan.',
  'entry.then.approved':
    'Yang datang menunggu di pintu sampai fasilitator mempersilakan masuk. Perlu ada yang menjaga pintu.',
  'entry.door.open_link': 'Siapa pun yang punya tautan boleh masuk; nama tidak wajib.',
  'entry.door.registered': 'Siapa pun yang punya tautan serta mengisi nama dan unsur boleh masuk.',
  'entry.door.invited':
    'Yang boleh masuk adalah orang yang diundang dengan namanya, masing-masing lewat tautan pribadi.',
  'entry.door.approved': 'Fasilitator mempersilakan masuk satu per satu.',

  'entry.whose': 'Siapa pemilik hasilnya?',
  'entry.whose.initiator': 'Hasil menjadi milik pemrakarsa lokakarya, tanpa perlu disahkan pihak lain.',
  'entry.whose.shared':
    'Setiap unsur menunjuk penanda tangan, komitmen baru final setelah semuanya mengesahkan, dan setiap peserta boleh membawa hasilnya. Ini tetap sejak langkah pertama dibuka.',

  'entry.licence': 'Lisensi hasil',
  'entry.licence.none': 'Tanpa lisensi',
  'entry.licenceThen.CC-BY-4.0':
    'Siapa pun boleh memakai dan mengubah hasilnya, asalkan menyebut lokakarya ini.',
  'entry.licenceThen.CC-BY-SA-4.0':
    'Siapa pun boleh memakai dan mengubah hasilnya, asalkan menyebut lokakarya ini dan meneruskan kebebasan yang sama.',
  'entry.licenceThen.CC0-1.0': 'Siapa pun boleh memakai hasilnya untuk apa pun, tanpa syarat.',
  'entry.licenceThen.none':
    'Semua hak tetap pada penulisnya: pihak lain harus meminta izin sebelum memakainya di tempat lain.',
  'entry.licenceSettled': 'Tetap sejak langkah pertama dibuka.',

  'entry.scale': 'Untuk siapa?',
  'entry.scale.asTemplate': 'Sesuai templat',
  'entry.scale.team': 'Tim: satu organisasi',
  'entry.scale.community': 'Komunitas',
  'entry.scale.network': 'Jejaring beberapa organisasi',
  'entry.scaleThen.asTemplate': 'Semua pilihan di bawah dapat Anda ubah, juga nanti di pengaturan.',
  'entry.scaleThen.team': 'Setiap orang mengisi nama dan unsur; nama tampil pada kartu sesuai templat.',
  'entry.scaleThen.community':
    'Siapa pun yang punya tautan boleh masuk, nama tidak wajib, dan kartu menampilkan unsur, bukan nama.',
  'entry.scaleThen.network':
    'Setiap orang mengisi nama dan unsur, setiap organisasi mendapat tautan fasilitator sendiri, dan lokakarya dapat melanjutkan lokakarya sebelumnya dalam satu rangkaian.',
  'entry.organisations': 'Organisasi, satu per baris',
  'entry.organisationsHint':
    'Setiap organisasi mendapat tautan agar salah seorang darinya memfasilitasi bersama Anda. Tautannya ada di halaman undangan.',
  'entry.organisationsTooMany':
    'Mohon sebutkan paling banyak 12 organisasi, masing-masing paling panjang 60 huruf.',

  'entry.ask': 'Minta izin masuk',
  'entry.askLead':
    'Dengan meminta izin, Anda menyetujui hal di atas. Anda lalu menunggu di sini sampai fasilitator mempersilakan masuk.',
  'entry.waitingTitle': 'Anda sudah di depan pintu',
  'entry.waiting':
    'Fasilitator sudah diberi tahu bahwa Anda datang dan akan mempersilakan Anda masuk. Biarkan halaman ini terbuka; halaman akan berlanjut sendiri.',
  'entry.waitingReload':
    'Halaman boleh dimuat ulang, dan sambungan boleh terputus: tempat Anda disimpan selama satu jam.',
  'entry.waitingOffline':
    'Saat ini tidak ada sambungan. Tempat Anda tetap disimpan; halaman akan mencoba lagi sendiri.',
  'entry.waitingLeave': 'Berhenti menunggu',
  'entry.letIn': 'Anda dipersilakan masuk. Mohon tunggu sebentar…',
  'entry.declinedTitle': 'Anda belum dapat masuk',
  'entry.declined':
    'Kali ini fasilitator tidak dapat mempersilakan Anda masuk. Silakan hubungi fasilitator bila menurut Anda ini keliru.',
  'entry.declinedSays': 'Pesan fasilitator:',
  'entry.closedTitle': 'Pintu ditutup saat Anda menunggu',
  'entry.closed': 'Mohon tanyakan kepada fasilitator, lalu coba lagi.',
  'entry.expiredTitle': 'Belum ada jawaban selama satu jam',
  'entry.expired': 'Permintaan Anda berakhir dan nama Anda sudah dihapus. Anda dapat meminta lagi.',
  'entry.askAgain': 'Kembali ke pintu',

  'entry.waitingCount': '{count, plural, =0 {tidak ada yang menunggu} other {# orang menunggu}} di pintu',
  'entry.atDoor': 'Di pintu',
  'entry.atDoorTitle': 'Yang menunggu di pintu',
  'entry.atDoorAbout':
    'Hanya fasilitator yang melihat nama-nama ini. Yang menunggu belum melihat apa pun dari lokakarya.',
  'entry.atDoorNobody': 'Tidak ada yang menunggu di pintu.',
  'entry.atDoorSince': 'sejak {time}',
  'entry.letInShort': 'Persilakan masuk',
  'entry.letInOne': 'Persilakan {name} masuk',
  'entry.letInSome': '{count, plural, =0 {Persilakan semua masuk} other {Persilakan # orang masuk}}',
  'entry.declineSome': '{count, plural, =0 {Tolak semua} other {Tolak # orang}}',
  'entry.chosenGone': 'Orang yang Anda pilih sudah tidak menunggu lagi.',
  'entry.chooseAnew': 'Pilih lagi',
  'entry.declineTitle': 'Tolak permintaan masuk',
  'entry.declineAsk':
    '{count, plural, other {# orang}} akan diberi tahu dengan sopan bahwa kali ini mereka tidak dapat masuk. Mereka boleh meminta lagi.',
  'entry.declineMessage': 'Pesan untuk mereka',
  'entry.declineYes': 'Tolak',
  'entry.letInDone':
    '{count, plural, =0 {Sudah tidak ada yang menunggu.} other {# orang dipersilakan masuk.}}',
  'entry.declineDone':
    '{count, plural, =0 {Sudah tidak ada yang menunggu.} other {Permintaan # orang ditolak.}}',

  'entry.welcome': 'Selamat datang, {name}',
  'entry.welcomeLead': 'Tautan ini hanya untuk Anda.',
  'entry.yourGroup': 'Anda diundang mewakili unsur ini:',
  'entry.groupWrong': 'Bila tidak sesuai, mohon beri tahu fasilitator.',
  'entry.welcomeBack': 'Anda pernah masuk dengan tautan ini. Di perangkat ini Anda adalah orang yang sama.',
  'entry.continue': 'Lanjutkan sebagai {name}',
  'entry.byInvitationTitle': 'Lokakarya ini hanya untuk undangan',
  'entry.byInvitation':
    'Silakan buka tautan pribadi Anda atau pindai kode QR pada kartu Anda. Bila belum punya, mintalah kepada fasilitator.',
  'entry.byInvitationLinks':
    'Lokakarya ini hanya untuk undangan: pendatang baru memerlukan tautan pribadi. Tautan dan kode di bawah ini hanya menyatakan hal itu.',

  'entry.invitations': 'Undangan',
  'entry.invitationsTitle': 'Undangan: {title}',
  'entry.invitationsAbout':
    'Satu tautan pribadi untuk setiap orang. Tautan itu menyapa dengan nama; perangkat kedua dengan tautan yang sama adalah orang yang sama. Berikan setiap tautan hanya kepada pemiliknya: siapa pun yang memegangnya masuk sebagai orang itu. Setelah dipakai, tautan tidak ditampilkan lagi di sini; Anda dapat membuat yang baru.',
  'entry.invitationsOpenness':
    'Saat ini orang lain pun boleh masuk. Agar hanya undangan yang boleh masuk, ubah “Cara peserta masuk” di pengaturan.',
  'entry.invitationsManage': 'Buat dan lihat tautan pribadi',
  'entry.add': 'Undang orang',
  'entry.list': 'Nama, satu per baris',
  'entry.listHint':
    'Nama, unsur, catatan; dipisahkan koma, seperti dari tabel. Unsur dan catatan boleh dikosongkan; peserta lalu memilih unsur sendiri. Catatan hanya dilihat fasilitator: mohon tanpa nomor telepon atau alamat.',
  'entry.listExample': 'Bu Sari, Warga dan komunitas, RW 05',
  'entry.listFile': 'Atau ambil daftar dari berkas (CSV)',
  'entry.listRole': 'Mereka masuk sebagai',
  'entry.listMake': 'Buat tautan',
  'entry.listMade': '{count, plural, other {# tautan dibuat.}}',
  'entry.listFlaws': 'Belum ada yang diundang. Mohon perbaiki baris-baris ini:',
  'entry.flaw.empty': 'Daftar masih kosong.',
  'entry.flaw.name_missing': 'Baris {line}: nama belum diisi.',
  'entry.flaw.name_too_long': 'Baris {line}: nama terlalu panjang ({words}…).',
  'entry.flaw.group_unknown': 'Baris {line}: “{words}” bukan unsur lokakarya ini.',
  'entry.flaw.note_too_long': 'Baris {line}: catatan terlalu panjang.',
  'entry.flaw.twice': 'Baris {line}: {words} tercantum dua kali dalam daftar ini.',
  'entry.flaw.too_many': 'Mulai baris {line} jumlahnya terlalu banyak: tersisa tempat untuk {words} orang.',
  'entry.flaw.unreadable': 'Baris {line}: ada tanda kutip yang kurang.',
  'entry.fileTooLarge': 'Berkas ini terlalu besar untuk daftar 500 orang.',
  'entry.fileUnreadable': 'Berkas ini tidak dapat dibaca.',
  'entry.sent': 'Belum datang',
  'entry.came': 'Datang {time}',
  'entry.left': 'Sudah keluar',
  'entry.withdrawn': 'Dibatalkan',
  'entry.invitedCount': '{came} dari {count, plural, other {# undangan}} sudah datang',
  'entry.nobodyInvited': 'Belum ada yang diundang.',
  'entry.someone': 'Seseorang yang sudah keluar',
  'entry.linkOf': 'Tautan {name}',
  'entry.copyAllShort': 'Salin semua',
  'entry.copyAll': 'Semua nama dan tautan',
  'entry.csv': 'Simpan sebagai tabel (CSV)',
  'entry.print': 'Cetak sebagai kartu',
  'entry.printHint': 'Pindai kode ini untuk masuk. Hanya untuk {name}.',
  'entry.renew': 'Buat tautan baru',
  'entry.renewTitle': 'Tautan baru untuk {name}?',
  'entry.renewAsk':
    'Tautan lama langsung tidak berlaku, juga di perangkat yang masuk dengannya. Dengan tautan baru {name} tetap orang yang sama.',
  'entry.renewed': 'Tautan baru sudah siap.',
  'entry.withdraw': 'Batalkan undangan',
  'entry.withdrawTitle': 'Batalkan undangan {name}?',
  'entry.withdrawAsk':
    'Tautan langsung tidak berlaku, juga di perangkat yang masuk dengannya. Tulisan {name} tetap ada.',
  'entry.withdrawDone': 'Undangan sudah dibatalkan.',
  'entry.actions': 'Tindakan untuk {name}',
}
