import type { pledge as english } from '../en/pledge.ts'

export const pledge: Record<keyof typeof english, string> = {
  'figure.money': 'Uang yang dijanjikan',
  'figure.hours': 'Jam',
  'figure.things': 'Barang',
  'figure.pledgers': 'Orang',
  'pledge.rule.all_or_nothing':
    'Janji dukungan: setiap orang dapat menjanjikan uang, jam, atau barang. Hanya uang yang dihitung untuk target, dari sedikitnya {minPledgers} orang; bila target tidak tercapai, janji tidak ditagih. {matchPercent, plural, =0 {} other {Dana bersama sebesar {currency} {pool, number} menambahkan # % dari yang terkumpul, paling banyak sebesar target.}}',
  'pledge.rule.flexible':
    'Janji dukungan: setiap orang dapat menjanjikan uang, jam, atau barang. Hanya uang yang dihitung untuk target, dari sedikitnya {minPledgers} orang; janji tetap berlaku meskipun target tidak tercapai. {matchPercent, plural, =0 {} other {Dana bersama sebesar {currency} {pool, number} menambahkan # % dari yang terkumpul bila target tercapai, paling banyak sebesar target.}}',
  'pledge.lead':
    '{reached, plural, =0 {Belum ada target yang tercapai} other {# target tercapai}} dari {of} usulan.',
  'pledge.option.reached':
    'Tercapai: {currency} {raised, number} dari {target, number}{match, plural, =0 {} other {, dan {match, number} dari dana bersama}}. Selain itu {hours} jam dan {things} barang.',
  'pledge.option.missed':
    'Belum tercapai: {currency} {raised, number} dari {target, number}, jadi janji tidak ditagih. Selain itu {hours} jam dan {things} barang.',
  'pledge.option.kept':
    'Belum tercapai: {currency} {raised, number} dari {target, number}, dan janji tetap berlaku. Selain itu {hours} jam dan {things} barang.',
  'pledge.option.no_target': 'Tanpa target: {currency} {raised, number}, {hours} jam, dan {things} barang.',
  'pledge.title': 'Janji dukungan dan target',
  'pledge.meter': '{label}: {currency} {raised, number} dari {target, number}',
  'pledge.poolLeft': 'Sisa dana bersama: {currency} {left, number} dari {pool, number}.',
  'pledge.promise': 'Janji dukungan bukan pembayaran; di sini tidak ada uang yang ditarik.',
  'pledge.amount.money': 'Uang ({currency})',
  'pledge.amount.hours': 'Jam',
  'pledge.amount.things': 'Barang (sebutkan di alasan)',
  'pledge.total': 'Janji Anda: {currency} {money, number}, {hours} jam, {things} barang',
  'pledge.target': 'Target: {currency} {target, number}',
  'pledge.tooMuch': 'Mohon tulis bilangan bulat paling banyak 1.000.000.000.000.',
  'pledge.settings.label': 'Janji dukungan: uang, jam, barang',
  'pledge.settings.hours': 'Boleh menjanjikan jam',
  'pledge.settings.things': 'Boleh menjanjikan barang',
  'pledge.settings.mode': 'Bila target tidak tercapai',
  'pledge.settings.all_or_nothing': 'Janji tidak ditagih (semua atau tidak sama sekali)',
  'pledge.settings.flexible': 'Janji tetap berlaku',
  'pledge.settings.minPledgers': 'Sedikitnya sekian orang',
  'pledge.settings.pool': 'Dana bersama pendamping',
  'pledge.settings.matchPercent': 'Tambahan dari dana bersama, dalam persen',
  'pledge.settings.poolWrong': 'Mohon tulis dana bersama dengan angka, atau 0.',
}
