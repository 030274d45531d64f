import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCode, codeExamples } from './check-code'
import { type CodeSystem, codeSystems } from './code-systems'

const good: Record<CodeSystem, string[]> = {
  'ICD-10-CM': ['R51.9', 'R51', 'A00', 'M62.89', 'C7A.1', 'S06.0X1A'],
  'ICD-11': ['8A8Z', 'MB4D.Z', 'ME84.2Z', '1A00', 'MG30.0&XK8G', 'MB47.0/8A20'],
  // Published examples: headache, clinical finding, myocardial infarction; LOINC: creatinine, body temperature.
  'SNOMED CT': ['25064002', '404684003', '22298006'],
  MeSH: ['D006261', 'C000657245', 'Q000628'],
  LOINC: ['2160-0', '8310-5', '718-7'],
  SYMP: ['SYMP:0000504'],
  HPO: ['HP:0002315'],
  UMLS: ['C0018681'],
  Other: ['ICD-9-CM 784.0'],
}

const bad: Record<CodeSystem, string[]> = {
  'ICD-10-CM': ['r51', 'R5', 'R51.', 'R51.12345', '51R', 'R51 9'],
  'ICD-11': ['8A8', 'MI4D', 'MO4D', 'MB4D.', 'MB4D.ZZZZ', 'MB47&'],
  'SNOMED CT': ['25064003', '25064', '025064002', '1234567890123456789', '2506400x'],
  MeSH: ['D00626', 'X006261', 'D0062611', 'd006261'],
  LOINC: ['2160-1', '21600', '2160-', 'LP2160-0'],
  SYMP: ['SYMP:504', '0000504', 'SYMP_0000504', 'symp:0000504'],
  HPO: ['HPO:0002315', 'HP:2315'],
  UMLS: ['0018681', 'C18681'],
  Other: ['', '  '],
}

describe('the form of a code', () => {
  it.each(codeSystems)('is checked for %s', (system) => {
    for (const code of good[system]) expect([code, checkCode(system, code)]).toEqual([code, null])
    for (const code of bad[system]) expect([code, checkCode(system, code)]).not.toEqual([code, null])
  })

  it('is right in the examples that editors are shown', () => {
    for (const [system, code] of Object.entries(codeExamples)) {
      expect([code, checkCode(system as CodeSystem, code)]).toEqual([code, null])
    }
  })

  it('finds one wrong digit, and two neighbours that changed places', () => {
    const digits = fc.constantFrom(...good['SNOMED CT'])
    fc.assert(
      fc.property(digits, fc.nat(), fc.integer({ min: 1, max: 9 }), (code, place, by) => {
        const at = 1 + (place % (code.length - 1))
        const wrong = (Number(code[at]) + by) % 10
        expect(checkCode('SNOMED CT', `${code.slice(0, at)}${wrong}${code.slice(at + 1)}`)).toBe(
          'check digit',
        )
        const [a, b] = [code[at - 1], code[at]]
        if (a === b || b === '0') return
        const swapped = `${code.slice(0, at - 1)}${b}${a}${code.slice(at + 1)}`
        expect(checkCode('SNOMED CT', swapped)).toBe('check digit')
      }),
    )
  })
})
