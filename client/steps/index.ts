/** Steps on screen: for board, phone and projector. */
export { categoriesIn } from './cluster/axes-problems.ts'
export { useStandings } from './cluster/use-standings.ts'
export { focusFirstProblem } from './focus-first-problem.ts'
export { kindWords, stateWords } from './kind-words.ts'

export { StepPanel } from './StepPanel.tsx'

export { emptyPlan } from './settings/empty-plan.ts'
export { StepSettingsForm } from './settings/StepSettingsForm.tsx'
export { doneNow } from './settings/step-done.ts'
export { planProblems, sourceChoices } from './settings/step-problems.ts'
