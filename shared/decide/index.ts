export { canonicalJson } from './canonical-json.ts'
export { checkChoice } from './check-choice.ts'
export { countBallots } from './count-ballots.ts'
export {
  explainOption,
  explainRule,
  explainTally,
  explainWarning,
  groupName,
  type Sentence,
  type Telling,
} from './explain.ts'
export { toPercent } from './fraction.ts'
export { lotOrder } from './lot.ts'
export { consensusValue } from './methods/opinion.ts'
export { shownGroups } from './suppress.ts'
