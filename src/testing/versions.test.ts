import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Manifest = Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>

const manifest: Manifest = JSON.parse(readFileSync('package.json', 'utf8'))
type Locked = { version?: string; resolved?: string; optionalDependencies?: Record<string, string> }

const lock: { packages: Record<string, Locked> } = JSON.parse(readFileSync('package-lock.json', 'utf8'))

/** Lowest versions without a known vulnerability; the npm audit service is not available everywhere. */
const floors: Record<string, string> = {
  next: '16.4.5',
  react: '19.2.8',
  'react-dom': '19.2.8',
  payload: '3.90.1',
  'drizzle-orm': '0.45.2',
  sharp: '0.35.4',
}

const numbers = (version: string) => version.split('-')[0]?.split('.').map(Number) ?? []

function isAtLeast(version: string, floor: string): boolean {
  const [have, want] = [numbers(version), numbers(floor)]
  const at = want.findIndex((part, index) => part !== have[index])
  return at === -1 || (have[at] ?? 0) > (want[at] ?? 0)
}

const installed = (name: string) =>
  Object.entries(lock.packages)
    .filter(([path]) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`))
    .map(([, { version }]) => version ?? '')

describe('versions', () => {
  it('are exact', () => {
    const all = Object.entries({
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.optionalDependencies,
    })
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([])
  })

  it.each(Object.entries(floors))('of %s are %s or newer, every copy', (name, floor) => {
    const versions = installed(name)
    expect(versions).not.toEqual([])
    expect(versions.filter((version) => !isAtLeast(version, floor))).toEqual([])
  })

  it('are the same for Payload and all its packages', () => {
    const payloads = Object.entries(lock.packages)
      .filter(([path]) => /^node_modules\/(?:payload|@payloadcms\/[^/]+)$/.test(path))
      .map(([, { version }]) => version)
    expect(payloads.length).toBeGreaterThan(5)
    expect(new Set(payloads).size).toBe(1)
  })

  it('are locked for every platform, else `npm ci` refuses the lock file', () => {
    const locked = new Set(
      Object.entries(lock.packages)
        .filter(([, { version }]) => version !== undefined)
        .map(([path]) => path.split('node_modules/').at(-1)),
    )
    const wanted = Object.values(lock.packages).flatMap((entry) =>
      Object.keys(entry.optionalDependencies ?? {}),
    )
    expect(wanted.length).toBeGreaterThan(50)
    expect([...new Set(wanted)].filter((name) => !locked.has(name))).toEqual([])
  })

  it('come without addresses of a registry in the lock file', () => {
    expect(Object.values(lock.packages).filter(({ resolved }) => resolved !== undefined)).toEqual([])
  })
})
