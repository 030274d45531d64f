import { describe, expect, it } from 'vitest'
import { timeText } from './time-text'

describe('a time in the panel', () => {
  it.each([
    ['2026-09-03T14:05:59.000Z', 'UTC', '3 Sep 2026, 14:05'],
    ['2026-06-30T23:30:00.000Z', 'Europe/Berlin', '1 Jul 2026, 01:30'],
    ['2027-01-01T00:00:00.000Z', 'UTC', '1 Jan 2027, 00:00'],
    ['2026-12-31T12:00:00.000Z', 'Pacific/Kiritimati', '1 Jan 2027, 02:00'],
  ])('%s in %s is %s', (iso, zone, text) => {
    expect(timeText(iso, zone)).toBe(text)
  })
})
