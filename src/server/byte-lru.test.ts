import { describe, expect, it } from 'vitest'
import { ByteLru } from './byte-lru'

describe('ByteLru', () => {
  it('drops the value unused for longest when the bytes are full', () => {
    const kept = new ByteLru<{ bytes: number }>(100)
    kept.set('a', { bytes: 40 })
    kept.set('b', { bytes: 40 })
    kept.get('a')
    kept.set('c', { bytes: 40 })
    expect([kept.get('a'), kept.get('b'), kept.get('c')].map(Boolean)).toEqual([true, false, true])
    expect(kept.bytes).toBe(80)
  })

  it('counts a replaced value once', () => {
    const kept = new ByteLru<{ bytes: number }>(100)
    kept.set('a', { bytes: 90 })
    kept.set('a', { bytes: 10 })
    expect([kept.bytes, kept.size]).toEqual([10, 1])
  })

  it('counts a value that has grown anew when it is read', () => {
    const kept = new ByteLru<{ bytes: number }>(100)
    const growing = { bytes: 40 }
    kept.set('a', growing)
    kept.set('b', { bytes: 40 })
    growing.bytes = 70
    expect(kept.bytes).toBe(80)
    expect([kept.get('a'), kept.get('b'), kept.bytes]).toEqual([growing, undefined, 70])
    kept.delete('a')
    expect(kept.bytes).toBe(0)
  })

  it('does not empty itself for a value that is too large', () => {
    const kept = new ByteLru<{ bytes: number }>(100)
    kept.set('a', { bytes: 50 })
    kept.set('b', { bytes: 101 })
    expect([kept.size, kept.bytes]).toEqual([1, 50])
  })

  it('bounds the number of values', () => {
    const kept = new ByteLru<{ bytes: number }>(1000, 2)
    for (const key of ['a', 'b', 'c']) kept.set(key, { bytes: 1 })
    expect([kept.size, kept.get('a')]).toEqual([2, undefined])
  })
})
