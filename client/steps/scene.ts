import type { WorkshopView } from '../../shared/document/workshop-document.ts'
import type { Step } from '../../shared/steps/step.ts'
import type { Here } from '../people/here.ts'

/** `board`: the panel beside the canvas. `phone`: a page of its own, one column. */
export type Surface = 'board' | 'phone'

/** What every panel of a step gets. */
export type Scene = { step: Step; surface: Surface; here: Here }

/** What the projector's part of a step gets: it stands for nobody. */
export type Projected = { step: Step; view: WorkshopView }
