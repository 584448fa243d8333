/** A workshop of the quick template on a server of its own, before each test; gone after it. */
import { afterEach, beforeEach } from 'vitest'
import { boardName, workshopName } from '../../shared/document/document-name.ts'
import type { StepPlan } from '../../shared/steps/step.ts'
import { collectPlan } from './collect-plan.ts'
import { type HttpServer, openHttpServer, type Stage, stageWorkshop } from './http-server.ts'
import { type WatchedDocument, watchDocument } from './watch-document.ts'

type Move = 'open' | 'close' | 'reveal' | 'reopen' | 'freeze'

export type StepRoom = {
  readonly server: HttpServer
  readonly stage: Stage
  /** The parameters of the workshop, and of the step with this number in the agenda. */
  w(): { w: string }
  at(index: number): { w: string; s: string }
  move(index: number, name: Move): Promise<unknown>
  /** Watched by the organiser. */
  watch(kind: 'board' | 'workshop'): WatchedDocument
  /** A step to collect cards, but for what is given; answers its id. */
  addStep(over: Partial<StepPlan>): Promise<string>
  openStep(step: string): Promise<unknown>
}

export { collectPlan }

export function stepRoom(): StepRoom {
  let server: HttpServer
  let stage: Stage
  const watched: WatchedDocument[] = []
  beforeEach(async () => {
    server = await openHttpServer()
    stage = await stageWorkshop(server)
  })
  afterEach(async () => {
    for (const one of watched.splice(0)) one.end()
    await server.end()
  })
  const w = () => ({ w: stage.workshop })
  const at = (index: number) => ({ ...w(), s: stage.steps[index] ?? '' })
  const moveStep = (params: { w: string; s: string }, move: Move) =>
    stage.organiser.call('moveStep', { params, body: { move } })
  return {
    get server() {
      return server
    },
    get stage() {
      return stage
    },
    w,
    at,
    move: (index, name) => moveStep(at(index), name),
    watch(kind) {
      const name = kind === 'board' ? boardName(stage.workshop) : workshopName(stage.workshop)
      const one = watchDocument(server.url, name, { cookie: stage.organiser.cookie })
      watched.push(one)
      return one
    },
    async addStep(over) {
      const { step } = await stage.organiser.call('addStep', { params: w(), body: collectPlan(over) })
      return step
    },
    openStep: (s) => moveStep({ ...w(), s }, 'open'),
  }
}
