export { checkChoice } from './check-choice.ts'
export { countBallots } from './count-ballots.ts'
export {
  chosenMark,
  explainOption,
  explainRule,
  explainTally,
  explainWarning,
  groupName,
  type Telling,
} from './explain.ts'
export {
  type EqualPlace,
  equalGroupView,
  explainEqualGroups,
  groupsPartlyHidden,
  type LostWish,
  minorityOf,
} from './group-views.ts'
export { onlyKnown } from './only-known.ts'
export { isSameRecord, recount } from './recount.ts'
