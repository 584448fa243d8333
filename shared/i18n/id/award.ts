import type { award as english } from '../en/award.ts'

export const award: Record<keyof typeof english, string> = {
  'award.rule': '{prizes, plural, =1 {Satu hadiah diberikan} other {# hadiah diberikan}} menurut urutan.',
  'award.ruleFloor': 'Untuk mendapat hadiah, hasilnya sedikitnya {floor, number}.',
  'award.ruleFloors': 'Selain itu ada rata-rata paling rendah pada {count, plural, other {# kriteria}}.',
  'award.won':
    'Menurut hasil hitung, hadiah diberikan kepada {labels}.{left, plural, =0 {} other { # hadiah tidak diberikan: tidak ada lagi yang mencapai batas yang disyaratkan.}}',
  'award.noneFloor':
    'Hadiah tidak diberikan: tidak ada pilihan yang mencapai batas yang disyaratkan sebelumnya.',
  'award.noneFew': 'Hadiah tidak diberikan: semua pilihan dinilai oleh terlalu sedikit orang.',
  'award.optionWon': 'Mendapat hadiah: {prize}.',
  'award.optionBelow':
    'Tidak mendapat hadiah: hasilnya {reached, number}, sedangkan yang disyaratkan sebelumnya sedikitnya {needed, number}.',
  'award.optionBelowOn':
    'Tidak mendapat hadiah: pada “{criterion}” nilainya {reached, number}, sedangkan yang disyaratkan sebelumnya sedikitnya {needed, number}.',
  'award.title': 'Hadiah',
  'award.prize': 'Hadiah',
  'award.amount': 'Jumlah',
  'award.to': 'Diberikan kepada',
  'award.nobody': 'Tidak diberikan',
  'award.floorHead': 'Mencapai batas',
  'award.reached': 'Ya',
  'award.below': 'Tidak: {reached} dari {needed}',
  'award.belowOn': 'Tidak: {criterion} {reached} dari {needed}',

  'award.withheld': 'Hadiah tidak diberikan',
  'award.withheldWhy': 'Alasan yang dicatat fasilitator: “{reason}”',
  'award.withheldStays': 'Nilainya tetap seperti yang dihitung.',
  'award.decideTitle': 'Tidak memberikan hadiah',
  'award.decideText':
    'Tidak harus ada pemenang. Bila hadiah tidak diberikan, tulis alasannya; alasan itu tampil di samping hasil dan dalam ringkasan. Alasan dapat diubah sampai langkah dibekukan.',
  'award.reason': 'Alasan',
  'award.withhold': 'Catat bahwa hadiah tidak diberikan',
  'award.change': 'Simpan alasan',
  'award.takeBack': 'Tetap berikan hadiah',
  'award.withholdDone': 'Tercatat: hadiah tidak diberikan.',
  'award.takeBackDone': 'Hadiah diberikan sesuai hasil hitung.',

  'award.settingsOn': 'Ada hadiah',
  'award.settingsOnHint':
    'Pemenangnya sebanyak hadiah yang ada. Syaratnya tidak dapat diubah lagi setelah langkah dibuka, dan ditunjukkan kepada juri.',
  'award.settingsFloor': 'Hasil paling rendah untuk mendapat hadiah',
  'award.settingsFloorHint': 'Kosong: hasil berapa pun dapat menang',
  'award.settingsFloorOn': 'Rata-rata paling rendah untuk hadiah: {label}',
  'award.settingsPrize': 'Hadiah {number}',
  'award.settingsAmount': 'Jumlah (boleh kosong)',
  'award.settingsCurrency': 'Mata uang',
  'award.settingsAdd': 'Tambah hadiah',
  'award.settingsRemove': 'Hapus: {label}',
  'award.settingsNew': 'Hadiah {number}',
  'award.settingsAmountWrong': 'Mohon tulis jumlah dengan angka saja, misalnya 5000000.',
  'award.settingsNameWrong': 'Beri nama hadiah ini.',
}
