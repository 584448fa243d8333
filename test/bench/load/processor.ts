/** What a process and its core have used, from `/proc` (Linux). */
import { readFileSync, writeFileSync } from 'node:fs'

/** `USER_HZ`: 100 on every Linux that Node runs on. */
const ticksPerSecond = 100

/** Seconds of CPU that all threads of a process have used. */
export function cpuSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The name may hold spaces and brackets: fields count from behind it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
}

/** Seconds that a core worked for anybody (without interrupts, which are ours as well); of all where `core` is null. */
export function busySeconds(core: number | null): number {
  const name = core === null ? 'cpu ' : `cpu${core} `
  const line = readFileSync('/proc/stat', 'utf8')
    .split('\n')
    .find((text) => text.startsWith(name))
  // user nice system idle iowait irq softirq steal
  const [user = 0, nice = 0, system = 0, , , , , steal = 0] =
    line?.trim().split(/\s+/).slice(1).map(Number) ?? []
  return (user + nice + system + steal) / ticksPerSecond
}

export type Memory = { residentBytes: number; peakBytes: number }

export function memoryOf(pid: number): Memory {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const kilobytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0)
  return { residentBytes: kilobytes('VmRSS') * 1_024, peakBytes: kilobytes('VmHWM') * 1_024 }
}

/** From now on the peak counts anew. */
export function forgetPeak(pid: number): void {
  writeFileSync(`/proc/${pid}/clear_refs`, '5')
}
