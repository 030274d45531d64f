import { expect, it } from 'vitest'
import { modifiedAt } from './modified-at'

const updatedAt = '2026-09-14T09:30:00.000Z'
const correction = (date: string) => ({ date, text: 'A number.' })

it.each([
  [
    'the last change',
    { publishedAt: '2026-09-01T09:00:00.000Z', corrections: [correction('2026-09-03T12:00:00.000Z')] },
    updatedAt,
  ],
  [
    'a correction of the same day',
    { corrections: [correction('2026-09-14T12:00:00.000Z')] },
    '2026-09-14T12:00:00.000Z',
  ],
  [
    'the newest of several',
    { corrections: [correction('2026-10-02T12:00:00.000Z'), correction('2026-09-20T12:00:00.000Z')] },
    '2026-10-02T12:00:00.000Z',
  ],
  [
    'a publication that was planned',
    { publishedAt: '2026-09-20T06:00:00.000Z', corrections: null },
    '2026-09-20T06:00:00.000Z',
  ],
  [
    'no correction whose day is still to come',
    { corrections: [correction('2026-09-15T12:00:00.000Z'), correction('2062-10-02T12:00:00.000Z')] },
    '2026-09-15T12:00:00.000Z',
  ],
])('an answer changed with %s', (_, shown, expected) => {
  expect(modifiedAt({ updatedAt, ...shown }, Date.parse('2026-11-01T00:00:00Z'))).toBe(expected)
})
