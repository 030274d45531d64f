import { expect, it } from 'vitest'
import { describeCredential, knownCredential } from './credentials'

it.each([
  ['MD', 'MD', 'Doctor of Medicine'],
  ['Ph.D.', 'PhD', 'Doctor of Philosophy'],
  ['MB BCh', 'MB BCh', 'Bachelor of Medicine, Bachelor of Surgery'],
  ['XYZ', 'XYZ', ''],
  ['constructor', 'constructor', ''],
])('%s is %s: %s', (given, abbreviation, title) => {
  expect(describeCredential(given)).toEqual({ abbreviation, title })
})

it('tells a name from an abbreviation by its case', () => {
  expect([knownCredential('Do'), knownCredential('DO'), knownCredential('D.O.')]).toEqual([null, 'DO', 'DO'])
})
