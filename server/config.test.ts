import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'

describe('the configuration', () => {
  it('needs no variable at all', () => {
    expect(readConfig({})).toEqual({
      ok: true,
      value: {
        port: 3_000,
        host: '0.0.0.0',
        baseUrl: null,
        dataFolder: './data',
        logLevel: 'info',
        metricsToken: null,
        peoplePerBoard: 500,
        tldrawLicenseKey: '',
      },
    })
  })

  it('lists every mistake at once, naming the variable', () => {
    const read = readConfig({ PORT: 'many', HOST: 'a b', BASE_URL: 'rembuk.org/x', LOG_LEVEL: 'loud' })
    expect(read.ok).toBe(false)
    const lines = read.ok ? [] : read.error
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['PORT', 'HOST', 'BASE_URL', 'LOG_LEVEL'])
  })

  it.each(['0', '5001', '2.5', 'many', '-1'])('refuses a board for %s people, in plain words', (people) => {
    const read = readConfig({ PEOPLE_PER_BOARD: people })
    expect(read).toEqual({ ok: false, error: ['PEOPLE_PER_BOARD must be a whole number from 1 to 5000.'] })
  })

  it('takes as many people as one process can serve', () => {
    const read = readConfig({ PEOPLE_PER_BOARD: '5000' })
    expect(read.ok && read.value.peoplePerBoard).toBe(5_000)
  })

  it.each(['short', 'with a space in it, though long', 'é'.repeat(20)])('refuses the token %s', (token) => {
    const read = readConfig({ METRICS_TOKEN: token })
    expect(read).toEqual({
      ok: false,
      error: ['METRICS_TOKEN must have 16 to 200 characters without spaces.'],
    })
  })

  it('treats an empty variable as not set', () => {
    const read = readConfig({ PORT: '', BASE_URL: ' ' })
    expect(read.ok && read.value.port).toBe(3_000)
  })

  it('keeps only the origin of the base address', () => {
    const read = readConfig({ BASE_URL: 'https://Rembuk.example.org/' })
    expect(read.ok && read.value.baseUrl).toBe('https://rembuk.example.org')
  })

  it.each(['70000', '-1', '3.5'])('refuses the port %s', (port) => {
    expect(readConfig({ PORT: port }).ok).toBe(false)
  })

  it.each(['ftp://a.org', 'https://a.org/path', 'https://u:p@a.org', 'https://a.org/?q'])(
    'refuses the base address %s',
    (url) => {
      expect(readConfig({ BASE_URL: url }).ok).toBe(false)
    },
  )
})
