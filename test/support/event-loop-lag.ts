/** How late a timer of this thread fires, at most, until it is asked. */
export function watchLag(): () => number {
  const everyMs = 10
  let last = performance.now()
  let worst = 0
  const timer = setInterval(() => {
    const now = performance.now()
    worst = Math.max(worst, now - last - everyMs)
    last = now
  }, everyMs)
  return () => {
    clearInterval(timer)
    return Math.max(worst, performance.now() - last - everyMs)
  }
}
