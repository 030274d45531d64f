import { describe, expect, it } from 'vitest'
import { randomFrom } from '../checks/testing/groups/texts-of'
import type { Judged } from './cross-validate'
import { curveOf, SHARES, shareByCurve } from './curve'
import { BUCKETS, featuresOf } from './features-of'
import { judgeText } from './judge-text'
import { signalsOf } from './signals'

const random = randomFrom(1)
/** Approximately normal: the sum of twelve. */
const bell = (mean: number) => mean + Array.from({ length: 12 }, random).reduce((a, b) => a + b, -6)
const judged = (count: number): Judged[] =>
  Array.from({ length: count }, (_, i) => ({ isSpam: i % 2 === 0, score: bell(i % 2 === 0 ? 2 : -2) }))

describe('curveOf', () => {
  it('says what thresholds catch and wrongly hold, as fresh comments bear out', () => {
    const { points, honestBelow } = curveOf(judged(600))
    const fresh = judged(6000)
    for (const { wronglyHeld, caught, threshold } of points.filter(
      ({ wronglyHeld }) => wronglyHeld >= 0.01,
    )) {
      const above = (isSpam: boolean) =>
        fresh.filter((one) => one.isSpam === isSpam && one.score >= threshold).length / (fresh.length / 2)
      expect(above(false)).toBeLessThanOrEqual(wronglyHeld * 1.3)
      expect(Math.abs(above(true) - caught)).toBeLessThan(0.08)
    }
    expect(Math.abs(honestBelow)).toBeLessThan(0.3)
  })

  it('keeps to what was chosen with few decisions, too', () => {
    const found = Array.from({ length: 20 }, () => {
      const point = curveOf(judged(60)).points.find(({ wronglyHeld }) => wronglyHeld === 0.01)
      return (
        judged(1000).filter(({ isSpam, score }) => !isSpam && score >= (point?.threshold ?? 0)).length / 500
      )
    })
    expect(found.reduce((a, b) => a + b) / found.length).toBeLessThanOrEqual(0.015)
  })
})

describe('shareByCurve', () => {
  const curve = (caught: Record<number, number>) => ({
    points: SHARES.map((wronglyHeld) => ({ ...none, wronglyHeld, caught: caught[wronglyHeld] ?? 1 })),
    honestBelow: 0,
  })
  const none = { threshold: 0, heldHonest: 0, heldSpam: 0 }

  it.each([
    ['little where spam is easily told', { 0.01: 0.95, 0.02: 0.97, 0.03: 0.98, 0.05: 0.99 }, 0.01],
    ['more until most is caught', { 0.001: 0.5, 0.01: 0.8, 0.02: 0.86, 0.03: 0.92, 0.05: 0.93 }, 0.02],
    ['no more than one in twenty', { 0.001: 0.2, 0.01: 0.4, 0.02: 0.5, 0.03: 0.6, 0.05: 0.7 }, 0.05],
  ])('holds %s', (_, caught, share) => {
    expect(shareByCurve(curve(caught))).toBe(share)
  })
})

describe('featuresOf', () => {
  it('has length 1 and distinct buckets, also for nothing and for odd texts', () => {
    for (const text of ['Check out my channel', 'ไทย 日本 👩‍👩‍👧 \ud800', 'a'.repeat(5000)]) {
      const { buckets, values } = featuresOf(text)
      expect(values.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(1, 4)
      expect(new Set(buckets).size).toBe(buckets.length)
      expect(buckets.every((bucket) => bucket >= 0 && bucket < BUCKETS)).toBe(true)
    }
    expect(featuresOf('').buckets.length).toBe(2)
  })

  it('does not mind case, which digits, and blanks', () => {
    expect(featuresOf('Win  500\nNOW')).toEqual(featuresOf('win 731 now'))
  })

  it('judges the longest comment within milliseconds', () => {
    const model = {
      weights: new Float32Array(BUCKETS),
      bias: 0,
      curve: curveOf(judged(100)),
    }
    const text = Array.from({ length: 5000 }, () => String.fromCharCode(97 + Math.floor(random() * 26))).join(
      '',
    )
    // Processor time: on a busy machine others have their turns in between.
    const times = Array.from({ length: 15 }, () => {
      const before = process.cpuUsage()
      judgeText(text, model, 0.01)
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1000
    })
    expect(Math.min(...times)).toBeLessThan(100)
  })
})

describe('signalsOf', () => {
  it.each([
    ['See www.one.example', ['link', 'length 2']],
    ['one.test two.test', ['link', 'links', 'length 2']],
    ['only 5 € today', ['money', 'length 2']],
    ['Call (703) 555-0136 now', ['phone', 'length 3']],
    ['write to me@one.example', ['mail', 'length 3']],
    ['WHO ELSE HAS THIS?! 😂', ['picture', 'exclaims', 'asks', 'shouts', 'length 2']],
    ['A pressure of 140/90', ['length 3']],
    ['', ['length 0']],
  ])('of %j are %j', (text, signals) => {
    expect(signalsOf(text)).toEqual(signals)
  })

  it('are features of their own, beside the runs of signs', () => {
    const [plain, asked] = [featuresOf('one two three four'), featuresOf('one two three four?')]
    const added = asked.buckets.filter((bucket) => !plain.buckets.includes(bucket))
    // `?` ends four n-grams before a space and four others; one bucket is the signal.
    expect(added.length).toBe(9)
  })
})
