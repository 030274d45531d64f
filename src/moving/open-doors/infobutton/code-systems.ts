import type { CodeSystem } from '@/content/symptoms/codes/code-systems'

/**
 * The names by which record systems call our vocabularies: HL7 OIDs and the canonical URIs of FHIR
 * (terminology.hl7.org). SYMP has neither.
 */
const SYSTEMS: Record<Exclude<CodeSystem, 'Other'>, readonly string[]> = {
  'ICD-10-CM': ['2.16.840.1.113883.6.90', 'http://hl7.org/fhir/sid/icd-10-cm'],
  'ICD-11': ['2.16.840.1.113883.6.347', 'http://id.who.int/icd/release/11/mms'],
  'SNOMED CT': ['2.16.840.1.113883.6.96', 'http://snomed.info/sct'],
  MeSH: ['2.16.840.1.113883.6.177', 'http://www.nlm.nih.gov/mesh'],
  LOINC: ['2.16.840.1.113883.6.1', 'http://loinc.org'],
  HPO: ['2.16.840.1.113883.6.339', 'http://human-phenotype-ontology.org'],
  UMLS: ['2.16.840.1.113883.6.86', 'http://www.nlm.nih.gov/research/umls'],
  SYMP: [],
}

const byName = new Map<string, Exclude<CodeSystem, 'Other'>>()
for (const [system, names] of Object.entries(SYSTEMS) as [
  Exclude<CodeSystem, 'Other'>,
  readonly string[],
][]) {
  for (const name of [system, ...names]) byName.set(name.toLowerCase(), system)
}

/** The vocabulary that an OID, a URI or its own name means; null for one whose codes no symptom has, such as RxNorm. */
export const systemNamed = (name: string) =>
  byName.get(
    name
      .trim()
      .toLowerCase()
      .replace(/^urn:oid:/, ''),
  ) ?? null

/** A code as its vocabulary writes it: record systems leave out points and prefixes. */
export function writtenCode(system: Exclude<CodeSystem, 'Other'>, sent: string): string {
  const code = sent.trim().toUpperCase()
  switch (system) {
    case 'ICD-10-CM':
      return code.replace(/^([A-Z]\d[\dA-Z])([\dA-Z]{1,4})$/, '$1.$2')
    case 'HPO':
      return code.replace(/^(?:HP[:_]?)?(\d{7})$/, 'HP:$1')
    case 'SYMP':
      return code.replace(/^(?:SYMP[:_]?)?(\d{7})$/, 'SYMP:$1')
    case 'ICD-11':
    case 'SNOMED CT':
    case 'MeSH':
    case 'LOINC':
    case 'UMLS':
      return code
  }
}

/**
 * What a code of a classification belongs to, the nearest first: `R51.9` to `R51`. Only ICD's codes say so; of a
 * cluster in ICD-11 the stem is taken.
 */
export function widerCodes(system: Exclude<CodeSystem, 'Other'>, code: string): string[] {
  if (system !== 'ICD-10-CM' && system !== 'ICD-11') return []
  const stem = code.split(/[&/]/)[0] ?? ''
  const [category = '', detail = ''] = stem.split('.')
  const shorter = Array.from({ length: detail.length }, (_, at) => detail.slice(0, detail.length - 1 - at))
  const wider = shorter.map((rest) => (rest === '' ? category : `${category}.${rest}`))
  return stem === code ? wider : [stem, ...wider]
}
