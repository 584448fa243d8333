/**
 * Runs in the page before anything of it: `paintedAt` is when a dozen cards with words were there, laid out on the
 * screen, and two frames had passed since; ms from the start of the navigation.
 */
{
  const isSeen = (card) => {
    const box = card.getBoundingClientRect()
    const isOnScreen = box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight
    return box.width > 0 && isOnScreen && Boolean(card.querySelector('.tl-rich-text')?.textContent)
  }
  const painted = () => {
    window.paintedAt = performance.now()
  }
  const look = () => {
    const cards = [...document.querySelectorAll('.tl-shape[data-shape-type="note"]')]
    if (cards.length < 12 || cards.filter(isSeen).length < 12) requestAnimationFrame(look)
    else requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(painted, 0)))
  }
  requestAnimationFrame(look)
}
