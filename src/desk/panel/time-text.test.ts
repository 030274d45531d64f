import { describe, expect, it } from 'vitest'
import { exactTimeText, timeText } from './time-text'

describe('a time in the panel', () => {
  it.each([
    ['2026-09-03T14:05:59.000Z', 'UTC', 'en', '3 Sep 2026, 14:05'],
    ['2026-06-30T23:30:00.000Z', 'Europe/Berlin', 'en', '1 Jul 2026, 01:30'],
    ['2027-01-01T00:00:00.000Z', 'UTC', 'en', '1 Jan 2027, 00:00'],
    ['2027-01-01T00:00:00.000Z', 'Pacific/Pago_Pago', 'en', '31 Dec 2026, 13:00'],
    ['2026-12-31T12:00:00.000Z', 'Pacific/Kiritimati', 'en', '1 Jan 2027, 02:00'],
    ['2026-09-03T14:05:00.000Z', 'Asia/Kolkata', 'es', '3 sep 2026, 19:35'],
    // Three letters would not tell June from July.
    ['2026-07-03T14:05:00.000Z', 'UTC', 'fr', '3 juil. 2026, 14:05'],
  ])('%s in %s, language %s, is %s', (iso, zone, language, text) => {
    expect(timeText(iso, zone, language)).toBe(text)
  })

  it('is written to the second where that matters', () => {
    expect(exactTimeText('2026-09-03T14:05:09.999Z', 'UTC', 'es')).toBe('3 sep 2026, 14:05:09')
  })
})
