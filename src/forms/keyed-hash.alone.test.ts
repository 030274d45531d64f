import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})

/** A fresh copy of the module, as a process with this secret has it. */
async function withSecret(secret: string) {
  vi.resetModules()
  vi.stubEnv('PAYLOAD_SECRET', secret)
  return (await import('./keyed-hash')).keyedHash
}

const SECRET = 'the secret of these unit tests alone'

describe('keyedHash', () => {
  it('is the same for the same text, in every process with the same secret', async () => {
    const first = await withSecret(SECRET)
    const hash = first('voter', 'robin')
    expect(hash).toMatch(/^[\w-]{43}$/)
    expect(first('voter', 'robin')).toBe(hash)
    expect((await withSecret(SECRET))('voter', 'robin')).toBe(hash)
  })

  it('differs by text, by purpose and by secret', async () => {
    const keyedHash = await withSecret(SECRET)
    const hashes = [keyedHash('voter', 'a'), keyedHash('voter', 'b'), keyedHash('address', 'a')]
    hashes.push((await withSecret(`${SECRET}, another one`))('voter', 'a'))
    expect(new Set(hashes).size).toBe(4)
  })

  it('cannot be had by hashing without the secret', async () => {
    const keyedHash = await withSecret(SECRET)
    const plain = createHash('sha256').update('192.0.2.1').digest('base64url')
    expect(keyedHash('address', '192.0.2.1')).not.toBe(plain)
  })

  it('refuses to work without a secret', async () => {
    const keyedHash = await withSecret('')
    expect(() => keyedHash('voter', 'a')).toThrow('PAYLOAD_SECRET is not set')
  })
})
