/** Offers a value as a file. */
export function downloadJson(name: string, value: unknown): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(value, null, 2)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has begun the download by the next task; until then the address must live.
  setTimeout(() => URL.revokeObjectURL(url), 0)
}
