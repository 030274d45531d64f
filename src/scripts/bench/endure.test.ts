import { describe, expect, it } from 'vitest'
import { enduranceSteps } from './endurance-steps'
import { isFlat } from './endure'

describe('enduranceSteps', () => {
  it('takes the same steps each time, of which one in a hundred is a write or in the panel', () => {
    const [one, other] = [[...enduranceSteps(10_000, 3000)], [...enduranceSteps(10_000, 3000)]]
    expect(other).toEqual(one)
    const count = (kind: string) => one.filter((step) => step.kind === kind).length
    expect(['read', 'comment', 'rating', 'publication', 'panel'].map(count)).toEqual([9895, 73, 25, 2, 5])
  })

  it('reads every kind of page', () => {
    const kinds = new Set(
      [...enduranceSteps(1000, 3000)].map((step) => 'path' in step && step.path.split('/')[1]),
    )
    expect(kinds).toEqual(new Set(['articles', 'symptoms', 'authors', 'admin', false]))
  })
})

describe('isFlat', () => {
  const held = (requests: number, collectedMiB: number, files: number, connections = 10) => ({
    ...{ requests, collectedMiB, files, connections },
    ...{ rssMiB: requests, heapMiB: 100, buffersMiB: 50, hitRatio: 0.9 },
  })

  it('compares the end with the time when the site had become warm', () => {
    expect(isFlat([held(10, 300, 40), held(50, 400, 41), held(200, 420, 41)], 50)).toBe(true)
    expect(isFlat([held(10, 300, 40), held(50, 400, 41), held(200, 421, 41)], 50)).toBe(false)
    expect(isFlat([held(10, 300, 40), held(50, 400, 41), held(200, 400, 50)], 50)).toBe(false)
    expect(isFlat([held(50, 400, 41), held(200, 400, 41, 19)], 50)).toBe(false)
    expect(isFlat([held(50, 400, 41), held(200, 400, 44, 11)], 50)).toBe(true)
  })
})
