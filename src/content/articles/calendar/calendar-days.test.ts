import { describe, expect, it } from 'vitest'
import { dayOf, readSpan } from './calendar-days'

const TODAY = '2026-11-27'

describe('the days of a page', () => {
  it('are whole weeks from Monday on, around a month', () => {
    const { days, before, after, name } = readSpan('2026-02', undefined, TODAY)
    expect([days[0], days.at(-1), days.length]).toEqual(['2026-01-26', '2026-03-01', 35])
    expect([name, before, after]).toEqual(['2026-02', '2026-01', '2026-03'])
  })

  it.each([
    ['2026-12', '2026-11', '2027-01', 35],
    ['2028-02', '2028-01', '2028-03', 35],
    ['2027-02', '2027-01', '2027-03', 28],
    ['2026-08', '2026-07', '2026-09', 42],
  ])('of %s lie between %s and %s', (month, before, after, count) => {
    const span = readSpan(month, undefined, TODAY)
    expect([span.before, span.after, span.days.length]).toEqual([before, after, count])
  })

  it('are seven around any day of a week', () => {
    const span = readSpan(undefined, '2026-11-29', TODAY)
    expect([span.name, span.days.at(-1)]).toEqual(['2026-11-23', '2026-11-29'])
    expect([span.before, span.after]).toEqual(['2026-11-16', '2026-11-30'])
  })

  it.each(['2026-13', '0000-01', '9999-12', '2026-1', "'; drop", ['2026-01', '2026-02'], undefined, null])(
    'are those of this month where %s was asked for',
    (month) => expect(readSpan(month, undefined, TODAY).name).toBe('2026-11'),
  )

  it.each(['2026-02-30', '2026-11', 'x', ['2026-11-27']])('take no week %s', (week) => {
    expect(readSpan('2026-05', week, TODAY)).toMatchObject({ view: 'month', name: '2026-05' })
  })
})

it('the day of a moment is that of the zone; a day stays itself', () => {
  expect(dayOf('2026-11-27T23:30:00.000Z', 'Asia/Tokyo')).toBe('2026-11-28')
  expect(dayOf('2026-11-27T23:30:00.000Z', 'America/New_York')).toBe('2026-11-27')
  expect(dayOf('2026-11-27', 'Pacific/Kiritimati')).toBe('2026-11-27')
})
