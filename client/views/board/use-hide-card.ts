import { useCommand } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import { toast } from '../../ui/index.ts'

/** Takes a card off everybody's board; the toast takes that back. */
export function useHideCard(workshop: string): (card: string) => Promise<void> {
  const text = useText()
  const hide = useCommand('hideCard')
  const show = useCommand('showCard')
  return async (card) => {
    const params = { w: workshop, c: card }
    if (!(await hide.run({ params }))) return
    toast(text('board.cardHidden'), {
      action: { label: text('board.showAgain'), onClick: () => void show.run({ params }) },
    })
  }
}
