import { describe, expect, it } from 'vitest'
import { createFairTurns } from './fair-turns'

function set(options: { atOnce: number; mostOfOne: number; mostInAll: number }) {
  const turns = createFairTurns({ ...options, refusal: (why) => new Error(why) })
  const ends: (() => void)[] = []
  const order: string[] = []
  const take = (key: string) =>
    turns.take(key, async () => {
      order.push(key)
      await new Promise<void>((end) => ends.push(end))
    })
  const settle = () => new Promise((done) => setImmediate(done))
  const endAll = async () => {
    while (ends.length > 0) {
      ends.shift()?.()
      await settle()
    }
  }
  /**
   * Takes slots for one key with many, then for one with a single request; returns the outcome of the many, with
   * the refusals.
   */
  const crowd = async (many: number) => {
    const fate = (turn: Promise<void>) =>
      turn.then(
        () => 'done',
        (error: Error) => error.message,
      )
    const flood = Array.from({ length: many }, () => fate(take('flood')))
    const honest = take('honest')
    await endAll()
    await honest
    return (await Promise.all(flood)).sort()
  }
  return { take, order, endAll, crowd }
}

describe('turns', () => {
  it('go round between those who wait, however many one has waiting', async () => {
    const { take, order, endAll } = set({ atOnce: 1, mostOfOne: 10, mostInAll: 100 })
    const all = [...Array.from({ length: 6 }, () => take('flood')), take('honest'), take('other')]
    await endAll()
    await Promise.all(all)
    expect(order).toEqual(['flood', 'flood', 'honest', 'other', 'flood', 'flood', 'flood', 'flood'])
  })

  it('are refused at once to who has enough waiting, and to nobody else', async () => {
    const { order, crowd } = set({ atOnce: 1, mostOfOne: 2, mostInAll: 100 })
    expect(await crowd(5)).toEqual(['done', 'done', 'done', 'own', 'own'])
    expect(order).toHaveLength(4)
  })

  it('take room from the one with the most when there is none left', async () => {
    const { order, crowd } = set({ atOnce: 1, mostOfOne: 3, mostInAll: 3 })
    expect(await crowd(4)).toEqual(['done', 'done', 'done', 'own'])
    expect(order).toContain('honest')
  })

  it('go on after work that fails', async () => {
    const turns = createFairTurns({ atOnce: 1, mostOfOne: 5, mostInAll: 5, refusal: (why) => new Error(why) })
    const fails = turns.take('a', () => Promise.reject(new Error('x')))
    const works = turns.take('a', async () => 'y')
    await expect(fails).rejects.toThrow('x')
    await expect(works).resolves.toBe('y')
  })
})
