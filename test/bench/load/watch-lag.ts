const everyMs = 2

/** The longest pause of this process. `excuse`: work that belongs to what is measured is no lag. */
export function watchLag(): { excuse(work: () => void): void; stop(): number } {
  let last = performance.now()
  let lagMs = 0
  const look = () => {
    const now = performance.now()
    lagMs = Math.max(lagMs, now - last - everyMs)
    last = now
  }
  const timer = setInterval(look, everyMs)
  return {
    excuse(work) {
      look()
      work()
      last = performance.now()
    },
    stop() {
      look()
      clearInterval(timer)
      return lagMs
    },
  }
}
