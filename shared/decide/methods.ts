import type { ScaleType } from '../steps/weigh/settings.ts'
import type { Method } from './method.ts'
import { approve } from './methods/approve.ts'
import { dots } from './methods/dots.ts'
import { opinion } from './methods/opinion.ts'

/** The registry: a new scale is one file and one line. */
export const methods: Record<ScaleType, Method> = { dots, approve, opinion }
