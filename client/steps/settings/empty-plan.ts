import { scaleKind } from '../../../shared/scales/index.ts'
import type { OfferedKind, StepPlan, StepSettings } from '../../../shared/steps/step.ts'

/** A step before anybody has thought about it: open, named, without limits but the length of a card. */
export function emptyPlan(kind: OfferedKind): StepPlan {
  return {
    title: '',
    prompt: '',
    minutes: 10,
    who: { roles: ['participant'], groups: null },
    seal: 'open',
    names: 'named',
    limits: { perPerson: null, perGroup: null, maxChars: 280 },
    moderation: 'none',
    done: 'facilitator',
    source: null,
    settings: emptySettings(kind),
  }
}

function emptySettings(kind: OfferedKind): StepSettings {
  switch (kind) {
    case 'brief':
      return { kind, body: '', mustRead: true }
    case 'weigh':
      return { kind, scale: scaleKind('dots').fresh, seats: 3 }
    case 'collect':
      return { kind }
    case 'cluster':
      return { kind }
    case 'match':
      return {
        kind,
        needs: { only: null, places: 1 },
        offers: { step: null, only: null, places: 1 },
        compare: [],
      }
    case 'commit':
      return { kind }
  }
}
