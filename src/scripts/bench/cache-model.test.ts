import { expect, it } from 'vitest'
import { improvedRates, missRates, sumOf, traceHitRatio, traceImprovements, zipf } from './cache-model'

it('gives each rank its part of the views', () => {
  const popularity = zipf(1000, 1)
  expect(sumOf(popularity)).toBeCloseTo(1)
  expect((popularity[0] ?? 0) / (popularity[9] ?? 1)).toBeCloseTo(10)
})

it('counts a render between two purges for each page that is asked for', () => {
  // One page that is asked for all the time.
  expect(traceHitRatio([1], 1000, 0)).toBeCloseTo(0.999)
  expect(traceHitRatio([1], 1000, 9)).toBeCloseTo(0.99)
  // Pages that nobody asks for twice.
  expect(traceHitRatio(zipf(1_000_000, 0), 1000, 0)).toBeCloseTo(0, 2)
})

it('renders a page once in its life, or less often if it is rarely asked for', () => {
  expect(missRates({ rates: [100], lifeSeconds: 600, purgeRate: 0 })[0]).toBeCloseTo(1 / 600, 4)
  expect(missRates({ rates: [0.0001], lifeSeconds: 600, purgeRate: 0 })[0]).toBeCloseTo(0.0001, 4)
  // Purged ten times within its life.
  expect(missRates({ rates: [100], lifeSeconds: 600, purgeRate: 1 / 60 })[0]).toBeCloseTo(1 / 60, 4)
})

it('compresses a page better once somebody asks for it again', () => {
  expect(traceImprovements([1], 1000)).toBeCloseTo(0.001)
  expect(traceImprovements(zipf(1_000_000, 0), 1000)).toBeCloseTo(0, 2)
  // Once for each purge, if it is read often.
  expect(improvedRates({ rates: [100], purgeRate: 1 / 60 })[0]).toBeCloseTo(1 / 60, 4)
  expect(improvedRates({ rates: [0, 0.001], purgeRate: 1 })).toEqual([0, expect.closeTo(0, 5)])
})
