import { diffWordsWithSpace } from 'diff'
import { useText } from '../i18n/index.ts'
import styles from './amendments.module.css'

/** Two wordings as one text: what was taken out is struck through, what is new underlined; both are said aloud too. */
export default function WordDiff({ before, after }: { before: string; after: string }) {
  const text = useText()
  const parts = diffWordsWithSpace(before, after)
  return (
    <p className={styles.diff}>
      {parts.map(({ value, added, removed }, at) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never change their places
        if (added) return <Marked key={at} as="ins" said={text('amend.new')} words={value} />
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        if (removed) return <Marked key={at} as="del" said={text('amend.out')} words={value} />
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        return <span key={at}>{value}</span>
      })}
    </p>
  )
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
