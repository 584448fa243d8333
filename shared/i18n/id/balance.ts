/** Seberapa merata orang ikut serta, bagi fasilitator. “Belum terdengar”, bukan “pasif”; unsur, bukan orang. */
export const balance = {
  'balance.joined': 'Terdaftar',
  'balance.here': 'Hadir',
  'balance.heard': 'Didengar',
  'balance.cards': 'Kartu',
  'balance.ratio': 'Kartu per bagian kehadiran',
  'balance.voted': 'Memilih',
  'balance.commitments': 'Komitmen',
  'balance.caption': 'Siapa yang hadir, sudah terdengar, dan memilih, menurut unsur',
  'balance.more': 'Rincian keseimbangan',
  'balance.ofEntitled': '{voted} dari {entitled}',
  'balance.silent':
    '{count, plural, =0 {Semua yang hadir sudah terdengar.} other {Ada # dari {present} orang yang belum terdengar.}}',
  'balance.silentBetween':
    'Dengan orang sesedikit ini, angka antara {low} % dan {high} % pun akan tampak seperti ini.',
  'balance.imbalance': 'Agar sebanding, {percent} % kartu semestinya datang dari unsur lain.',
  'balance.topThree': 'Tiga orang yang paling aktif menulis {percent} % kartu.',
  'balance.caveat':
    'Didengar berarti sudah menulis sedikitnya satu kartu. Pada kolom perbandingan, 1 berarti sebanding; unsur yang hadir kurang dari tiga orang tidak diberi angka. Untuk unsur yang hadir satu atau dua orang, kartu dari langkah anonim tidak dihitung. Menyimak juga peran penting: pakailah angka ini untuk menentukan siapa yang ditanya berikutnya.',
  'balance.groupSilent': '{group}: hadir, belum terdengar',
  'balance.nudges': 'Saran',
  'balance.startWithGroup':
    'Unsur {group} baru menyumbang {cards} dari {of} kartu. Mulai putaran berikutnya dari mereka?',
  'balance.openSilentRound': 'Ada {count} orang yang belum terdengar. Buka putaran tulis senyap 3 menit?',
  'balance.notItself': '“{idea}” kuat, tetapi unsur {group} belum melihat dirinya di sini.',
} as const
