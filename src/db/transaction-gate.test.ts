import { describe, expect, it } from 'vitest'
import { createTransactionGate, transactionsFor } from './transaction-gate'

/** Lets all pending promises settle. */
const settle = () => new Promise((done) => setImmediate(done))

describe('the gate before transactions', () => {
  it('lets no more than its number in, and the rest in the order in which they came', async () => {
    const gate = createTransactionGate(2)
    const entered: number[] = []
    const leave = new Map<number, () => void>()
    for (const n of [1, 2, 3, 4]) {
      void gate.enter().then((free) => {
        entered.push(n)
        leave.set(n, free)
      })
    }
    await settle()
    expect(entered).toEqual([1, 2])
    leave.get(2)?.()
    await settle()
    expect(entered).toEqual([1, 2, 3])
    leave.get(1)?.()
    await settle()
    expect(entered).toEqual([1, 2, 3, 4])
  })

  it('counts a turn that is given back twice once', async () => {
    const gate = createTransactionGate(1)
    const leave = await gate.enter()
    leave()
    leave()
    await gate.enter()
    let entered = false
    void gate.enter().then(() => {
      entered = true
    })
    await settle()
    expect(entered).toBe(false)
  })

  it('refuses who waited too long with 503, and keeps no place for them', async () => {
    const gate = createTransactionGate(1, 1)
    const leave = await gate.enter()
    await expect(gate.enter()).rejects.toMatchObject({ status: 503 })
    leave()
    await expect(gate.enter()).resolves.toBeTypeOf('function')
  })

  it.each([
    [5, 2],
    [10, 4],
    [50, 24],
    [2, 1],
  ])('leaves a pool of %i a second connection for each of %i transactions', (pool, transactions) => {
    expect(transactionsFor(pool)).toBe(transactions)
  })
})
