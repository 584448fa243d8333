import type { RehearsalReport } from './rehearse.ts'

/** At most so many differences are told one by one. */
const mostDifferences = 20

export function tellReport({ differences, counts, waits, seconds }: RehearsalReport): string[] {
  const mega = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`
  const ms = (value: number) => `${value.toFixed(0)} ms`
  return [
    '',
    `Time      ${seconds.toFixed(1)} s`,
    `People    ${counts.people}, each with two connections (${counts.reconnects} reconnects)`,
    `Commands  ${counts.commands} sent, ${counts.ballots} of them ballots, ${counts.refused} refused`,
    `Frames    ${counts.framesSent} sent (${mega(counts.bytesSent)}), ${counts.framesReceived} received (${mega(counts.bytesReceived)}), ${counts.cursors} of them cursors`,
    `Edits     ${counts.edits}, seen by others ${waits.samples} times`,
    `Edit → seen by others: p50 ${ms(waits.p50)}, p95 ${ms(waits.p95)}, p99 ${ms(waits.p99)}, longest ${ms(waits.worst)}`,
    '',
    ...(differences.length === 0
      ? ['Everything came out as it must.']
      : [
          `${differences.length} differences:`,
          ...differences.slice(0, mostDifferences).map((difference) => `  - ${difference}`),
          ...(differences.length > mostDifferences ? ['  - …'] : []),
        ]),
  ]
}
