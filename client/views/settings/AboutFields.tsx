import { useText } from '../../i18n/index.ts'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'

export type About = { title: string; question: string; place: string; sponsor: string }

/** What a workshop is about: asked when it is made, and changed in its settings. */
export function AboutFields(props: {
  about: About
  onChange: (about: Partial<About>) => void
  errorOf: (field: keyof About) => string | null
}) {
  const { about, onChange, errorOf } = props
  const text = useText()
  return (
    <>
      <TextField
        label={text('home.workshopTitle')}
        hint={text('home.workshopTitleHint')}
        value={about.title}
        onChange={(title) => onChange({ title })}
        error={errorOf('title')}
      />
      <TextArea
        label={text('home.question')}
        hint={text('home.questionHint')}
        maxChars={300}
        value={about.question}
        onChange={(question) => onChange({ question })}
        error={errorOf('question')}
      />
      <TextField
        label={text('home.place')}
        optional
        value={about.place}
        onChange={(place) => onChange({ place })}
        error={errorOf('place')}
      />
      <TextField
        label={text('home.sponsor')}
        hint={text('home.sponsorHint')}
        optional
        value={about.sponsor}
        onChange={(sponsor) => onChange({ sponsor })}
        error={errorOf('sponsor')}
      />
    </>
  )
}
