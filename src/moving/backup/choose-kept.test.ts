import { expect, it } from 'vitest'
import { backupName, backupTime } from './backup-name'
import { chooseKept } from './choose-kept'

const at = (text: string) => new Date(`${text}Z`)

it('keeps the newest of each day, week and month, and always the newest of all', () => {
  const times = [
    '2026-11-28T03:00',
    '2026-11-28T02:00',
    '2026-11-27T03:00',
    '2026-11-22T03:00',
    '2026-11-16T03:00',
  ]
    .concat('2026-11-15T03:00', '2026-10-31T03:00', '2026-10-01T03:00', '2026-09-30T03:00')
    .map(at)
  const kept = (daily: number, weekly: number, monthly: number) =>
    [...chooseKept(times, { daily, weekly, monthly })]
      .map((time) => time.toISOString().slice(5, 13))
      .sort()
      .reverse()
  expect(kept(0, 0, 0)).toEqual(['11-28T03'])
  expect(kept(2, 0, 0)).toEqual(['11-28T03', '11-27T03'])
  // 16 November 2026 was a Monday.
  expect(kept(1, 3, 0)).toEqual(['11-28T03', '11-22T03', '11-15T03'])
  expect(kept(1, 1, 3)).toEqual(['11-28T03', '10-31T03', '09-30T03'])
})

it('knows its own files by their names', () => {
  const name = backupName('2026-11-28T05:18:03Z')
  expect(name).toBe('symptom-database-2026-11-28T05-18-03Z.tar.gz')
  expect(backupTime(name)).toEqual(at('2026-11-28T05:18:03'))
  expect(backupTime('my-symptom-database-2026-11-28T05-18-03Z.tar.gz')).toBeNull()
  expect(backupTime('symptom-database-2026-99-28T05-18-03Z.tar.gz')).toBeNull()
})
