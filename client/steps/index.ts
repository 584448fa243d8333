/** Steps on screen: for board, phone and projector. */
export { kindWords, stateWords } from './kind-words.ts'
export { ResultView } from './ResultView.tsx'
export { StepPanel } from './StepPanel.tsx'
export { StepProjection } from './StepProjection.tsx'
export type { Surface } from './scene.ts'
export { emptyPlan } from './settings/empty-plan.ts'
export { StepSettingsForm } from './settings/StepSettingsForm.tsx'
export { type PlanProblems, planProblems, sourceChoices } from './settings/step-problems.ts'
