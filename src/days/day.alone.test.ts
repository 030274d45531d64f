import { afterEach, describe, expect, it, vi } from 'vitest'
import { fromPicker, showDay, toPicker } from './day'

afterEach(() => vi.unstubAllEnvs())

const zones = [
  ...[
    'Pacific/Pago_Pago',
    'Pacific/Honolulu',
    'America/St_Johns',
    'America/Los_Angeles',
    'UTC',
    'Europe/London',
  ],
  ...['Asia/Tehran', 'Australia/Lord_Howe', 'Pacific/Auckland', 'Pacific/Chatham', 'Pacific/Kiritimati'],
]
const days = ['2026-01-01', '2026-03-29', '2026-04-05', '2026-09-27', '2026-12-31', '2028-02-29']

/** How Payload's picker converts the chosen day: `DatePicker` of @payloadcms/ui. */
function picked(year: number, month: number, day: number): Date {
  const chosen = new Date(year, month - 1, day, 12)
  chosen.setHours(12 - chosen.getTimezoneOffset() / 60, 0)
  return chosen
}

describe.each(zones)('in %s', (zone) => {
  it.each(days)('%s is stored, shown and opened as the same day', async (day) => {
    vi.stubEnv('TZ', zone)
    // Formatters are created when the module is loaded, in the zone of that moment.
    vi.resetModules()
    const { fromPicker, showDay, toPicker } = await import('./day')
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone)
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
    const stored = fromPicker(picked(year, month, date))
    expect(stored).toBe(`${day}T12:00:00.000Z`)
    // Also as stored by an import, the workflow or Payload's own field.
    for (const moment of [stored, `${day}T00:00:00.000Z`, `${day}T11:30:00.000Z`]) {
      const shown = toPicker(moment)
      expect([shown?.getFullYear(), shown?.getMonth(), shown?.getDate()]).toEqual([year, month - 1, date])
      expect(showDay(moment)).toContain(String(year))
      expect(showDay(moment).split(' ')[0]).toBe(String(date))
    }
  })
})

it('no day is none, and what cannot be read is shown as it stands', () => {
  expect([toPicker(null), toPicker(''), toPicker('soon'), fromPicker(null)]).toEqual([
    undefined,
    undefined,
    undefined,
    null,
  ])
  expect([showDay(undefined), showDay(''), showDay('soon')]).toEqual(['', '', 'soon'])
})
