import { agreement } from './agreement.ts'
import { archive } from './archive.ts'
import { award } from './award.ts'
import { axes } from './axes.ts'
import { balance } from './balance.ts'
import { board } from './board.ts'
import { budget } from './budget.ts'
import { canvas } from './canvas.ts'
import { cards } from './cards.ts'
import { commit } from './commit.ts'
import { common } from './common.ts'
import { decide } from './decide.ts'
import { door } from './door.ts'
import { entry } from './entry.ts'
import { errors } from './errors.ts'
import { facilitation } from './facilitation.ts'
import { home } from './home.ts'
import { match } from './match.ts'
import { order } from './order.ts'
import { pabulib } from './pabulib.ts'
import { phone } from './phone.ts'
import { pledge } from './pledge.ts'
import { principles } from './principles.ts'
import { projector } from './projector.ts'
import { results } from './results.ts'
import { scoring } from './scoring.ts'
import { steps } from './steps.ts'
import { summary } from './summary.ts'

export const id = {
  ...common,
  ...cards,
  ...commit,
  ...home,
  ...archive,
  ...door,
  ...entry,
  ...board,
  ...canvas,
  ...steps,
  ...axes,
  ...facilitation,
  ...match,
  ...order,
  ...pabulib,
  ...phone,
  ...projector,
  ...summary,
  ...decide,
  ...agreement,
  ...scoring,
  ...award,
  ...budget,
  ...pledge,
  ...balance,
  ...results,
  ...principles,
  ...errors,
}
