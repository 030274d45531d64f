import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Unsent } from './saver-ports'
import { UnsentKeeper } from './unsent-keeper'

const words = (value: string): Unsent => ({ summary: { value, base: 'Old.', mark: 'aaaaaa' } })

/** A browser that keeps, or refuses to. */
function browser() {
  const there = { unsent: {} as Unsent, kept: null as Unsent | null, refuses: false, writes: 0 }
  const told: (boolean | null)[] = []
  const keeper = new UnsentKeeper({
    unsent: () => there.unsent,
    write: async (unsent) => {
      there.writes += 1
      if (there.refuses) throw new DOMException('full', 'QuotaExceededError')
      there.kept = unsent
    },
    remove: async () => {
      there.kept = null
    },
    tell: (isKept) => told.push(isKept),
  })
  const type = (value: string) => {
    there.unsent = words(value)
    keeper.touch()
  }
  return { there, told, keeper, type }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('words that the server does not have', () => {
  it('are kept within half a second, also while somebody types on', async () => {
    const { there, type } = browser()
    for (let ms = 0; ms < 3000; ms += 50) {
      type(`Typed for ${ms}`)
      await vi.advanceTimersByTimeAsync(50)
      if (ms < 500) continue
      const [, age] = /(\d+)$/.exec(String(there.kept?.summary?.value)) ?? []
      expect(ms - Number(age)).toBeLessThan(500)
    }
    expect(there.writes).toBeLessThan(12)
  })

  it('are forgotten once it has them', async () => {
    const { there, told, keeper, type } = browser()
    type('New.')
    await vi.advanceTimersByTimeAsync(500)
    expect([there.kept, told]).toEqual([words('New.'), [true]])
    there.unsent = {}
    keeper.touch()
    await vi.advanceTimersByTimeAsync(500)
    expect([there.kept, told]).toEqual([null, [true, null]])
  })

  it('are kept at once where the page is left', () => {
    const { there, keeper, type } = browser()
    type('The last words')
    void keeper.keep()
    expect(there.kept).toEqual(words('The last words'))
  })

  it('are said not to be kept where the browser refuses, and kept when it does again', async () => {
    const { there, told, type } = browser()
    there.refuses = true
    type('Not kept')
    await vi.advanceTimersByTimeAsync(500)
    there.refuses = false
    type('Kept')
    await vi.advanceTimersByTimeAsync(500)
    expect([there.kept, told]).toEqual([words('Kept'), [false, true]])
  })
})
