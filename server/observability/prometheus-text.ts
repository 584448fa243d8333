/**
 * The measures as Prometheus reads them: text exposition format 0.0.4
 * (prometheus.io/docs/instrumenting/exposition_formats). Base units, so milliseconds become seconds.
 */
import type { Counter, Histogram, Measures } from './measures.ts'
import type { ProcessReadings } from './process-readings.ts'

/** What is asked for at the moment of reading. */
export type Readings = ProcessReadings & {
  rooms: number
  connections: number
  people: number
  isSaving: boolean
}

export const prometheusType = 'text/plain; version=0.0.4; charset=utf-8'

export function prometheusText(measures: Measures, readings: Readings): string {
  return [...counted(measures), ...waited(measures), ...read(measures, readings), ''].join('\n')
}

const counted = (measures: Measures): string[] => [
  ...counter('rembuk_received_frames_total', 'Frames from clients.', measures.framesIn),
  ...counter('rembuk_sent_frames_total', 'Frames to clients.', measures.framesOut),
  ...counter('rembuk_received_bytes_total', 'Bytes of frames from clients.', measures.bytesIn),
  ...counter('rembuk_sent_bytes_total', 'Bytes of frames to clients.', measures.bytesOut),
  ...head('rembuk_refused_lanes_total', 'counter', 'Changes that were put back, by reason.'),
  ...Object.entries(measures.refused).map(
    ([reason, { value }]) => `rembuk_refused_lanes_total{reason="${reason}"} ${value}`,
  ),
  ...counter(
    'rembuk_malformed_frames_total',
    'Connections closed for a malformed frame.',
    measures.malformed,
  ),
  ...counter('rembuk_slow_readers_total', 'Connections cut because they did not read.', measures.slowReaders),
  ...head('rembuk_commits_total', 'counter', 'Commits, by what became of them.'),
  `rembuk_commits_total{outcome="saved"} ${measures.commits.value}`,
  `rembuk_commits_total{outcome="failed"} ${measures.failedCommits.value}`,
  ...counter('rembuk_compactions_total', 'Logs replaced by a snapshot.', measures.compactions),
  ...counter(
    'rembuk_failed_canaries_total',
    'Snapshots that did not read as their log.',
    measures.failedCanaries,
  ),
  ...counter('rembuk_epochs_begun_total', 'Boards that began anew.', measures.epochsBegun),
]

const waited = (measures: Measures): string[] => [
  ...histogram('rembuk_saved_after_seconds', 'From an edit to "saved".', measures.savedAfterMs),
  ...histogram('rembuk_tick_seconds', 'How long a tick of a room took.', measures.tickMs),
  ...histogram('rembuk_commit_seconds', 'From asking for a commit until it was on disk.', measures.commitMs),
  ...histogram('rembuk_event_loop_lag_seconds', 'How late a timer fires.', measures.eventLoopLagMs),
]

const read = (measures: Measures, readings: Readings): string[] => [
  ...gauge('rembuk_rooms', 'Workshops in memory.', readings.rooms),
  ...gauge('rembuk_connections', 'Open connections.', readings.connections),
  ...gauge('rembuk_people', 'People connected, each counted once per workshop.', readings.people),
  ...gauge('rembuk_waiting_commits', 'Commits neither on disk nor refused.', measures.waitingCommits),
  ...gauge('rembuk_saving', '1 while the storage takes writes.', readings.isSaving ? 1 : 0),
  ...gauge('process_resident_memory_bytes', 'Memory of the process.', readings.memory.rss),
  ...gauge('nodejs_heap_size_used_bytes', 'Of it, used on the heap.', readings.memory.heapUsed),
  ...head('process_cpu_seconds_total', 'counter', 'Processor time.'),
  `process_cpu_seconds_total ${readings.cpuSeconds}`,
  ...gauge('process_start_time_seconds', 'Start, since 1970.', readings.startedAtSeconds),
]

const head = (name: string, type: string, help: string): string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`,
]

const counter = (name: string, help: string, { value }: Counter): string[] => [
  ...head(name, 'counter', help),
  `${name} ${value}`,
]

const gauge = (name: string, help: string, value: number): string[] => [
  ...head(name, 'gauge', help),
  `${name} ${value}`,
]

/** Buckets are cumulative: each holds all that are no larger. */
function histogram(name: string, help: string, { bounds, counts, sum }: Histogram): string[] {
  let total = 0
  const buckets = bounds.map((bound, index) => {
    total += counts[index] ?? 0
    return `${name}_bucket{le="${bound / 1_000}"} ${total}`
  })
  total += counts[bounds.length] ?? 0
  return [
    ...head(name, 'histogram', help),
    ...buckets,
    `${name}_bucket{le="+Inf"} ${total}`,
    `${name}_sum ${sum / 1_000}`,
    `${name}_count ${total}`,
  ]
}
