/** Hasil dilihat dari tiap unsur, dihitung ulang, dan ditelusuri asal serta tindak lanjutnya. */
export const results = {
  'results.openNumber': 'Buka angkanya: {label}, {value} {unit}',
  'results.openedGroups': 'Menurut unsur',
  'results.openedCaption': 'Orang yang berhak, dan yang berada di balik “{label}”, menurut unsur',
  'results.openedMore': 'Hasil yang sama, undian, dan hitung ulang ada di bagian “{part}”.',

  'results.equalTitle': 'Seandainya setiap unsur berbobot sama',
  'results.equalSameFirst': 'Seandainya setiap unsur berbobot sama, urutan pertama tetap sama.',
  'results.equalOtherFirst':
    'Seandainya setiap unsur berbobot sama, “{label}” yang menempati urutan pertama.',
  'results.equalWhy':
    'Di sini setiap unsur dihitung satu kali, berapa pun orangnya yang memberi suara. Ini tidak mengubah keputusan; ini menunjukkan apakah hasilnya terbawa oleh unsur yang besar.',
  'results.equalHidden':
    'Ini tidak dapat ditampilkan di sini: angka beberapa unsur disembunyikan, dan tanpa angka itu perbandingannya akan keliru.',
  'results.equalPlace': 'Urutan bila setara',
  'results.equalCaption': 'Urutan menurut hitungan, dan seandainya setiap unsur berbobot sama',
  'results.minorityTitle': 'Yang diinginkan suatu unsur, tetapi tidak terpilih',
  'results.minorityWhy': 'Pilihan yang masuk tiga besar suatu unsur, tetapi tidak terpilih.',
  'results.minorityHidden':
    'Untuk {groups}, hal ini tidak dapat ditampilkan karena sebagian angkanya disembunyikan.',
  'results.minorityPlace': '“{label}”: urutan {place} bagi unsur ini, urutan {rank} secara keseluruhan.',
  'results.minorityCount': 'Ada {groups} unsur yang tiga besarnya tidak seluruhnya terpilih.',

  'results.recountTitle': 'Hitung ulang sendiri',
  'results.recountHere': 'Hitung ulang di sini',
  'results.recountBusy': 'Menghitung ulang…',
  'results.recountWhy':
    'Perangkat Anda sendiri mengambil surat suara, bernomor acak dan tanpa nama, lalu menghitungnya.',
  'results.recountOffline':
    'Berkas ini juga dapat dihitung di komputer mana pun, tanpa server ini dan tanpa jaringan: dengan perintah “npm run recount” dari Rembuk, yang kode sumbernya terbuka.',
  'results.recountSame':
    '{ballots} surat suara telah dihitung ulang: hasil yang diumumkan terbukti sama persis.',
  'results.recountOther':
    'Hasil hitung ulang berbeda dari yang diumumkan. Mohon simpan berkas surat suara ini dan sampaikan kepada fasilitator.',
  'results.recountGroups':
    'Ada angka per unsur yang hanya mewakili sedikit orang, sehingga surat suara tidak memuat unsur. Angka per unsur diambil dari hasil yang diumumkan.',
  'results.recountFailed': 'Surat suara belum dapat diambil. Silakan coba lagi nanti.',
  'results.recountForbidden':
    'Surat suara dapat Anda buka setelah fasilitator membuka ringkasan untuk peserta.',
  'results.ballotsFile': 'Surat suara dan hasil (JSON)',

  'results.pinnedMore': '{count} pilihan lainnya ada di panel',
  'results.lineage': 'Asal-usul dan tindak lanjutnya',
  'results.from': 'Berasal dari',
  'results.to': 'Tindak lanjutnya',
  'results.ledTo': 'Komitmen yang lahir dari sini',
  'results.ledNowhere': 'Belum ada komitmen yang lahir dari sini.',
  'results.stopCard': 'Kartu',
  'results.how.merged': 'digabung',
  'results.how.split': 'dipisahkan',
  'results.stopTheme': 'Tema berisi {count} kartu',
  'results.stopChosen': '{mark}, urutan {place}',
  'results.stopPlace': 'Urutan {place}',
  'results.stopPair': 'Berpasangan dengan',
  'results.stopAsked': 'Diajak berpasangan dengan',
  'results.stopCommitment': 'Komitmen',

  'results.groupsTitle': 'Kelompok pandangan',
  'results.groupName': 'Kelompok pandangan {name}',
  'results.groupPeople': '{people} orang',
  'results.groupsWhy':
    'Orang-orang yang jawabannya mirip, apa pun unsurnya. Huruf itu tidak menunjuk siapa pun, dan letak seseorang tidak disimpan.',
  'results.groupsHidden': 'Kelompok pandangan tidak ditampilkan karena:',
  'results.hidden.few_people': 'yang menjawab cukup banyak kurang dari 12 orang.',
  'results.hidden.few_statements': 'pernyataannya kurang dari 8.',
  'results.hidden.weak_separation': 'pandangan tidak terpisah dengan jelas.',
  'results.hidden.small_group': 'ada kelompok yang akan berisi kurang dari 3 orang.',
  'results.typicalAgree': 'Lebih setuju daripada yang lain: “{label}”',
  'results.typicalDisagree': 'Lebih tidak setuju daripada yang lain: “{label}”',
  'results.noTypical': 'Tidak ada yang jelas membedakan kelompok ini.',
  'results.divisive': 'Di sini kelompok berbeda pandangan: {labels}.',
  'results.stancesCaption': 'Setuju / yang menjawab, menurut kelompok pandangan',
} as const
