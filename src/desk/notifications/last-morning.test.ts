import { expect, it } from 'vitest'
import { lastMorning } from './last-morning'

it.each([
  ['2026-11-27T08:30:20Z', 'UTC', '2026-11-27T07:00:00.000Z'],
  ['2026-11-27T06:59:59Z', 'UTC', '2026-11-26T07:00:00.000Z'],
  ['2026-11-27T07:00:00Z', 'UTC', '2026-11-27T07:00:00.000Z'],
  ['2026-11-27T06:30:00Z', 'Europe/Berlin', '2026-11-27T06:00:00.000Z'],
  ['2026-11-27T06:30:00Z', 'America/New_York', '2026-11-26T12:00:00.000Z'],
  ['2026-11-27T06:30:00Z', 'Asia/Kolkata', '2026-11-27T01:30:00.000Z'],
])('at %s in %s the last morning began at %s', (now, zone, morning) => {
  expect(lastMorning(new Date(now), zone).toISOString()).toBe(morning)
})
