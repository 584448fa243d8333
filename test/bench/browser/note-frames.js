/** Runs in the page before anything of it: how long frames and long tasks take, from when `frames` is emptied. */
{
  window.frames60 = { gaps: [], longTasks: [] }
  let last = null
  const look = (now) => {
    if (last !== null) window.frames60.gaps.push(now - last)
    last = now
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.frames60.longTasks.push(entry.duration)
  }).observe({ entryTypes: ['longtask'] })
}
