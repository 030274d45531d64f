import { expect, it } from 'vitest'
import { formatOutcome, formatTotals, type ImportOutcome } from './report'

const made: ImportOutcome = {
  file: 'neck.txt',
  result: 'made',
  slug: 'stiff-neck',
  warnings: [{ line: 15, message: 'a heading seems to be missing' }],
}
const refused: ImportOutcome = {
  file: 'ear.txt',
  result: 'refused',
  problems: [
    { line: 1, message: 'no question' },
    { line: 9, message: 'no name' },
  ],
}

it('says what became of a file, with its warnings below', () => {
  expect(formatOutcome(made)).toBe(
    'made      neck.txt -> /articles/stiff-neck\n          line 15: a heading seems to be missing',
  )
})

it('says why a file was refused', () => {
  expect(formatOutcome(refused)).toBe('refused   ear.txt (line 1: no question; line 9: no name)')
})

it('counts', () => {
  expect(formatTotals([made, refused, { ...made, result: 'unchanged' }])).toBe(
    '1 made, 0 updated, 1 unchanged, 1 refused',
  )
})
