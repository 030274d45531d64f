import { expect, it } from 'vitest'
import { testPayload } from '../payload'
import { COLLECTIONS, COMMON, OTHERS, SPECIAL } from './endpoints'

it('the fuzzer knows every endpoint that there is', async () => {
  const { config } = await testPayload()
  const known = new Set<string>(COMMON)
  for (const { slug, endpoints } of config.collections) {
    expect(COLLECTIONS).toContain(slug)
    const special: readonly string[] = SPECIAL[slug as keyof typeof SPECIAL] ?? []
    const all = [...known, ...special]
    for (const { method, path } of endpoints || []) expect(all, slug).toContain(`${method} ${path}`)
  }
  const others: readonly string[] = OTHERS
  for (const { method, path } of config.endpoints) expect(others).toContain(`${method} ${path}`)
})
