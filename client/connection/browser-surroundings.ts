/** The surroundings of a real page. */
import { indexedDbPictures } from './indexeddb-pictures.ts'
import { indexedDbStorages } from './indexeddb-storage.ts'
import type { Socket, StopTimer, Surroundings } from './surroundings.ts'

/** A tab in the background draws no frames, but its clock and its counts go on. */
const slowestFrameMs = 250

export function browserSurroundings(): Surroundings {
  return {
    openSocket: (path) => new WebSocket(socketAddress(path)) as unknown as Socket,
    // Does not jump when somebody sets the clock of the device.
    now: () => performance.timeOrigin + performance.now(),
    random: Math.random,
    after,
    nextFrame,
    network: { watch: watchNetwork },
    storages: indexedDbStorages,
    pictures: indexedDbPictures,
  }
}

function socketAddress(path: string): string {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws'
  return `${scheme}://${location.host}${path}`
}

function after(ms: number, run: () => void): StopTimer {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}

function nextFrame(run: () => void): StopTimer {
  const stop = () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
  const once = () => {
    stop()
    run()
  }
  const frame = requestAnimationFrame(once)
  const timer = setTimeout(once, slowestFrameMs)
  return stop
}

function watchNetwork(listener: (change: 'lost' | 'back') => void): () => void {
  const lost = () => listener('lost')
  const back = () => listener('back')
  addEventListener('offline', lost)
  addEventListener('online', back)
  return () => {
    removeEventListener('offline', lost)
    removeEventListener('online', back)
  }
}
