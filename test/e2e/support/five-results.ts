/** Results that a sceptical citizen may open, each prepared in a workshop of its own with ballots of real people. */
import type { Choice } from '../../../shared/scales/schemas.ts'
import type { Assembly } from './assembly.ts'

type Published = {
  /** The title of the step. */
  title: string
  /** Option ids in the order in which they were asked. */
  options: string[]
}

const weighs = { seal: 'sealed_until_reveal', names: 'anonymous' } as const

/** Two themes with as many dots from as many people: the lot decides which of them is first. */
export async function stageTiedDots(assembly: Assembly): Promise<Published> {
  await assembly.join({ residents: 4, business: 3, 'local-government': 2, academics: 2 })
  const { step: collect, cards } = await assembly.collect({ title: 'Pengalaman warga' }, [
    { by: 0, text: 'Pompa di RT 03 mati sejak Lebaran. Kami mengambil air dari masjid, dua kali sehari.' },
    { by: 4, text: 'Iuran tidak pernah dicatat, jadi warung saya enggan membayar lagi.' },
    { by: 7, text: 'Toilet sekolah ditutup setiap kemarau.' },
  ])
  const [pump = '', dues = '', school = ''] = cards
  const { step: source, themes } = await assembly.cluster(collect, {
    'Pompa yang tidak terawat': [pump],
    'Iuran dan pencatatannya': [dues],
    'Air untuk sekolah': [school],
  })
  const [a = '', b = '', c = ''] = themes
  const title = 'Tema mana yang didahulukan?'
  const step = await assembly.addStep({
    ...weighs,
    title,
    source: { step: source, items: 'themes' },
    settings: { kind: 'weigh', seats: 1, scale: { type: 'dots', total: 3, cap: 2 } },
  })
  await assembly.move(step, 'open')
  const dots = (given: Record<string, number>, reasons?: Record<string, string>): Choice => ({
    type: 'dots',
    dots: given,
    ...(reasons && { reasons }),
  })
  await assembly.vote(step, [
    dots({ [a]: 2, [b]: 1 }),
    dots({ [a]: 1 }),
    dots({ [b]: 1, [a]: 1 }),
    dots({ [c]: 1 }),
    dots({ [b]: 2 }, { [b]: 'Tanpa iuran yang tercatat, pompa akan rusak lagi.' }),
    dots({ [b]: 2 }),
    dots({ [a]: 2 }),
    dots({ [c]: 2 }),
    dots({ [a]: 1 }),
    dots({ [b]: 1 }),
    dots({}),
  ])
  await assembly.promise('Memperbaiki pompa sebelum kemarau', [a])
  await assembly.promise('Buku iuran yang terbuka', [b])
  return { title, options: [a, b, c] }
}

/** The most approved two would take all the money; by equal shares the smaller group has its part of it. */
export async function stageBudget(assembly: Assembly): Promise<Published> {
  await assembly.join({ residents: 4, business: 3, academics: 1, 'local-government': 1 })
  const cost = { id: 'cost', label: { id: 'Biaya', en: 'Cost' }, type: 'money' as const, required: true }
  const { step: source, cards } = await assembly.collect(
    { title: 'Project ideas', settings: { kind: 'collect', form: [{ ...cost, unit: 'IDR' }] } },
    [
      { by: 0, text: 'A deep well for the upper hamlet', fields: { cost: '50000000' } },
      { by: 1, text: 'A pipe from the spring to the school', fields: { cost: '45000000' } },
      { by: 4, text: 'Drainage in front of the market', fields: { cost: '30000000' } },
      { by: 5, text: 'Solar lamps along the market road', fields: { cost: '20000000' } },
      { by: 8, text: 'A sound system for the hall', fields: { cost: '10000000' } },
    ],
  )
  const [well = '', pipe = '', drain = '', lamps = ''] = cards
  const title = 'What the village fund pays for'
  const step = await assembly.addStep({
    ...weighs,
    title,
    source: { step: source, items: 'cards' },
    settings: {
      kind: 'weigh',
      seats: 1,
      scale: {
        type: 'approve',
        min: 0,
        max: 5,
        budget: {
          amount: '100000000',
          currency: 'Rp',
          rule: 'equal_shares',
          completion: 'add1e',
          costField: { step: null, field: 'cost' },
          costs: {},
        },
      },
    },
  })
  await assembly.move(step, 'open')
  const approve = (...approved: string[]): Choice => ({ type: 'approve', approved })
  await assembly.vote(step, [
    ...Array<Choice>(4).fill(approve(well, pipe)),
    ...Array<Choice>(3).fill(approve(drain, lamps)),
    approve(well),
    approve(),
  ])
  await assembly.promise('The well is dug before the dry season', [well])
  return { title, options: cards }
}

