import { type FormEvent, useState } from 'react'
import { useSearchParams } from 'wouter'
import type { Language } from '../../../shared/domain/language.ts'
import { scalePresets } from '../../../shared/domain/workshop-scale.ts'
import { findTemplate, templates } from '../../../shared/templates/index.ts'
import type { ResponseOf } from '../../../shared/wire/http.ts'
import { setActingPerson, useCommand } from '../../api/index.ts'
import { useLanguage, useText } from '../../i18n/index.ts'
import { Button } from '../../ui/Button.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { Select } from '../../ui/Select.tsx'
import { AboutFields } from '../settings/AboutFields.tsx'
import { LicenceField, OpennessField, OwnershipField } from '../settings/EntryFields.tsx'
import styles from './NewWorkshop.module.css'
import { PlanFileField } from './PlanFileField.tsx'
import type { WholeFile } from './plan-file.ts'
import { ScaleField } from './ScaleField.tsx'
import { SeriesField } from './SeriesField.tsx'
import { TemplatePicker } from './TemplatePicker.tsx'
import { type Chosen, draftGap, organisationsIn, type WorkshopDraft, withProposed } from './workshop-draft.ts'

/** The question starts as the template's own wording, until somebody writes another. */
export function NewWorkshopForm({
  onMade,
  onWhole,
}: {
  onMade: (made: ResponseOf<'createWorkshop'>) => void
  onWhole: (whole: WholeFile) => void
}) {
  const text = useText()
  const { draft, change, shown } = useDraft()
  const [tried, setTried] = useState(false)
  const create = useCommand('createWorkshop', { quiet: true })
  const organisations = organisationsIn(draft.organisations)
  const isNetwork = draft.scale !== null && scalePresets[draft.scale].isNetwork
  const gap = tried ? draftGap(shown) : null
  const errorOf = (field: keyof WorkshopDraft) => (gap?.field === field ? text(gap.words, gap.params) : null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (draftGap(shown) || !organisations) return
    const made = await create.run({ body: { ...shown, organisations: isNetwork ? organisations : [] } })
    if (!made) return
    setActingPerson(made.workshop, made.person)
    onMade(made)
  }
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      {!draft.plan && <TemplatePicker value={draft.template} onChange={(template) => change({ template })} />}
      <PlanFileField plan={draft.plan} onChange={(plan) => change({ plan })} onWhole={onWhole} />
      <Select<Language>
        label={text('home.workshopLanguage')}
        hint={text('home.workshopLanguageHint')}
        value={draft.language}
        onChange={(language) => change({ language })}
        options={(['id', 'en'] as const).map((value) => ({ value, label: text(`common.language.${value}`) }))}
      />
      <SeriesField value={draft.continues} onChange={(continues) => change({ continues })} />
      <AboutFields about={shown} onChange={change} errorOf={errorOf} />
      <ScaleField
        value={draft.scale}
        onChange={(scale) => change({ scale })}
        organisations={draft.organisations}
        onOrganisations={(names) => change({ organisations: names })}
        error={tried && isNetwork && !organisations ? text('entry.organisationsTooMany') : null}
      />
      <OpennessField value={shown.openness} onChange={(openness) => change({ openness })} />
      <OwnershipField value={shown.ownership} onChange={(ownership) => change({ ownership })} />
      <LicenceField value={shown.licence} onChange={(licence) => change({ licence })} />
      <ProblemNotice problem={create.problem} />
      <Button type="submit" variant="primary" size="large" wide busy={create.busy}>
        {text('home.create')}
      </Button>
    </form>
  )
}

/** `shown` is the draft with the template's question where none was written. */
function useDraft() {
  const [language] = useLanguage()
  const [search] = useSearchParams()
  const asked = findTemplate(search.get('template') ?? '') ?? templates[0]
  const [draft, setDraft] = useState<
    Omit<WorkshopDraft, 'question' | keyof Chosen> & Chosen & { question: string | null }
  >({
    template: asked?.id ?? '',
    plan: null,
    language,
    title: '',
    question: null,
    sponsor: '',
    place: '',
    continues: search.get('continues'),
    scale: null,
    organisations: '',
    openness: null,
    ownership: null,
    licence: null,
  })
  const template = findTemplate(draft.template)
  const proposed = draft.plan?.question ?? template?.question[draft.language] ?? ''
  const settings = draft.plan ?? template ?? { openness: 'registered', ownership: 'initiator' }
  const shown: WorkshopDraft = {
    ...draft,
    ...withProposed(draft, draft.scale, settings),
    question: draft.question ?? proposed,
  }
  return { draft, shown, change: (part: Partial<WorkshopDraft>) => setDraft({ ...draft, ...part }) }
}
