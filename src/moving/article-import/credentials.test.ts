import { expect, it } from 'vitest'
import { describeCredential, readCredential } from './credentials'

it.each([
  ['MD', 'MD', 'Doctor of Medicine'],
  ['Ph.D.', 'PhD', 'Doctor of Philosophy'],
  ['MB BCh', 'MB BCh', 'Bachelor of Medicine, Bachelor of Surgery'],
  ['FRCS(Orth)', 'FRCS (Orth)', 'Fellow of the Royal Colleges of Surgeons (orthopaedics)'],
  ['Dr.med.', 'Dr. med.', 'Doctor of Medicine'],
  ['MS', 'MS', ''],
])('%s is %s: %s', (given, abbreviation, title) => {
  expect(readCredential(given)).toBe(abbreviation)
  expect(describeCredential(abbreviation)).toEqual({ abbreviation, title })
})

it.each(['XYZ', 'constructor', '__proto__', '', 'Do', 'Ma', 'FRCS (constructor)'])('%j is none', (given) => {
  expect(readCredential(given)).toBeNull()
})

it('of an editor has no title of ours', () => {
  expect(readCredential('FXYZ', ['FXYZ'])).toBe('FXYZ')
  expect(describeCredential('FXYZ')).toEqual({ abbreviation: 'FXYZ', title: '' })
})
