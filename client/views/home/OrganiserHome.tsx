import { Plus } from 'lucide-react'
import { Link } from 'wouter'
import { useWorkshops } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import { Busy } from '../../ui/Busy.tsx'
import { buttonClass } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { EnterByCode } from './EnterByCode.tsx'
import styles from './HomePage.module.css'
import { TemplateCards } from './TemplateCards.tsx'
import { WorkshopList } from './WorkshopList.tsx'

/** The organiser's desk: workshops first, then what a new one could be. */
export function OrganiserHome() {
  const text = useText()
  const workshops = useWorkshops()
  return (
    <>
      <div className={styles.top}>
        <h1 className={styles.title}>{text('home.workshops')}</h1>
        <Link href="/new" className={buttonClass({ variant: 'primary' })}>
          <Plus size={20} aria-hidden="true" /> {text('home.new')}
        </Link>
      </div>
      <ProblemNotice problem={workshops.error} onRetry={() => void workshops.refetch()} />
      {workshops.isPending && <Busy />}
      {workshops.data?.workshops.length === 0 && (
        <Empty title={text('home.emptyTitle')}>{text('home.empty')}</Empty>
      )}
      {workshops.data && workshops.data.workshops.length > 0 && (
        <WorkshopList workshops={workshops.data.workshops} />
      )}
      <section className={styles.section} aria-labelledby="templates">
        <h2 id="templates" className={styles.heading}>
          {text('home.templates')}
        </h2>
        <TemplateCards />
      </section>
      <section className={styles.section} aria-labelledby="code">
        <h2 id="code" className={styles.heading}>
          {text('home.joinOther')}
        </h2>
        <EnterByCode compact />
      </section>
    </>
  )
}
