import type { TLDefaultColorStyle, TLNoteShape } from 'tldraw'
import { cardHeight, cardPadding, fieldsHeight } from '../../shared/document/card-size.ts'
import type { Origin } from '../../shared/domain/card.ts'
import type { BoardContext } from './board-context.ts'

/** Paper, or a tint of it: dark ink stays at least 11:1 on all of them. Black and white are plain paper. */
const papers: Record<TLDefaultColorStyle, string> = {
  black: '#ffffff',
  white: '#ffffff',
  grey: '#eef0f1',
  'light-violet': '#f3ecfa',
  violet: '#e9e2f8',
  blue: '#dfeaf8',
  'light-blue': '#e6f3fb',
  yellow: '#fdf3cf',
  orange: '#fdeadb',
  green: '#dff1e8',
  'light-green': '#eaf6e4',
  'light-red': '#fdebea',
  red: '#fbe1de',
}

export const paperOf = (color: TLDefaultColorStyle): string => papers[color] ?? '#ffffff'

/** Who wrote it, as far as the step's names policy lets everybody know: a name, or a group, or nothing. */
export function signatureOf(context: BoardContext, origin: Origin | null): string {
  if (!origin) return ''
  const group = context.group(origin.group)
  const language = context.facts.get().language
  return context.name(origin.author) ?? (group ? group.name[language] : '')
}

const { top, right, bottom, left } = cardPadding
export const cardPaddingStyle = `${top}px ${right}px ${bottom}px ${left}px`

export const heightOf = (shape: TLNoteShape): number =>
  cardHeight + shape.props.growY + fieldsHeight(shape.meta.fields)
