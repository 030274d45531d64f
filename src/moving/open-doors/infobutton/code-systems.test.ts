import { describe, expect, it } from 'vitest'
import { systemNamed, widerCodes, writtenCode } from './code-systems'

describe('the vocabulary of a knowledge request', () => {
  it.each([
    ['2.16.840.1.113883.6.90', 'ICD-10-CM'],
    ['urn:oid:2.16.840.1.113883.6.96', 'SNOMED CT'],
    ['http://loinc.org', 'LOINC'],
    [' HTTP://snomed.info/sct ', 'SNOMED CT'],
    ['symp', 'SYMP'],
    ['2.16.840.1.113883.6.88', null],
    ['', null],
    ['__proto__', null],
  ])('%s is %s', (name, system) => expect(systemNamed(name)).toBe(system))

  it.each([
    ['ICD-10-CM', 'r519', 'R51.9'],
    ['ICD-10-CM', ' R51 ', 'R51'],
    ['ICD-10-CM', 'S06.0X1A', 'S06.0X1A'],
    ['HPO', '0002315', 'HP:0002315'],
    ['HPO', 'hp_0002315', 'HP:0002315'],
    ['SYMP', 'SYMP:0000504', 'SYMP:0000504'],
    ['ICD-11', 'mb4d.z', 'MB4D.Z'],
  ] as const)('writes %s %s as %s', (system, sent, code) => expect(writtenCode(system, sent)).toBe(code))

  it.each([
    ['ICD-10-CM', 'M62.89', ['M62.8', 'M62']],
    ['ICD-10-CM', 'R51', []],
    ['ICD-11', 'MB47.0/8A20', ['MB47.0', 'MB47']],
    ['SNOMED CT', '25064002', []],
  ] as const)('of %s %s is wider: %j', (system, code, wider) =>
    expect(widerCodes(system, code)).toEqual(wider),
  )
})
