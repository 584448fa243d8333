/** The kinds of step on screen: a new kind is one folder and one line here. */
import type { ComponentType } from 'react'
import type { OfferedKind } from '../../shared/steps/step.ts'
import { BriefPanel } from './brief/BriefPanel.tsx'
import { BriefProjection } from './brief/BriefProjection.tsx'
import { BriefSettings } from './brief/BriefSettings.tsx'
import { ClusterPanel } from './cluster/ClusterPanel.tsx'
import { ClusterProjection } from './cluster/ClusterProjection.tsx'
import { ClusterSettings } from './cluster/ClusterSettings.tsx'
import { CollectPanel } from './collect/CollectPanel.tsx'
import { CollectProjection } from './collect/CollectProjection.tsx'
import { CollectSettings } from './collect/CollectSettings.tsx'
import { CommitPanel } from './commit/CommitPanel.tsx'
import { CommitProjection } from './commit/CommitProjection.tsx'
import { CommitSettings } from './commit/CommitSettings.tsx'
import { MatchPanel } from './match/MatchPanel.tsx'
import { MatchProjection } from './match/MatchProjection.tsx'
import { MatchSettings } from './match/MatchSettings.tsx'
import type { Projected, Scene } from './scene.ts'
import type { SettingsProps } from './settings/step-problems.ts'
import { WeighPanel } from './weigh/WeighPanel.tsx'
import { WeighProjection } from './weigh/WeighProjection.tsx'
import { WeighSettings } from './weigh/WeighSettings.tsx'

type KindOnScreen = {
  Panel: ComponentType<Scene>
  Projection: ComponentType<Projected>
  /** Null where a kind has nothing of its own to set. */
  Settings: ComponentType<SettingsProps> | null
}

export const kindsOnScreen: Record<OfferedKind, KindOnScreen> = {
  brief: { Panel: BriefPanel, Projection: BriefProjection, Settings: BriefSettings },
  collect: { Panel: CollectPanel, Projection: CollectProjection, Settings: CollectSettings },
  cluster: { Panel: ClusterPanel, Projection: ClusterProjection, Settings: ClusterSettings },
  weigh: { Panel: WeighPanel, Projection: WeighProjection, Settings: WeighSettings },
  match: { Panel: MatchPanel, Projection: MatchProjection, Settings: MatchSettings },
  commit: { Panel: CommitPanel, Projection: CommitProjection, Settings: CommitSettings },
}
