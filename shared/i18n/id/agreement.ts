import type { agreement as english } from '../en/agreement.ts'

export const agreement: Record<keyof typeof english, string> = {
  'figure.endorse': 'Setuju sepenuhnya',
  'figure.minor': 'Setuju, ada catatan kecil',
  'figure.reserve': 'Mendukung dengan catatan',
  'figure.abstain': 'Abstain',
  'figure.discuss': 'Perlu dibahas lagi',
  'figure.follow': 'Kurang sependapat, tetapi akan mendukung',
  'figure.object': 'Sangat keberatan',
  'figure.block': 'Tidak dapat menerima',
  'figure.yes': 'Ya',
  'figure.no': 'Tidak',
  'figure.supporting': 'Mendukung',
  'figure.answered': 'Jawaban',

  'decide.leadAgreement': '{adopted} dari {of} rumusan disepakati.',
  'decide.agreedMark': 'Disepakati',
  'decide.outcome.mufakat':
    '“{label}” disepakati secara mufakat: {sides} orang yang menyatakan sikap mendukungnya.{abstain, plural, =0 {} other { # orang abstain.}}',
  'decide.outcome.mufakat_with_notes':
    '“{label}” disepakati dengan catatan: {supporting} dari {sides} orang yang menyatakan sikap mendukungnya{opposed, plural, =0 {} other {, dan # keberatan masih dalam batas yang ditetapkan sebelumnya}}. Catatannya disimpan bersama hasil.',
  'decide.outcome.continue':
    '“{label}” belum disepakati: {opposed} dari {sides} orang yang menyatakan sikap keberatan atau meminta pembahasan lagi.{next, select, amend { Perbaiki rumusannya bersama-sama, lalu buka kembali langkah ini untuk putaran {nextRound}.} vote { Putaran terakhir sudah selesai: buka kembali langkah ini untuk pemungutan suara yang telah ditetapkan sebelumnya.} other { Putaran terakhir sudah selesai: tetapkan tanggal baru dan penanggung jawabnya.}}',
  'decide.outcome.blocked':
    '“{label}” belum disepakati: {block} orang tidak dapat menerimanya. Alasan mereka menunjukkan apa yang perlu diubah.{next, select, amend { Perbaiki rumusannya bersama-sama, lalu buka kembali langkah ini untuk putaran {nextRound}.} vote { Putaran terakhir sudah selesai: buka kembali langkah ini untuk pemungutan suara yang telah ditetapkan sebelumnya.} other { Putaran terakhir sudah selesai: tetapkan tanggal baru dan penanggung jawabnya.}}',
  'decide.outcome.no_decision': '“{label}” tidak diputuskan: semua orang abstain.',
  'decide.outcome.waiting':
    '“{label}” belum diputuskan: {silent} orang yang hadir belum menjawab. Diam tidak dianggap setuju. Tanyakan kepada mereka, lalu buka kembali langkah ini.',
  'decide.outcome.no_quorum':
    '“{label}” tidak dapat diputuskan: yang hadir {present} orang, sedangkan kuorumnya {quorum} orang{missingGroups, plural, =0 {} other {, dan # unsur wajib tidak hadir}}.{next, select, deferred { Penundaan sudah sebanyak yang diperbolehkan.} other { Tundalah, lalu buka kembali langkah ini.}}',
  'decide.outcome.adopted':
    '“{label}” diterima dengan suara terbanyak: {yes} ya, {no} tidak; diperlukan {needed}. Keberatan dari putaran sebelumnya tetap tersimpan bersama hasil.',
  'decide.outcome.rejected':
    '“{label}” ditolak dengan suara terbanyak: {yes} ya, {no} tidak; diperlukan {needed}.',
  'decide.outcome.repeat':
    '“{label}”: suara ya dan tidak sama banyak (masing-masing {yes}). Buka kembali langkah ini untuk memungut suara sekali lagi; bila sama lagi, rumusan ditolak.',

  'decide.rule.mufakat.full':
    'Musyawarah mufakat, putaran {round} dari paling banyak {of}: setiap orang memberi satu dari delapan tingkat pada tiap rumusan. Tanpa kuorum tidak ada keputusan, begitu pula selama ada yang hadir tetapi belum menjawab. Satu “tidak dapat menerima” menghentikan. Selain itu rumusan disepakati{tolerance, plural, =0 { bila tidak ada yang keberatan atau meminta pembahasan lagi} other { bila paling banyak # % dari yang menyatakan sikap keberatan atau meminta pembahasan lagi}}. Dukungan bersyarat menjadi catatan.',
  'decide.rule.mufakat.short':
    'Musyawarah mufakat, putaran {round} dari paling banyak {of}: setiap orang memberi satu dari lima tingkat pada tiap rumusan. Tanpa kuorum tidak ada keputusan, begitu pula selama ada yang hadir tetapi belum menjawab. Satu “tidak dapat menerima” menghentikan. Selain itu rumusan disepakati{tolerance, plural, =0 { bila tidak ada yang keberatan} other { bila paling banyak # % dari yang menyatakan sikap keberatan}}. Dukungan bersyarat menjadi catatan.',
  'decide.rule.mufakat.consent':
    'Persetujuan bersama, putaran {round} dari paling banyak {of}: apakah rumusan ini cukup baik untuk sekarang dan cukup aman untuk dicoba? Tanpa kuorum tidak ada keputusan, begitu pula selama ada yang hadir tetapi belum menjawab. Rumusan disepakati{tolerance, plural, =0 { bila tidak ada yang keberatan} other { bila paling banyak # % dari yang menyatakan sikap keberatan}}; keberatan dipakai untuk memperbaiki rumusan.',
  'decide.rule.majority.present':
    'Suara terbanyak, ditetapkan sebelum musyawarah dimulai dan diadakan setelah putaran terakhir: rumusan diterima oleh lebih dari separuh yang hadir. Bila ya dan tidak sama banyak, suara dipungut sekali lagi, lalu rumusan ditolak.',
  'decide.rule.majority.cast':
    'Suara terbanyak, ditetapkan sebelum musyawarah dimulai dan diadakan setelah putaran terakhir: rumusan diterima bila suara ya lebih banyak daripada tidak. Bila sama banyak, suara dipungut sekali lagi, lalu rumusan ditolak.',

  'decide.agreement': 'Kuorum dan tingkat kesepakatan per unsur',
  'decide.quorumMet':
    'Kuorum tercapai: {present} dari {eligible} orang yang berhak hadir; diperlukan {needed}.',
  'decide.quorumMissed':
    'Kuorum tidak tercapai: {present} dari {eligible} orang yang berhak hadir; diperlukan {needed}.',
  'decide.quorumHow': 'Yang dihitung hadir: tersambung saat langkah ditutup, atau sudah menjawab.',
  'decide.quorumPreset.workshop': 'Kuorum lokakarya: separuh dari yang berhak.',
  'decide.quorumPreset.musdes':
    'Kuorum seperti musyawarah desa: dua pertiga dari yang diundang; setelah satu kali penundaan, yang hadir.',
  'decide.quorumPreset.dpr-like':
    'Kuorum seperti di DPR: lebih dari separuh yang berhak dan setiap unsur terwakili; paling banyak dua kali penundaan.',
  'decide.quorumMissingGroups': 'Wajib hadir, tetapi tidak ada wakilnya: {groups}.',
  'decide.presentCaption': 'Yang hadir, per unsur',
  'decide.present': 'Hadir',
  'decide.level': 'Tingkat',
  'decide.everybody': 'Semua',
  'decide.silent': 'Hadir, belum menjawab',
  'decide.levelsCaption': 'Jawaban untuk “{label}”, per unsur',

  'steps.settingsGradient': 'Musyawarah mufakat',
  'steps.settingsGradientLevels': 'Tingkat',
  'steps.gradientLevels.full': 'Delapan tingkat',
  'steps.gradientLevels.short': 'Lima tingkat',
  'steps.gradientLevels.consent': 'Persetujuan bersama: setuju atau keberatan',
  'steps.settingsGradientReasons': 'Wajib beralasan',
  'steps.gradientReasons.block': 'yang tidak dapat menerima',
  'steps.gradientReasons.asked': 'semua catatan dan keberatan',
  'steps.settingsGradientPreset': 'Kuorum',
  'steps.gradientPreset.workshop': 'Lokakarya: separuh dari yang berhak',
  'steps.gradientPreset.musdes': 'Musyawarah desa: dua pertiga',
  'steps.gradientPreset.dpr-like': 'Seperti DPR: lebih dari separuh, setiap unsur hadir',
  'steps.settingsGradientTolerance': 'Toleransi keberatan (%)',
  'steps.settingsGradientRounds': 'Paling banyak putaran',
  'steps.settingsGradientFallback': 'Bila putaran terakhir belum mufakat',
  'steps.gradientFallback.none': 'tetapkan tanggal baru',
  'steps.gradientFallback.majority_of_present': 'suara terbanyak: lebih dari separuh yang hadir',
  'steps.gradientFallback.majority_of_cast': 'suara terbanyak: ya lebih banyak daripada tidak',
  'steps.settingsGradientGroups': 'Unsur yang wajib hadir',
  'steps.gradientRound':
    'Putaran {round} dari paling banyak {of}: bagaimana sikap Anda terhadap tiap rumusan?',
  'steps.gradientVote':
    'Putaran terakhir belum mencapai mufakat. Sekarang diadakan pemungutan suara yang telah ditetapkan sebelumnya: ya atau tidak.',
  'steps.gradientRepeat':
    'Pemungutan suara berakhir seri dan diulang satu kali. Bila seri lagi, rumusan ditolak.',
  'steps.gradientConsentAsk': 'Cukup baik untuk sekarang, dan cukup aman untuk dicoba?',
  'steps.gradientConsent.endorse': 'Saya setuju',
  'steps.gradientConsent.object': 'Saya keberatan',
  'steps.gradientOf': 'Sikap Anda terhadap: {text}',
  'steps.gradientMissing': '{count} rumusan belum Anda jawab. Diam tidak dianggap setuju.',
  'steps.gradientHold': 'Belum dikirim: mohon tuliskan alasannya, agar dapat dibahas bersama.',
  'steps.gradientWhyAsked': 'Apa yang perlu diubah? Ditampilkan bersama hasil tanpa nama Anda.',
  'steps.gradientWhyNeeded': 'Wajib diisi: mengapa Anda tidak dapat menerimanya, dan apa yang perlu diubah?',
  'steps.gradientEarlier': 'Hasil putaran sebelumnya',
  'amend.title': 'Yang berubah dalam rumusan',
  'amend.how': 'Bergaris bawah: baru. Dicoret: dihapus.',
  'amend.howMarkdown': 'Tebal: baru. Dicoret: dihapus.',
  'amend.new': 'baru',
  'amend.out': 'dihapus',
  'amend.forRun': 'Untuk putaran {run}:',
  'amend.answers': 'Perubahan ini menjawab yang disampaikan sebelumnya:',
  'steps.gradientChange': 'Ubah sikap saya',
}
