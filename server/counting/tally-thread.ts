/** The thread that counts one step: Equal Shares with its completion takes too long for where others wait. */
import { parentPort, workerData } from 'node:worker_threads'
import type { CountInput } from '../../shared/domain/tally.ts'
import { countBallots } from '../../shared/tally/index.ts'

parentPort?.postMessage(countBallots(workerData as CountInput))
