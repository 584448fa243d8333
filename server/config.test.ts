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
