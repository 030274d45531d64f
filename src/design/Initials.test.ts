import { expect, it } from 'vitest'
import { initialsOf } from './Initials'

it('takes the first letters of the first and the last word', () => {
  expect(initialsOf('Temi Adeyinka-Rowe')).toBe('TA')
  expect(initialsOf('Ana María de la Cruz')).toBe('AC')
  expect(initialsOf('élodie')).toBe('É')
  expect(initialsOf('Sam Poe (retired)')).toBe('SP')
  expect(initialsOf('123')).toBe('')
})
