/** A published result as the board shows it in the region of its step: ready to draw, and in words. */
import type { WorkshopView } from '../../shared/document/workshop-document.ts'
import type { Group } from '../../shared/domain/group.ts'
import { groupColours } from '../../shared/domain/group-marks.ts'
import type { FigureName, Tally, TallyOption } from '../../shared/domain/tally.ts'
import type { Sentence } from '../../shared/scales/scale.ts'
import { noAwardOf } from '../../shared/steps/weigh/no-award.ts'
import { chosenMark, explainTally, groupName } from '../../shared/tally/index.ts'
import type { PinnedBar, PinnedResult } from '../canvas/types.ts'
import type { Text } from '../i18n/index.ts'
import { type Segment, segmentsOf } from './segments.ts'

type Speaking = {
  text: Text
  language: 'id' | 'en'
  number(value: number): string
}

/** More bars than these would be too small to read from across a room; the panel has all. */
const mostBars = 7

/** By the frame of the step: the result of its present run, once it is revealed. */
export function pinnedResults(
  {
    steps,
    tallies,
    workshop,
  }: Pick<WorkshopView, 'steps' | 'tallies'> & {
    workshop: Pick<WorkshopView['workshop'], 'groups'>
  },
  speaking: Speaking,
): Map<string, PinnedResult> {
  const pinned = steps.flatMap((step): [string, PinnedResult][] => {
    const { id, progress } = step
    if (progress.state !== 'revealed' && progress.state !== 'frozen') return []
    const tally = tallies.find((one) => one.step === id && one.run === progress.run)
    if (!tally) return []
    const result = pin(tally, workshop.groups, speaking)
    const isWithheld = noAwardOf(step, tally.run) !== null
    const lead = isWithheld ? `${speaking.text('award.withheld')}. ${result.lead}` : result.lead
    return [[progress.frame, { ...result, lead }]]
  })
  return new Map(pinned)
}

function pin(tally: Tally, groups: readonly Group[], speaking: Speaking): PinnedResult {
  const { text, language } = speaking
  const say = (sentences: readonly Sentence[]) =>
    sentences.map(({ key, params }) => text(key, params)).join(' ')
  const left = tally.options.length - mostBars
  return {
    lead: say(explainTally(tally, { groups, language })),
    bars: tally.options.slice(0, mostBars).map((option) => barOf(tally, option, { groups, ...speaking })),
    more: left > 0 ? text('results.pinnedMore', { count: left }) : null,
  }
}

function barOf(
  tally: Tally,
  option: TallyOption,
  speaking: Speaking & { groups: readonly Group[] },
): PinnedBar {
  const { text, number, groups } = speaking
  const segments = segmentsOf(tally, option, groups)
  const nameOf = (group: Group | null) => (group ? groupName(group.id, speaking) : text('decide.otherGroups'))
  return {
    id: option.id,
    label: option.label,
    value: `${number(option.figures[tally.primary] ?? 0)} ${text(`figure.${tally.primary}`)}`,
    chosen: option.chosen ? text(chosenMark(tally)) : null,
    segments: segments.map(({ from, width, ...segment }) => ({
      from,
      width,
      colour: colourOf(segment),
      mark: segment.group?.mark ?? null,
    })),
    split: segments
      .map(({ group, figure, value }) =>
        text('decide.barGroup', {
          group:
            figure === tally.primary && !isPart(tally, segments) ? nameOf(group) : text(`figure.${figure}`),
          value: number(value),
        }),
      )
      .join(' · '),
  }
}

/** Are the pieces of a bar figures, and not groups? */
const isPart = (tally: Tally, segments: readonly Segment[]): boolean =>
  segments.some(({ figure }) => figure !== tally.primary) ||
  segments.every(({ key }) => key === tally.primary)

/** Written out, since an exported picture knows no styles; figures go from support to refusal. */
const figureColours: Partial<Record<FigureName, string>> = {
  agree: '#2E6B3F',
  endorse: '#2E6B3F',
  yes: '#2E6B3F',
  votesFor: '#2E6B3F',
  minor: '#5C8C69',
  reserve: '#8FB098',
  follow: '#BBD0C0',
  pass: '#B5AB99',
  abstain: '#B5AB99',
  discuss: '#D9A65C',
  disagree: '#9A5B00',
  object: '#9A5B00',
  block: '#9B2226',
  no: '#9B2226',
  votesAgainst: '#9B2226',
}

function colourOf({ group, figure, key }: Pick<Segment, 'group' | 'figure' | 'key'>): string {
  if (group) return groupColours[group.mark]
  return key === 'rest' ? '#4A5A66' : (figureColours[figure] ?? '#0B5FA5')
}
