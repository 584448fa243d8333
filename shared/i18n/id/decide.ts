import type { decide as english } from '../en/decide.ts'

export const decide: Record<keyof typeof english, string> = {
  'figure.dots': 'Titik',
  'figure.supporters': 'Orang',
  'figure.approvals': 'Suara setuju',
  'figure.agree': 'Setuju',
  'figure.disagree': 'Tidak setuju',
  'figure.pass': 'Lewati',
  'figure.seen': 'Jawaban',
  'figure.firsts': 'Urutan pertama',
  'figure.ranked': 'Diurutkan oleh',

  'decide.nobody': 'Belum ada yang memilih, sehingga tidak ada hasil.',
  'decide.leadDots':
    '“{label}” berada di urutan pertama dengan {dots} dari {allDots} titik, dari {supporters} di antara {cast} orang.',
  'decide.leadApprove': '{approvals} dari {cast} orang memilih “{label}”.',
  'decide.leadOpinion':
    '“{label}” adalah pandangan yang paling luas disepakati: {agree} dari {seen} orang setuju.',
  'decide.leadBeatsAll':
    '“{label}” berada di urutan pertama: dibandingkan satu per satu dengan setiap pilihan lain, lebih banyak orang menaruhnya lebih tinggi. {firsts, plural, =0 {Tidak ada} other {#}} dari {cast} orang menaruhnya di urutan pertama.',
  'decide.leadRank.schulze':
    '“{label}” berada di urutan pertama. Tidak ada pilihan yang menang di semua perbandingan, jadi rantai perbandingan terkuat yang menentukan. {firsts, plural, =0 {Tidak ada} other {#}} dari {cast} orang menaruhnya di urutan pertama.',
  'decide.leadRank.borda':
    '“{label}” berada di urutan pertama menurut jumlah poin semua urutan, meskipun tidak menang di semua perbandingan. {firsts, plural, =0 {Tidak ada} other {#}} dari {cast} orang menaruhnya di urutan pertama.',
  'decide.leadRank.irv':
    '“{label}” berada di urutan pertama setelah yang terendah gugur satu per satu, meskipun tidak menang di semua perbandingan. {firsts, plural, =0 {Tidak ada} other {#}} dari {cast} orang menaruhnya di urutan pertama.',
  'decide.groupsAgree': '{agree}{moreAgree, plural, =0 {} other {, dan # lainnya}} sependapat.',
  'decide.groupsSplit':
    '{agree}{moreAgree, plural, =0 {} other {, dan # lainnya}} sependapat, {differ}{moreDiffer, plural, =0 {} other {, dan # lainnya}} berbeda pendapat.',
  'decide.groupsDiffer':
    'Tidak ada unsur yang sendirian menempatkannya di urutan pertama: {differ}{moreDiffer, plural, =0 {} other {, dan # lainnya}} berpandangan lain.',
  'decide.leadNobody': 'Tidak ada pilihan yang mendapat dukungan.',
  'decide.chosen': '{count, plural, =1 {Terpilih: {labels}.} other {# yang terpilih: {labels}.}}',
  'decide.byLot':
    '{count} pilihan bernilai sama pada batas; undian yang ditetapkan sebelum pemungutan suara yang menentukan.',

  'decide.optionDots': '{dots} titik dari {supporters} orang.',
  'decide.optionApprove': '{approvals} dari {cast} orang memilihnya.',
  'decide.optionOpinion':
    '{agree} setuju, {disagree} tidak setuju, {pass} melewati, dari {seen} orang yang menjawab.',
  'decide.optionChosen': 'Terpilih, di urutan {rank}.',
  'decide.optionShort.dots': 'Tidak terpilih: kurang {missing} titik dari yang terakhir terpilih.',
  'decide.optionShort.approve': 'Tidak terpilih: kurang {missing} suara setuju dari yang terakhir terpilih.',
  'decide.optionRank':
    'Menang {won} dari {of} perbandingan; urutan pertama bagi {firsts}, diurutkan oleh {ranked} dari {cast} orang.',
  'decide.optionShort.rank':
    'Tidak terpilih: dibandingkan dengan “{label}”, {own} orang menaruh yang ini lebih tinggi dan {against} orang menaruh yang itu.',
  'decide.optionFewerSupporters':
    'Tidak terpilih: nilainya sama dengan yang terakhir terpilih, tetapi dari lebih sedikit orang.',
  'decide.optionLostLot':
    'Tidak terpilih: nilainya sama dengan yang terakhir terpilih, dan undian yang menentukan.',
  'decide.optionLessShared': 'Tidak terpilih: pandangan lain lebih luas disepakati antarunsur.',
  'decide.optionNobody': 'Tidak terpilih: tidak ada yang mendukungnya.',
  'decide.optionEqual': 'Bila setiap unsur berbobot sama, bagiannya menjadi {percent} %.',
  'decide.optionLowest': 'Dukungan terendah: {group}, {percent} %.',

  'decide.warning.few_ballots': 'Hanya {cast} surat suara: anggaplah hasil ini sebagai petunjuk awal.',
  'decide.warning.boundary_tie':
    '{options} pilihan bernilai sama tepat di batas. Undian yang menentukan; Anda juga dapat mengambil semuanya, atau memungut suara lagi di antara mereka.',
  'decide.warning.one_group_dominates':
    '{group} memberikan {cast} dari {of} surat suara, lebih dari dua pertiga. Mohon lihat hasil per unsur.',
  'decide.warning.many_unused_dots': '{unused} dari {of} titik tidak dipakai.',
  'decide.warning.fragile': 'Rentan: tanpa satu surat suara saja, pilihannya bisa berbeda.',
  'decide.warning.nobody_voted': 'Belum ada yang memilih.',
  'decide.warning.low_turnout':
    'Hanya {answered} dari {eligible} orang yang berhak memberi suara, kurang dari separuh.',

  'decide.rule.dots':
    'Titik suara: setiap orang dapat memberi {total} titik, paling banyak {cap} untuk satu pilihan. Titik terbanyak berada di urutan pertama; bila sama, dilihat jumlah orangnya, lalu undian.',
  'decide.rule.approve':
    'Suara setuju: setiap orang dapat memilih {min, plural, =0 {paling banyak} other {# sampai}} {max} pilihan. Suara terbanyak berada di urutan pertama; bila sama, diundi.',
  'decide.rule.opinion':
    'Pendapat: setiap orang dapat menyatakan setuju, tidak setuju, atau melewati, pada kartu sebanyak yang ia mau. Yang pertama adalah yang paling luas disepakati antarunsur: untuk tiap unsur (setuju + 1) ÷ (jawaban + 2), dikalikan untuk semua unsur, lalu diambil akar sebanyak jumlah unsur. Unsur yang terlalu kecil untuk ditampilkan dihitung bersama sebagai satu.',
  'decide.rule.schulze-wv':
    'Pemeringkatan, dihitung dengan Schulze (suara menang): setiap dua pilihan dibandingkan, dan rantai perbandingan terkuat menentukan urutannya. Yang tidak diurutkan berada di bawah semua yang diurutkan. Hasil seri diselesaikan dengan perbandingan di antara mereka, lalu undian terbuka.',
  'decide.rule.schulze-margins':
    'Pemeringkatan, dihitung dengan Schulze (selisih suara): setiap dua pilihan dibandingkan, dan rantai selisih terkuat menentukan urutannya. Yang tidak diurutkan berada di bawah semua yang diurutkan. Hasil seri diselesaikan dengan perbandingan di antara mereka, lalu undian terbuka.',
  'decide.rule.borda-pairwise':
    'Pemeringkatan, dihitung dengan Borda: satu pilihan mendapat satu poin untuk setiap pilihan di bawahnya dan setengah poin untuk setiap yang sejajar. Yang tidak diurutkan berbagi tempat di bawah. Poin yang sama diselesaikan dengan jumlah urutan pertama, lalu perbandingan dua pilihan, lalu undian terbuka.',
  'decide.rule.borda-zero':
    'Pemeringkatan, dihitung dengan Borda tanpa poin bagi yang tidak diurutkan: urutan pertama mendapat poin satu kurang dari banyaknya pilihan, berikutnya kurang satu lagi, dan seterusnya. Poin yang sama diselesaikan dengan jumlah urutan pertama, lalu perbandingan dua pilihan, lalu undian terbuka.',
  'decide.rule.irv':
    'Pemeringkatan, dihitung dengan putaran gugur: setiap surat suara dihitung untuk pilihan tertinggi yang masih ada; yang terendah gugur, putaran demi putaran, sampai satu pilihan mendapat lebih dari setengah. Yang sama rendahnya diselesaikan dengan putaran sebelumnya, lalu undian terbuka.',
  'decide.seats': '{seats, plural, =1 {Pilihan pertama} other {# pilihan pertama}} yang terpilih.',
  'decide.turnout':
    '{cast} surat suara dari {eligible} orang yang berhak; {abstained, plural, =0 {tidak ada surat suara kosong} other {# surat suara kosong}}; {present} orang hadir saat ditutup.',
  'decide.admittedLate':
    '{count} orang dimasukkan setelah pemungutan suara dibuka; setiap pemasukan tercatat.',
  'decide.suppressed': 'tidak ditampilkan',
  'decide.suppressedWhy':
    'Angka suatu unsur ditampilkan bila sedikitnya tiga orangnya memilih. Bila hanya satu unsur yang tersembunyi, satu unsur lain ikut disembunyikan, sebab angkanya dapat dihitung dari jumlah seluruhnya.',
  'decide.noTies': 'Tidak ada pilihan yang bernilai sama.',
  'decide.tie.supporters': 'Bernilai sama: {labels}. Ditentukan oleh jumlah orang.',
  'decide.tie.first_places': 'Sama: {labels}. Diselesaikan dengan jumlah urutan pertama.',
  'decide.tie.duel': 'Sama: {labels}. Diselesaikan dengan perbandingan keduanya.',
  'decide.tie.duels': 'Sama: {labels}. Diselesaikan dengan perbandingan di antara mereka.',
  'decide.tie.earlier_round': 'Sama: {labels}. Diselesaikan dengan putaran sebelumnya.',
  'decide.tie.cost': 'Sama: {labels}. Ditentukan oleh biaya yang lebih rendah.',
  'decide.tie.lot': 'Bernilai sama: {labels}. Ditentukan oleh undian.',
  'decide.tieMatters': 'Ini menentukan siapa yang terpilih.',
  'decide.lotOrder': 'Urutan undian: {labels}.',
  'decide.lotSeed': 'Benih undian: {seed}',
  'decide.lotCommitment': 'Sidik (SHA-256) benih itu, diumumkan saat pemungutan suara dibuka: {commitment}',
  'decide.lotRule':
    'Pilihan diurutkan menurut SHA-256 dari “benih:nomor pilihan”, mulai dari yang terkecil; nomor setiap pilihan ada di berkas surat suara. Siapa pun dapat menghitungnya kembali.',
  'decide.configHash': 'Sidik aturannya: {hash}',
  'decide.ballotsHash': 'Sidik surat suaranya: {hash}',

  'decide.duels': 'Perbandingan setiap dua pilihan',
  'decide.duelsCaption': 'Berapa orang menaruh pilihan pada baris di atas pilihan pada kolom',
  'decide.pathsCaption': 'Rantai perbandingan terkuat dari baris ke kolom, menurut mata rantai terlemahnya',
  'decide.beatsAll': '“{label}” menang di semua perbandingan.',
  'decide.beatsNobody':
    'Tidak ada pilihan yang menang di semua perbandingan. Yang bersama-sama mengalahkan semua pilihan lain: {labels}.',
  'decide.points': 'Poin',
  'decide.pointsCaption': 'Poin setiap pilihan',
  'decide.round': 'Putaran {round}',
  'decide.roundsCaption': 'Suara putaran demi putaran',
  'decide.exhausted': 'Surat suara tanpa pilihan yang masih ada',
  'decide.eliminated': 'gugur',

  'decide.showAll': 'Tampilkan semua ({count} pilihan)',
  'decide.howCounted': 'Bagaimana ini dihitung?',
  'decide.numbers': 'Angka-angkanya',
  'decide.rule': 'Aturan',
  'decide.electorate': 'Siapa yang berhak, dan siapa yang memilih',
  'decide.ties': 'Hasil yang sama dan undian',
  'decide.recount': 'Periksa sendiri',
  'decide.words': 'Kata-kata di baliknya',
  'decide.reasons': 'Alasan yang ditulis pada surat suara',
  'decide.noWords': 'Tidak ada kartu di balik pilihan ini.',
  'decide.option': 'Pilihan',
  'decide.place': 'Urutan',
  'decide.group': 'Unsur',
  'decide.entitled': 'Berhak',
  'decide.voted': 'Memilih',
  'decide.equalShare': 'Semua unsur berbobot sama',
  'decide.consensus': 'Disepakati antarunsur',
  'decide.chosenMark': 'Terpilih',
  'decide.barLabel': '{label}: {value}',
  'decide.barGroup': '{group}: {value}',
  'decide.otherGroups': 'Unsur yang tidak ditampilkan tersendiri',
  'decide.caption':
    'Gambar: “{title}”. {bars, select, parts {Setiap batang dibagi menurut jawaban.} groups {Setiap batang dibagi menurut unsur.} other {}}',
  'decide.captionOpens':
    'Buka sebuah angka untuk melihat dari mana asalnya; semua angka ada di tabel di bawahnya.',
  'decide.tableCaption': 'Hasil “{title}” menurut pilihan dan unsur',
  'decide.electorateCaption': 'Orang yang berhak dan surat suara menurut unsur',
}
