import { useEffect } from 'react'
import { useText } from '../i18n/index.ts'

/** Names the browser's tab: the screen first, since tabs are cut at the end. */
export function useTitle(title: string): void {
  const text = useText()
  const product = text('common.product')
  useEffect(() => {
    document.title = title && title !== product ? `${title} · ${product}` : product
  }, [title, product])
}
