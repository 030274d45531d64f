import { expect, it } from 'vitest'
import { becomesAlone } from './becomes-alone'

it('waits for the sessions of a process that has just ended, and not for those that stay', async () => {
  const counts = [2, 1, 0]
  expect(await becomesAlone(async () => counts.shift() ?? 9)).toBe(true)
  expect(counts).toEqual([])
  expect(await becomesAlone(async () => 1, 0)).toBe(false)
})
