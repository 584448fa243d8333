import type { phone as english } from '../en/phone.ts'

export const phone: Record<keyof typeof english, string> = {
  'phone.waitingTitle': 'Anda sudah masuk.',
  'phone.waiting': 'Fasilitator akan segera membuka langkah pertama. Halaman ini berganti dengan sendirinya.',
  'phone.stepOf': 'Langkah {number} dari {total}',
  'phone.timeLeft': 'sisa {time}',
  'phone.steps': 'Semua langkah',
  'phone.now': 'sekarang',
  'phone.backToCurrent': 'Kembali ke langkah sekarang',
  'phone.menuOf': 'Menu {name}',
  'phone.rejoinWhere':
    'Di perangkat lain, buka {address} lalu ketik kode ini. Kode baru menggantikan yang sebelumnya.',
}
