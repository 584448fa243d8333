/** What somebody has to type into a browser: the host, without what browsers add by themselves. */
export function typedAddress(joinUrl: string): string {
  try {
    const { protocol, host } = new URL(joinUrl)
    return protocol === 'https:' ? host : `${protocol}//${host}`
  } catch {
    return joinUrl
  }
}
