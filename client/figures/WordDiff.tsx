import { type Change, diffWordsWithSpace } from 'diff'
import { useText } from '../i18n/index.ts'
import styles from './amendments.module.css'

/** Two wordings as one text: what was taken out is struck through, what is new underlined; both are said aloud too. */
export default function WordDiff({ before, after }: { before: string; after: string }) {
  return (
    <p className={styles.diff}>
      {diffWordsWithSpace(before, after).map((piece, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never change their places
        <Piece key={at} {...piece} />
      ))}
    </p>
  )
}

function Piece({ value, added, removed }: Pick<Change, 'value' | 'added' | 'removed'>) {
  const text = useText()
  if (added) return <Marked as="ins" said={text('amend.new')} words={value} />
  if (removed) return <Marked as="del" said={text('amend.out')} words={value} />
  return value
}

function Marked({ as: Mark, said, words }: { as: 'ins' | 'del'; said: string; words: string }) {
  return (
    <Mark className={styles[Mark]}>
      <span className="visually-hidden"> ({said}: </span>
      {words}
      <span className="visually-hidden">) </span>
    </Mark>
  )
}
