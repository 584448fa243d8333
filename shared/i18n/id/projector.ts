import type { projector as english } from '../en/projector.ts'

export const projector: Record<keyof typeof english, string> = {
  'projector.inviteJoin': 'Ikut serta dari ponsel Anda',
  'projector.inviteWrite': 'Tulis dari ponsel Anda',
  'projector.scan': 'Pindai kode ini dengan kamera,',
  'projector.orType': 'atau buka alamat ini lalu ketik kodenya:',
  'projector.doorClosed': 'Pintunya sedang ditutup.',
  'projector.qr': 'Kode QR untuk ikut serta',
  'projector.people': '{count, plural, =0 {Belum ada yang hadir} other {# orang hadir}}',
  'projector.cards': '{count, plural, =0 {belum ada kartu} other {# kartu}}',
  'projector.voices': 'dari {count} orang',
  'projector.ballots': '{cast} dari {total} sudah memilih',
  'projector.showBoard': 'Tampilkan papan',
  'projector.showStep': 'Tampilkan langkah',
  'projector.fullScreen': 'Layar penuh',
}
