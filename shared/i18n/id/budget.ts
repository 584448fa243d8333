import type { budget as english } from '../en/budget.ts'

export const budget: Record<keyof typeof english, string> = {
  'budget.cost': 'Biaya: {currency} {cost, number}',
  'budget.noCost': 'Biayanya belum diketahui, jadi tidak dapat didanai.',
  'budget.tooDear': 'Biayanya {currency} {cost, number}, lebih besar daripada seluruh anggaran.',
  'budget.available': 'Anggaran: {currency} {amount, number}',

  'budget.lead':
    '{funded, plural, =0 {Belum ada yang didanai} other {# usulan didanai}} dari {of} usulan, sebesar {currency} {cost, number} dari {amount, number}.',
  'budget.rule.ballot.approve':
    'Setiap orang dapat memilih {min, plural, =0 {paling banyak} other {# sampai}} {max} usulan.',
  'budget.rule.ballot.dots':
    'Setiap orang dapat memberi {total} titik, paling banyak {cap} untuk satu usulan.',
  'budget.rule.ballot.knapsack':
    'Belanja anggaran: setiap orang dapat membelanjakan {currency} {amount, number} untuk usulan yang muat bersama.',
  'budget.knapsackAsk': 'Belanjakan anggaran menurut Anda: semua yang dipilih harus muat bersama.',
  'budget.knapsackLeft': 'Sisa {currency} {left, number}, terpakai {spent, number}',
  'budget.knapsackFull': 'Tidak muat lagi dalam sisanya.',
  'budget.rule.equal_shares':
    'Metode Bagian Setara: {currency} {amount, number} dibagi rata kepada semua pemilih. Setiap usulan dibayar oleh orang yang menginginkannya, seimbang mungkin; yang paling murah bagi pendukungnya untuk setiap suara didahulukan. Bila sama: yang lebih murah, lalu yang suaranya lebih banyak, lalu undian.',
  'budget.rule.completion.none': 'Sisanya tidak dibelanjakan.',
  'budget.rule.completion.add1e':
    'Setelah itu bagian setiap orang dinaikkan sedikit demi sedikit sampai tidak ada lagi usulan yang didukung dan cukup didanai dari sisanya, atau sampai langkah berikutnya melampaui anggaran.',
  'budget.rule.completion.add1':
    'Setelah itu bagian setiap orang dinaikkan sedikit demi sedikit sampai langkah berikutnya melampaui anggaran.',
  'budget.rule.completion.add1eu':
    'Setelah itu bagian setiap orang dinaikkan sedikit demi sedikit sampai tidak ada lagi usulan yang cukup didanai dari sisanya, atau sampai langkah berikutnya melampaui anggaran; sisanya diberikan menurut suara terbanyak.',
  'budget.rule.completion.add1u':
    'Setelah itu bagian setiap orang dinaikkan sedikit demi sedikit sampai langkah berikutnya melampaui anggaran; sisanya diberikan menurut suara terbanyak.',
  'budget.rule.greedy':
    'Suara terbanyak lebih dulu: {currency} {amount, number} dibelanjakan usulan demi usulan, dan yang tidak muat lagi dilewati. Bila sama: yang lebih murah, lalu undian.',

  'budget.verdict.funded': 'Didanai.',
  'budget.verdict.fundedPaid':
    'Didanai: {payers} orang membayarnya bersama, paling banyak {currency} {most, number, ::.##} per orang.',
  'budget.verdict.completed': 'Didanai dari sisa bagian, menurut jumlah suara.',
  'budget.verdict.no_cost': 'Tidak didanai: tidak ada yang menyebutkan biayanya.',
  'budget.verdict.over_budget':
    'Tidak didanai: biayanya {currency} {cost, number}, lebih besar daripada seluruh anggaran.',
  'budget.verdict.no_support': 'Tidak didanai: tidak ada yang mendukungnya.',
  'budget.verdict.supporters_short':
    'Tidak didanai: sisa bagian para pendukungnya {currency} {available, number, ::.##}, sedangkan biayanya {cost, number}.',
  'budget.verdict.does_not_fit':
    'Tidak didanai: usulan dengan suara lebih banyak menyisakan {currency} {available, number, ::.##}, sedangkan biayanya {cost, number}.',

  'budget.title': 'Anggaran: siapa membayar apa',
  'budget.everythingFits':
    'Semua usulan yang didukung muat dalam anggaran, jadi tidak perlu aturan pemilihan.',
  'budget.shares':
    'Setiap orang mulai dengan {currency} {initial, number, ::.##} dan pada akhirnya memiliki {final, number, ::.##} ({increments, plural, =0 {tidak pernah dinaikkan} other {dinaikkan # kali sebesar {increment, number}}}). Sebesar {left, number, ::.##} tidak dibelanjakan siapa pun.',
  'budget.stop.plain': 'Bagian setiap orang tidak dinaikkan.',
  'budget.stop.exhaustive':
    'Berakhir karena tidak ada lagi usulan yang didukung dan cukup didanai dari sisanya.',
  'budget.stop.complete': 'Berakhir karena semua usulan yang didukung sudah didanai.',
  'budget.stop.next_infeasible': 'Berakhir karena langkah berikutnya akan melampaui anggaran.',
  'budget.receipt': 'Kuitansi: yang dibayar setiap unsur, dalam {currency}',
  'budget.projects': 'Semua usulan, biayanya, dan keputusannya, dalam {currency}',
  'budget.project': 'Usulan',
  'budget.costColumn': 'Biaya',
  'budget.support': 'Dukungan',
  'budget.outcome': 'Keputusannya',
  'budget.perPerson': 'Terbanyak per orang',
  'budget.total': 'Jumlah',
  'budget.beside': 'Kedua aturan berdampingan, dari surat suara yang sama',
  'budget.ruleName.equal_shares': 'Bagian Setara',
  'budget.ruleName.greedy': 'Suara terbanyak lebih dulu',
  'budget.decided': 'aturan ini yang memutuskan',
  'budget.funded': 'Didanai',
  'budget.notFunded': 'Tidak didanai',
  'budget.spent': 'Dibelanjakan',
  'budget.excluded': 'Pemilih yang tidak satu pun usulan dukungannya didanai',
  'budget.excludedOf': '{voters} dari {of}',
  'budget.average': 'Usulan dukungan yang didanai, per pemilih',
  'budget.import.projects': 'Usulan-usulan',
  'budget.import.vote': 'Usulan mana yang sebaiknya didanai?',
  'budget.import.open': 'Impor anggaran (.pb)',
  'budget.import.title': 'Impor pemungutan suara anggaran',
  'budget.import.what':
    'Berkas dari pustaka Pabulib: usulannya menjadi kartu beserta biayanya, dan pemungutan suara dengan anggarannya disiapkan. Suara di dalam berkas tidak ikut diambil.',
  'budget.import.file': 'Berkas (.pb)',
  'budget.import.done': '{count} usulan diimpor.',
  'budget.import.problems': 'Belum ada yang diimpor. Mohon perbaiki baris-baris ini di berkas:',
  'budget.import.line': 'Baris {line}',
  'budget.import.tooLarge': 'Berkas terlalu besar: paling banyak {max} MB.',
  'budget.counting': 'Suara sedang dihitung…',
  'budget.stopCounting': 'Hentikan penghitungan',
  'budget.votesFile.pabulib': 'Suara untuk alat lain (.pb)',
  'budget.votesFile.preflib': 'Suara untuk alat lain (PrefLib)',
  'budget.comparison':
    '{more, plural, =0 {Tidak ada pemilih} other {# pemilih}} yang lebih banyak usulannya didanai oleh aturan yang memutuskan, {fewer, plural, =0 {tidak ada} other {#}} oleh aturan yang lain; {same, plural, =0 {tidak ada} other {bagi # pemilih}} yang sama saja.',

  'budget.settings.costs': 'Pilihan-pilihan ini membutuhkan biaya',
  'budget.settings.costsHint':
    'Pilihan didanai dari satu anggaran, dan hasilnya menunjukkan siapa membayar apa.',
  'budget.settings.knapsack': 'Belanja anggaran: setiap orang membelanjakan anggaran',
  'budget.settings.amount': 'Anggaran',
  'budget.settings.amountHint': 'Angka saja, misalnya 250000 atau 1200.50.',
  'budget.settings.amountWrong': 'Mohon tulis anggaran dengan angka, misalnya 250000.',
  'budget.settings.currency': 'Mata uang',
  'budget.settings.rule': 'Cara dana diberikan',
  'budget.settings.increment': 'Kenaikan setiap bagian',
  'budget.settings.incrementHint': 'Kosong: satu satuan uang, atau sekitar seperseribu bagian.',
  'budget.settings.completion': 'Bila Bagian Setara menyisakan dana',
  'budget.settings.completion.add1e': 'Naikkan bagian sampai tidak ada lagi yang muat (dianjurkan)',
  'budget.settings.completion.add1': 'Naikkan bagian sampai langkah berikutnya melampaui anggaran',
  'budget.settings.completion.add1eu': 'Naikkan bagian, lalu sisanya menurut suara terbanyak',
  'budget.settings.completion.add1u': 'Naikkan bagian sepenuhnya, lalu sisanya menurut suara terbanyak',
  'budget.settings.completion.none': 'Simpan sisanya',
  'budget.settings.where': 'Di mana biaya tertulis',
  'budget.settings.whereTyped': 'Saya tulis di sini',
  'budget.settings.whereField': 'Isian “{field}” pada “{step}”',
  'budget.settings.costOf': 'Biaya “{option}”',
  'budget.settings.typed': 'Biaya, bila tidak tertulis di kartu',
  'budget.settings.noOptions':
    'Begitu ada kartu, biayanya dapat ditulis di sini, sampai pemungutan suara dibuka.',
}
