import { describe, expect, it } from 'vitest'
import { foldQuery, foldSigns, spellings } from './fold-scripts'

describe('one form for raised and lowered words', () => {
  it.each([
    ['10⁶', '106'],
    ['10^6', '106'],
    ['10^(-3)', '10-3'],
    ['H₂O', 'H2O'],
    ['CO_2 and PaO_(2)', 'CO2 and PaO2'],
    ['snake_case, a ^ b', 'snake_case, a ^ b'],
    ['mg/dl', 'mg dl'],
  ])('%s', (typed, folded) => {
    expect(foldQuery(typed)).toBe(folded)
  })

  it('keeps the length of a text, by which an extract is found in it again', () => {
    const text = 'Vₘₐₓ of 10⁻¹² mol/l, Ca²⁺, 1ˢᵗ'
    expect(foldSigns(text)).toBe('Vmax of 10-12 mol l, Ca2+, 1st')
    expect(foldSigns(text)).toHaveLength(text.length)
  })
})

it('knows how a typed word may be written', () => {
  expect(spellings('H2O')).toEqual(['H2O', 'H₂O'])
  expect(spellings('10^6')).toEqual(['10^6', '106', '10⁶'])
  expect(spellings('knee')).toEqual(['knee'])
})
