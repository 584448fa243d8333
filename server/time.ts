/** Time as the server uses it, passed in: a simulation brings its own. */
export type Time = {
  /** ms since 1970; may jump. For what people see. */
  now(): number
  /** ms that never jump. For what is measured and waited for. */
  monotonic(): number
  /** Returns how to stop it. */
  after(ms: number, run: () => void): () => void
  /** Soon, after what is happening now. */
  soon(run: () => void): void
}

export const realTime: Time = {
  now: Date.now,
  monotonic: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
  soon: (run) => void setImmediate(run),
}