/** A beats B, B beats C, C beats A: the chains of duels decide. */
export async function stageRanking(assembly: Assembly): Promise<Published> {
  await assembly.join({ residents: 4, business: 3, 'local-government': 3, academics: 1, professionals: 1 })
  const { step: source, cards } = await assembly.collect({ title: 'Usulan nama pengelola' }, [
    { by: 0, text: 'Dikelola kelompok warga, dengan buku kas yang dibuka setiap bulan' },
    { by: 4, text: 'Dikelola badan usaha milik desa' },
    { by: 7, text: 'Dikelola dinas, warga mengawasi' },
    { by: 11, text: 'Dikelola perusahaan swasta' },
  ])
  const [a = '', b = '', c = '', d = ''] = cards
  const title = 'Siapa yang mengelola air?'
  const step = await assembly.addStep({
    ...weighs,
    title,
    source: { step: source, items: 'cards' },
    settings: {
      kind: 'weigh',
      seats: 1,
      scale: { type: 'rank', rule: 'schulze-wv', most: 4, ties: true },
    },
  })
  await assembly.move(step, 'open')
  const places = (...ranked: string[][]): Choice => ({ type: 'rank', places: ranked })
  await assembly.vote(step, [
    ...Array<Choice>(4).fill(places([a], [b], [c], [d])),
    ...Array<Choice>(3).fill(places([b], [c], [a], [d])),
    ...Array<Choice>(3).fill(places([c], [a], [b], [d])),
    places([b], [a]),
    places([a, c]),
  ])
  await assembly.promise('Anggaran dasar kelompok pengelola', [a])
  return { title, options: cards }
}

/** One text is agreed at once with a note; the other is refused, talked over, and agreed in the second round. */
export async function stageRounds(assembly: Assembly): Promise<Published> {
  await assembly.join({ residents: 3, business: 3, 'local-government': 1 })
  const { step: source, cards } = await assembly.collect({ title: 'Texts to agree on' }, [
    { by: 0, text: 'Each household pays 10,000 rupiah a month, and the book is open to everybody.' },
    { by: 6, text: 'The pump runs from five to seven in the morning.' },
  ])
  const [dues = '', hours = ''] = cards
  const title = 'Do we agree?'
  const step = await assembly.addStep({
    ...weighs,
    title,
    source: { step: source, items: 'cards' },
    settings: {
      kind: 'weigh',
      seats: 1,
      scale: {
        type: 'gradient',
        levels: 'full',
        reasons: 'block',
        preset: 'workshop',
        requiredGroups: ['residents'],
        tolerancePercent: 0,
        maxRounds: 3,
        fallback: 'none',
        at: { round: 1, postponements: 0, vote: 0 },
      },
    },
  })
  type Level = 1 | 3 | 8
  const said = (levels: Record<string, Level>, reasons: Record<string, string> = {}): Choice => ({
    type: 'gradient',
    levels,
    reasons,
  })
  const agrees = said({ [dues]: 1, [hours]: 1 })
  const noted = said({ [dues]: 3, [hours]: 1 }, { [dues]: 'Widows should be able to ask for less.' })
  const refuses = said({ [dues]: 1, [hours]: 8 }, { [hours]: 'My stall opens at four and needs water.' })
  await assembly.move(step, 'open')
  await assembly.vote(step, [agrees, noted, agrees, refuses, agrees, agrees, agrees])
  await assembly.move(step, 'reopen')
  await assembly.vote(step, Array<Choice>(7).fill(said({ [hours]: 1 })))
  await assembly.promise('The book of dues is open', [dues])
  return { title, options: cards }
}

/** Six judges on two criteria; one declares an interest and leaves that entry out. */
export async function stageScores(assembly: Assembly): Promise<Published> {
  await assembly.join({ academics: 3, professionals: 3 })
  const { step: source, cards } = await assembly.collect({ title: 'Rancangan', names: 'group_only' }, [
    { by: 0, text: 'Saringan pasir dari bahan setempat' },
    { by: 3, text: 'Meteran air yang dapat dibaca dari ponsel' },
  ])
  const [filter = '', meter = ''] = cards
  const title = 'Nilai rancangan'
  const step = await assembly.addStep({
    ...weighs,
    title,
    source: { step: source, items: 'cards' },
    settings: {
      kind: 'weigh',
      seats: 1,
      scale: {
        type: 'score',
        max: 5,
        criteria: [
          { id: 'lasting', label: { id: 'Keberlanjutan', en: 'Lasting' }, weight: 2 },
          { id: 'cheap', label: { id: 'Keterjangkauan', en: 'Affordable' }, weight: 1 },
        ],
        aggregation: 'mean',
        minJudges: 2,
        recusal: true,
      },
    },
  })
  await assembly.move(step, 'open')
  const sheet = (lasting: number, cheap: number) => ({ lasting, cheap })
  const judge = (own: [number, number], other: [number, number]): Choice => ({
    type: 'score',
    scores: { [filter]: sheet(...own), [meter]: sheet(...other) },
  })
  await assembly.vote(step, [
    { type: 'score', scores: { [meter]: sheet(3, 2) }, recused: [filter] },
    judge([5, 5], [3, 2]),
    judge([4, 5], [4, 1]),
    judge([4, 4], [5, 2]),
    judge([5, 3], [4, 3]),
    judge([4, 5], [2, 2]),
  ])
  await assembly.promise('Uji coba saringan di dua rumah', [filter])
  return { title, options: cards }
}
