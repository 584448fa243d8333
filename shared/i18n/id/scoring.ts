import type { scoring as english } from '../en/scoring.ts'

export const scoring: Record<keyof typeof english, string> = {
  'figure.score': 'Nilai',
  'figure.sheets': 'Dinilai oleh',
  'figure.points': 'Jumlah nilai berbobot',
  'figure.votes': 'Suara',
  'figure.votesFor': 'Mendukung',
  'figure.votesAgainst': 'Menentang',
  'figure.opponents': 'Yang menentang',
  'figure.credits': 'Kredit',

  'decide.leadScore':
    '“{label}” berada di urutan pertama dengan nilai {score, number} dari {max}, dinilai oleh {sheets} orang.',
  'decide.leadScoreFew':
    'Semua pilihan dinilai oleh terlalu sedikit orang, sehingga tidak diurutkan. “{label}” bernilai {score, number} dari {max} menurut {sheets} orang.',
  'decide.optionScore':
    'Nilai {score, number} dari {max}, dinilai oleh {sheets} orang; nilainya berkisar dari {lowest, number} sampai {highest, number}.',
  'decide.optionScoreFew':
    'Tidak diurutkan karena terlalu sedikit yang menilai: {score, number} dari {max}, dinilai oleh {sheets} orang; nilainya berkisar dari {lowest, number} sampai {highest, number}.',
  'decide.optionScoreNone': 'Belum ada yang menilainya pada semua kriteria.',
  'decide.optionShort.score':
    'Tidak terpilih: yang terakhir terpilih, “{label}”, lebih tinggi dengan nilai {last, number}.',
  'decide.optionShort.fewJudges':
    'Tidak terpilih: yang menilainya lebih sedikit daripada yang disyaratkan sebelumnya.',
  'decide.tie.criteria': 'Sama: {labels}. Diselesaikan dengan kriteria berbobot terbesar yang membedakannya.',
  'decide.rule.score.mean':
    'Nilai 0 sampai {max} pada {criteria, plural, other {# kriteria berbobot}}; nilai setiap orang menjadi satu rata-rata berbobot, lalu nilai suatu pilihan adalah rata-rata dari semuanya. Sedikitnya {minJudges} orang harus menilainya pada semua kriteria. Bila sama: kriteria berbobot terbesar, lalu undian.',
  'decide.rule.score.trimmed':
    'Nilai 0 sampai {max} pada {criteria, plural, other {# kriteria berbobot}}; nilai setiap orang menjadi satu rata-rata berbobot, lalu nilai suatu pilihan adalah rata-rata tanpa yang tertinggi dan terendah, mulai dari lima orang. Sedikitnya {minJudges} orang harus menilainya pada semua kriteria. Bila sama: kriteria berbobot terbesar, lalu undian.',
  'decide.rule.score.median':
    'Nilai 0 sampai {max} pada {criteria, plural, other {# kriteria berbobot}}; nilai setiap orang menjadi satu rata-rata berbobot, lalu nilai suatu pilihan adalah yang di tengah. Sedikitnya {minJudges} orang harus menilainya pada semua kriteria. Bila sama: kriteria berbobot terbesar, lalu undian.',
  'decide.rule.score.rank':
    'Nilai 0 sampai {max} pada {criteria, plural, other {# kriteria berbobot}}; yang dihitung hanya urutan menurut setiap orang, sebagai perbandingan setiap dua pilihan, sehingga penilai yang ketat dan yang longgar berbobot sama. Sedikitnya {minJudges} orang harus menilai suatu pilihan pada semua kriteria. Bila sama: kriteria berbobot terbesar, lalu undian.',
  'decide.rule.score.zscore':
    'Nilai 0 sampai {max} pada {criteria, plural, other {# kriteria berbobot}}; yang dihitung adalah jaraknya dari rata-rata setiap orang, sehingga penilai yang ketat dan yang longgar berbobot sama. Sedikitnya {minJudges} orang harus menilai suatu pilihan pada semua kriteria. Bila sama: kriteria berbobot terbesar, lalu undian.',
  'decide.criteria': 'Kriteria dan sebaran nilai',
  'decide.criteriaCaption': 'Rata-rata per kriteria, serta nilai terendah dan tertinggi',
  'decide.criterionWeight': '{label} (bobot {weight})',
  'decide.scoreBy.mean': 'Rata-rata',
  'decide.scoreBy.trimmed': 'Rata-rata tanpa nilai ujung',
  'decide.scoreBy.median': 'Nilai tengah',
  'decide.scoreBy.rank': 'Poin perbandingan',
  'decide.scoreBy.zscore': 'Rata-rata nilai',
  'decide.zScore': 'Nilai baku',
  'decide.spread': 'Terendah sampai tertinggi',
  'decide.recused': 'Berkepentingan',
  'decide.incomplete': 'Belum lengkap',
  'decide.unrankedMark': 'tidak diurutkan',
  'decide.scoreReplaced':
    'Nilai baku memerlukan tiga penilaian lengkap dari setiap orang. Karena kurang, yang dipakai adalah rata-rata.',
  'decide.dependsOn':
    '{count, plural, =1 {Tanpa nilai dari satu orang tertentu, pilihan lain akan memimpin atau ikut memimpin.} other {Tanpa nilai dari salah satu di antara # orang tertentu, pilihan lain akan memimpin atau ikut memimpin.}}',
  'decide.leadQuadratic':
    '“{label}” berada di urutan pertama dengan {votes} suara dari {supporters} di antara {cast} orang.',
  'decide.optionQuadratic':
    '{votes} suara dengan {credits} kredit: {votesFor} mendukung dari {supporters} orang{opponents, plural, =0 {} other {, {votesAgainst} menentang dari # orang}}.',
  'decide.optionShort.quadratic': 'Tidak terpilih: kurang {missing} suara dari yang terakhir terpilih.',
  'decide.rule.quadratic':
    'Suara kuadrat: setiap orang punya {credits} kredit; suara pertama untuk satu pilihan seharga 1, berikutnya 3, lalu 5, sehingga n suara seharga n². Kredit yang tersisa hangus. Suara terbanyak berada di urutan pertama; bila sama, dilihat jumlah orangnya, lalu undian.',
  'decide.rule.quadraticBoth':
    'Suara kuadrat: setiap orang punya {credits} kredit; suara pertama yang mendukung atau menentang satu pilihan seharga 1, berikutnya 3, lalu 5, sehingga n suara seharga n². Kredit yang tersisa hangus. Suara terbanyak setelah dikurangi yang menentang berada di urutan pertama; bila sama, dilihat jumlah orangnya, lalu undian.',
  'decide.creditsTitle': 'Ke mana kreditnya diberikan',
  'decide.creditsSpent': '{spent} dari {of} kredit dipakai oleh {ballots} orang.',
  'decide.creditsCaption': 'Kredit dan orang untuk setiap pilihan',
  'decide.mostVotes': 'Terbanyak dari satu orang',
  'decide.leastVotes': 'Terbanyak menentang dari satu orang',
  'decide.creditsCaveat':
    'Ini menunjukkan seberapa penting sesuatu, tidak lebih: orang yang bersepakat di antara mereka dapat memperbesar bobotnya.',

  'steps.settingsScore': 'Memberi nilai menurut kriteria',
  'steps.settingsScoreMax': 'Nilai tertinggi (terendah 0)',
  'steps.settingsScoreAggregation': 'Dari banyak orang menjadi satu nilai',
  'steps.scoreAggregation.mean': 'Rata-rata',
  'steps.scoreAggregation.trimmed': 'Rata-rata tanpa yang tertinggi dan terendah',
  'steps.scoreAggregation.median': 'Nilai tengah',
  'steps.scoreAggregation.rank': 'Hanya urutan menurut setiap orang',
  'steps.scoreAggregation.zscore': 'Jarak dari rata-rata setiap orang',
  'steps.settingsScoreMinJudges': 'Dinilai sedikitnya oleh (orang)',
  'steps.settingsScoreRecusal': 'Boleh menyatakan kepentingan atas suatu pilihan dan tidak menilainya',
  'steps.settingsCriteria': 'Kriteria',
  'steps.settingsCriterion': 'Kriteria {number}',
  'steps.settingsWeight': 'Bobot',
  'steps.settingsCriterionAdd': 'Tambah kriteria',
  'steps.settingsCriterionRemove': 'Hapus: {label}',
  'steps.settingsCriterionNew': 'Kriteria {number}',
  'steps.scoreHow':
    'Dari 0 (sama sekali tidak) sampai {max} (sepenuhnya). Suatu pilihan dihitung bila sudah dinilai pada semua kriteria.',
  'steps.scoreProgress': '{done} dari {total} pilihan sudah lengkap dinilai',
  'steps.scoreOf': '{criterion}: nilai Anda untuk {option}',
  'steps.scoreIncomplete': 'Belum dihitung: {count} kriteria belum dinilai.',
  'steps.scoreRecuse': 'Saya punya kepentingan di sini, jadi tidak menilainya',
  'steps.scoreClear': 'Hapus nilai saya: {option}',
  'steps.scoreClearShort': 'Hapus nilai',
  'steps.settingsQuadratic': 'Suara yang makin mahal (kuadrat)',
  'steps.settingsCredits': 'Kredit per orang',
  'steps.settingsNegative': 'Boleh memberi suara menentang',
  'steps.creditsLeft': '{left, plural, =0 {Semua kredit sudah dipakai} other {Sisa # dari {total} kredit}}',
  'steps.creditsHow':
    'Suara pertama untuk satu pilihan seharga 1 kredit, yang kedua tambah 3, yang ketiga tambah 5.',
  'steps.voteMore': 'Tambah satu suara untuk: {option}',
  'steps.voteLess': 'Kurangi satu suara untuk: {option}',
  'steps.votesOn': '{count, plural, =0 {tanpa suara} other {# suara}}',
  'steps.votesAgainst': '{count} suara menentang',
  'steps.nextVoteCosts': 'suara berikutnya: {cost} kredit',
  'steps.votesCost': 'seharga {cost}',
}
