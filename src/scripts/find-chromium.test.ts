import { describe, expect, it } from 'vitest'
import { chromiumArguments, findChromium, type Machine } from './find-chromium'

type Set = Partial<Machine> & { there?: string[] }

/** A simulated machine; the commands run on it are recorded in `ran`. */
function machine({ there = [], ...rest }: Set): Machine & { ran: string[]; there: string[] } {
  const ran: string[] = []
  return {
    env: { PATH: '/usr/local/bin:/usr/bin' },
    isRoot: false,
    hasApt: false,
    isExecutable: (file) => there.includes(file),
    run: (program, args) => {
      ran.push([program, ...args].join(' '))
      return false
    },
    playwrightsOwn: () => '/cache/playwright/chrome',
    ...rest,
    ran,
    there,
  }
}

describe('findChromium', () => {
  it('takes CHROMIUM_PATH before all others', () => {
    const env = { CHROMIUM_PATH: '/opt/chromium', PATH: '/usr/bin' }
    expect(findChromium(machine({ env, there: ['/opt/chromium', '/usr/bin/chromium'] }))).toBe(
      '/opt/chromium',
    )
  })

  it('refuses a CHROMIUM_PATH that names nothing, instead of taking another', () => {
    const env = { CHROMIUM_PATH: '/opt/gone', PATH: '/usr/bin' }
    expect(() => findChromium(machine({ env, there: ['/usr/bin/chromium'] }))).toThrow('/opt/gone')
  })

  it('takes an installed one by any of its names and installs nothing', () => {
    const chrome = machine({ there: ['/usr/bin/google-chrome'], isRoot: true, hasApt: true })
    expect(findChromium(chrome)).toBe('/usr/bin/google-chrome')
    const both = machine({ there: ['/usr/bin/google-chrome', '/usr/bin/chromium'] })
    expect(findChromium(both)).toBe('/usr/bin/chromium')
    const light = machine({ there: ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'] })
    expect(findChromium(light)).toBe('/usr/bin/chromium-headless-shell')
    expect([...chrome.ran, ...both.ran, ...light.ran]).toEqual([])
  })

  it('installs the package under root where there is apt-get', () => {
    const debian = machine({ isRoot: true, hasApt: true })
    debian.run = (program, args) => {
      debian.ran.push(`${program} ${args[0]}`)
      if (args[0] === 'install') debian.there.push(`/usr/bin/${args.at(-1)}`)
      return true
    }
    expect(findChromium(debian)).toBe('/usr/bin/chromium-headless-shell')
    expect(debian.ran).toEqual(['apt-get update', 'apt-get install'])
  })

  it('installs the whole browser where there is no package of the headless shell', () => {
    const older = machine({ isRoot: true, hasApt: true })
    older.run = (_program, args) => {
      if (args.at(-1) === 'chromium') older.there.push('/usr/bin/chromium')
      return args[0] === 'update' || args.at(-1) === 'chromium'
    }
    expect(findChromium(older)).toBe('/usr/bin/chromium')
  })

  it('downloads Playwright’s own without root, and when the package cannot be had', () => {
    for (const isRoot of [false, true]) {
      const one = machine({ isRoot, hasApt: true })
      one.run = (program) => {
        if (program === 'npx') one.there.push('/cache/playwright/chrome')
        return program === 'npx'
      }
      expect(findChromium(one)).toBe('/cache/playwright/chrome')
    }
  })

  it('takes Playwright’s own that is there already without asking the network', () => {
    const one = machine({ there: ['/cache/playwright/chrome'] })
    expect(findChromium(one)).toBe('/cache/playwright/chrome')
    expect(one.ran).toEqual([])
  })

  it('says what to do when there is no way', () => {
    expect(() => findChromium(machine({}))).toThrow('set CHROMIUM_PATH')
  })
})

describe('chromiumArguments', () => {
  it('gives up the sandbox under root only', () => {
    expect(chromiumArguments(true)).toContain('--no-sandbox')
    expect(chromiumArguments(false)).not.toContain('--no-sandbox')
  })
})
