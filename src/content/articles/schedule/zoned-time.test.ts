import { afterEach, describe, expect, it, vi } from 'vitest'
import { localIn, momentIn } from './zoned-time'

afterEach(() => vi.unstubAllEnvs())

const places: [zone: string, local: string, moment: string][] = [
  ['Pacific/Pago_Pago', '2026-12-31T13:00', '2027-01-01T00:00:00.000Z'],
  ['America/St_Johns', '2026-07-01T09:15', '2026-07-01T11:45:00.000Z'],
  ['UTC', '2026-02-28T23:59', '2026-02-28T23:59:00.000Z'],
  ['Europe/Madrid', '2026-07-01T09:00', '2026-07-01T07:00:00.000Z'],
  ['Europe/Madrid', '2026-12-01T09:00', '2026-12-01T08:00:00.000Z'],
  ['Asia/Kathmandu', '2026-12-01T09:00', '2026-12-01T03:15:00.000Z'],
  ['Pacific/Chatham', '2026-06-01T00:00', '2026-05-31T11:15:00.000Z'],
  ['Pacific/Kiritimati', '2027-01-01T02:00', '2026-12-31T12:00:00.000Z'],
]

// Whatever the browser's time zone.
describe.each(['Pacific/Pago_Pago', 'UTC', 'America/New_York', 'Pacific/Kiritimati'])(
  'in a browser of %s',
  (here) => {
    it.each(places)('clocks in %s show %s at %s', (zone, local, moment) => {
      vi.stubEnv('TZ', here)
      expect(momentIn(zone, local)?.toISOString()).toBe(moment)
      expect(localIn(zone, new Date(moment))).toBe(local)
    })
  },
)

it('takes an hour that is left out as the one after it', () => {
  expect(momentIn('Europe/Madrid', '2026-03-29T02:30')?.toISOString()).toBe('2026-03-29T01:30:00.000Z')
})

it('has no moment for what is no time', () => {
  expect(['', 'soon', '2026-03'].map((text) => momentIn('UTC', text))).toEqual([null, null, null])
})
