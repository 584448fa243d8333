import type { Detail } from '../../../shared/scales/schemas.ts'
import { AgreementDetail } from './AgreementDetail.tsx'
import { BudgetDetail } from './BudgetDetail.tsx'
import { CreditsDetail } from './CreditsDetail.tsx'
import { CriteriaDetail } from './CriteriaDetail.tsx'
import { DuelsDetail } from './DuelsDetail.tsx'
import type { DetailView } from './detail.ts'
import { OpinionGroupsDetail } from './OpinionGroupsDetail.tsx'
import { PledgesDetail } from './PledgesDetail.tsx'

const views: { [K in Detail['kind']]: DetailView<K> } = {
  agreement: { title: 'decide.agreement', View: AgreementDetail },
  criteria: { title: 'decide.criteria', View: CriteriaDetail },
  credits: { title: 'decide.creditsTitle', View: CreditsDetail },
  duels: { title: 'decide.duels', View: DuelsDetail },
  opinion_groups: { title: 'results.groupsTitle', View: OpinionGroupsDetail },
  pledges: { title: 'pledge.title', View: PledgesDetail },
  budget: { title: 'budget.title', View: BudgetDetail },
}

export function detailView<K extends Detail['kind']>(kind: K): DetailView<K> {
  return views[kind]
}
