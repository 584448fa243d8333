import { writeDecimal } from '../../../shared/cards/decimal.ts'
import { inLanguage } from '../../../shared/cards/field-words.ts'
import type { Tally } from '../../../shared/domain/tally.ts'
import type { AwardDetail } from '../../../shared/scales/score/schema.ts'
import { useLanguage, useText } from '../../i18n/index.ts'
import { NumberTable } from '../NumberTable.tsx'

/** Each prize and who has it, the first prize first. */
export function Awards({ tally, award }: { tally: Tally; award: AwardDetail }) {
  const text = useText()
  const [language] = useLanguage()
  const labels = new Map(tally.options.map(({ id, label }) => [id, label]))
  const hasAmounts = award.prizes.some(({ amount }) => amount !== null)
  const money = (amount: string | null) =>
    amount === null ? '–' : `${award.currency} ${writeDecimal(amount, language)}`
  return (
    <NumberTable
      caption={text('award.title')}
      corner={text('award.prize')}
      columns={[
        { key: 'to', head: text('award.to'), isWords: true },
        ...(hasAmounts ? [{ key: 'amount', head: text('award.amount') }] : []),
      ]}
      rows={award.prizes.map(({ name, amount, option }, at) => ({
        key: String(at),
        head: inLanguage(name, language),
        cells: [
          option === null ? text('award.nobody') : (labels.get(option) ?? option),
          ...(hasAmounts ? [money(amount)] : []),
        ],
      }))}
    />
  )
}
