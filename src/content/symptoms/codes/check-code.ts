import { luhnDigit, verhoeffIsZero } from './check-digits'
import type { CodeSystem } from './code-systems'

/** What is wrong with a code: its form, or the digit that guards against slips. */
export type CodeFault = 'form' | 'check digit'

/**
 * The forms of codes. ICD-10-CM: a letter, a digit, a digit or letter, and up to four more after a point (CDC guidelines
 * I.A.2). ICD-11: stem codes, with extensions `&` and clusters `/` (ICD-11 reference guide 2.3); the letters I and O
 * are not used. SNOMED CT: 6 to 18 digits (SNOMED CT release file specification, 5.3). MeSH: the unique id of a
 * descriptor, a supplementary record, or a qualifier. LOINC: up to seven digits and a check digit.
 */
const FORMS: Record<CodeSystem, RegExp> = {
  'ICD-10-CM': /^[A-Z]\d[\dA-Z](?:\.[\dA-Z]{1,4})?$/u,
  'ICD-11':
    /^[\dA-HJ-NP-Z]{4}(?:\.[\dA-HJ-NP-Z]{1,3})?(?:[&/][\dA-HJ-NP-Z]{4,5}(?:\.[\dA-HJ-NP-Z]{1,3})?)*$/u,
  'SNOMED CT': /^[1-9]\d{5,17}$/u,
  MeSH: /^[DCQ]\d{6}(?:\d{3})?$/u,
  LOINC: /^\d{1,7}-\d$/u,
  SYMP: /^SYMP:\d{7}$/u,
  HPO: /^HP:\d{7}$/u,
  UMLS: /^C\d{7}$/u,
  Other: /\S/u,
}

/** A code of each system for messages: most are the one for headache. */
export const codeExamples: Record<Exclude<CodeSystem, 'Other'>, string> = {
  'ICD-10-CM': 'R51.9',
  'ICD-11': 'MB4D.Z',
  'SNOMED CT': '25064002',
  MeSH: 'D006261',
  LOINC: '75325-1',
  SYMP: 'SYMP:0000001',
  HPO: 'HP:0002315',
  UMLS: 'C0018681',
}

/** @returns null if the code has the form of its system, and the check digit is right where there is one */
export function checkCode(system: CodeSystem, code: string): CodeFault | null {
  if (!FORMS[system].test(code)) return 'form'
  if (system === 'SNOMED CT') return verhoeffIsZero(code) ? null : 'check digit'
  if (system !== 'LOINC') return null
  const [digits = '', check] = code.split('-')
  return String(luhnDigit(digits)) === check ? null : 'check digit'
}
