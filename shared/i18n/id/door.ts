import type { door as english } from '../en/door.ts'

export const door: Record<keyof typeof english, string> = {
  'door.title': 'Pintu lokakarya',
  'door.opening': 'Mencari lokakarya…',
  'door.noKey':
    'Tautan ini tidak lengkap. Silakan buka tautan lengkapnya, pindai kode QR sekali lagi, atau ketik kodenya.',
  'door.typeCode': 'Ketik kode lokakarya',
  'door.as.facilitator': 'Untuk fasilitator',
  'door.as.viewer': 'Untuk layar di ruangan',
  'door.as.participant': 'Untuk peserta',
  'door.sponsor': 'diprakarsai {sponsor}',
  'door.trust.title': 'Yang dapat Anda pegang',
  'door.trust.purpose': 'Tujuannya',
  'door.trust.stored': 'Yang disimpan',
  'door.trust.whoSeesNames': 'Siapa yang melihat nama',
  'door.trust.until': 'Sampai kapan',
  'door.trust.untilDate': 'Dihapus setelah {date}.',
  'door.trust.howToWithdraw': 'Cara mengundurkan diri',
  'door.name': 'Nama Anda',
  'door.nameHint': 'Nama samaran boleh.',
  'door.nameMissing': 'Mohon isi nama Anda atau nama samaran.',
  'door.nameTooLong': 'Mohon ringkas nama Anda menjadi {max, number} karakter.',
  'door.group': 'Anda hadir dari unsur mana?',
  'door.groupMissing': 'Mohon pilih satu unsur. “Tidak ingin menyebut” juga boleh.',
  'door.consent': 'Dengan masuk, Anda menyetujui hal di atas.',
  'door.join': 'Masuk',
  'door.joinFacilitator': 'Masuk sebagai fasilitator',
  'door.joinViewer': 'Tampilkan lokakarya ini',
  'door.viewerLead':
    'Halaman ini menampilkan pertanyaan, waktu, kode dan hasil. Halaman ini tidak mengubah apa pun dan tidak meminta nama.',
  'door.alreadyHere': 'Anda sudah pernah masuk',
  'door.continueAs': 'Lanjutkan sebagai {name}',
  'door.joinAnother': 'Masuk sebagai orang lain',
  'door.closedTitle': 'Pintunya sedang ditutup',
  'door.closed':
    'Saat ini tidak ada orang baru yang dapat masuk. Silakan tanyakan kepada fasilitator, lalu coba lagi. Yang sudah di dalam dapat kembali dengan kode pribadi.',
  'door.rejoinTitle': 'Kembali dengan kode pribadi',
  'door.rejoinLead':
    'Dengan kode pribadi, Anda adalah orang yang sama di perangkat ini: kartu dan pilihan Anda ada lagi.',
  'door.rejoinCode': 'Kode pribadi',
  'door.rejoinHint': 'Kode itu ada di menu perangkat yang Anda pakai sebelumnya.',
  'door.rejoinMissing': 'Mohon ketik kode pribadi Anda.',
  'door.rejoin': 'Masuk kembali',
  'door.notInsideTitle': 'Anda belum berada di lokakarya ini pada perangkat ini',
  'door.notInside':
    'Masuklah dengan kode atau tautannya. Bila Anda sudah masuk di perangkat lain, pakailah kode pribadi Anda.',
  'door.endedTitle': 'Tempat Anda di lokakarya ini sudah berakhir',
}
