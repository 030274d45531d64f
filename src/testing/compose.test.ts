import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const environment = {
  POSTGRES_PASSWORD: 'for the check',
  PAYLOAD_SECRET: 'for the check',
  EDGE_PURGE_TOKEN: 'for the check',
}
const clients = [['docker', 'compose'], ['docker-compose']] as const

const client = clients.find(([command, ...args]) => spawnSync(command, [...args, 'version']).status === 0)
const text = readFileSync('docker-compose.yml', 'utf8')

describe.each(['docker-compose.yml', 'docker-compose.scale.yml'])('%s', (file) => {
  const text = readFileSync(file, 'utf8')

  it('is accepted by the compose client where there is one', () => {
    if (!client) return expect(text).toContain('services:')
    const [command, ...args] = client
    const result = spawnSync(command, [...args, '-f', file, 'config', '--quiet'], {
      env: { ...process.env, ...environment },
    })
    expect(String(result.stderr)).toBe('')
    expect(result.status).toBe(0)
  })

  it('names only settings that the project reads', () => {
    const settings = readFileSync('src/env.ts', 'utf8')
    const block = /environment:\n((?: {4}(?:\w+:|#) .*\n)+)/.exec(text)?.[1] ?? ''
    const names = [...block.matchAll(/^ {4}(\w+):/gm)].map(([, name]) => name)
    expect(names.length).toBeGreaterThan(4)
    expect(names.filter((name) => !settings.includes(`${name}:`))).toEqual([])
  })
})

describe('docker-compose.yml', () => {
  it('starts the site after the migrations, on a volume that keeps', () => {
    expect(text).toMatch(/migrate:\n\s+condition: service_completed_successfully/)
    expect(text).toMatch(/\nvolumes:\n {2}postgres:\n {2}data:\n/)
  })
})
