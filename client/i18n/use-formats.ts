import { useMemo } from 'react'
import { useIntl } from 'react-intl'

export type Formats = {
  /** `22 November 2026`. Takes ms or an ISO date (YYYY-MM-DD), which is a day and has no time zone. */
  date: (value: number | string) => string
  /** `22 Nov 2026, 14.05` in the reader's time zone. */
  dateTime: (ms: number) => string
  /** `14.05` in the reader's time zone. */
  time: (ms: number) => string
  number: (value: number) => string
  /** 0.375 → `38%`. */
  percent: (share: number) => string
  list: (items: string[]) => string
}

/** Dates and numbers as the reader's language writes them. */
export function useFormats(): Formats {
  const intl = useIntl()
  return useMemo<Formats>(
    () => ({
      date: (value) =>
        intl.formatDate(value, {
          dateStyle: 'long',
          ...(typeof value === 'string' && { timeZone: 'UTC' }),
        }),
      dateTime: (ms) => intl.formatDate(ms, { dateStyle: 'medium', timeStyle: 'short' }),
      time: (ms) => intl.formatTime(ms, { timeStyle: 'short' }),
      number: (value) => intl.formatNumber(value),
      percent: (share) => intl.formatNumber(share, { style: 'percent', maximumFractionDigits: 0 }),
      list: (items) => intl.formatList(items),
    }),
    [intl],
  )
}
