import { ArrowLeft } from 'lucide-react'
import { Link } from 'wouter'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { PersonalLinks } from '../../people/PersonalLinks.tsx'
import { buttonClass } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { TroubleLine } from '../workshop/Trouble.tsx'
import { WorkshopState } from '../workshop/WorkshopState.tsx'
import { DeleteWorkshop } from './DeleteWorkshop.tsx'
import { LinkList } from './LinkList.tsx'
import { PlanFile } from './PlanFile.tsx'
import styles from './Settings.module.css'
import { SettingsForm } from './SettingsForm.tsx'
import { WholeWorkshop } from './WholeWorkshop.tsx'

/** Everything about a workshop that is not its agenda. */
export default function SettingsPage() {
  return <WorkshopState hasBoard={false}>{(here) => <Settings here={here} />}</WorkshopState>
}

function Settings({ here }: { here: Here }) {
  const text = useText()
  const { workshop } = here.view
  return (
    <Page
      title={text('home.settingsTitle', { title: workshop.title })}
      narrow
      tools={
        <Link href={`/w/${workshop.id}`} className={buttonClass({ variant: 'plain' })}>
          <ArrowLeft size={18} aria-hidden="true" />
          <span className="sign-alone-when-narrow">{text('home.backToWorkshop')}</span>
        </Link>
      }
    >
      <TroubleLine workshop={workshop.id} reader="watches" />
      {here.role !== 'facilitator' ? (
        <Notice tone="warning">{text('home.facilitatorsOnly')}</Notice>
      ) : (
        <>
          <section className={styles.section} aria-labelledby="links">
            <h2 id="links" className={styles.heading}>
              {text('home.links')}
            </h2>
            <PersonalLinks workshop={workshop} />
            <LinkList workshop={workshop.id} />
          </section>
          <SettingsForm workshop={workshop} />
          <PlanFile workshop={workshop.id} />
          <WholeWorkshop workshop={workshop.id} />
          <DeleteWorkshop workshop={workshop} />
        </>
      )}
    </Page>
  )
}
