export { checkChoice } from './check-choice.ts'
export { countBallots } from './count-ballots.ts'
export {
  explainOption,
  explainRule,
  explainTally,
  explainWarning,
  groupName,
  type Telling,
} from './explain.ts'
