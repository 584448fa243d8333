/** What the operating system says about this process. */
export type ProcessReadings = {
  memory: { rss: number; heapUsed: number }
  /** Processor time of all threads since the start. */
  cpuSeconds: number
  /** Since 1970. */
  startedAtSeconds: number
}

export function processReadings(): ProcessReadings {
  const { rss, heapUsed } = process.memoryUsage()
  const { user, system } = process.cpuUsage()
  return {
    memory: { rss, heapUsed },
    cpuSeconds: (user + system) / 1_000_000,
    startedAtSeconds: performance.timeOrigin / 1_000,
  }
}
