/**
 * The vocabularies whose codes a symptom may have, as they are written. `Other` is for codes from before this list;
 * their system is part of the code.
 */
export const codeSystems = [
  'ICD-10-CM',
  'ICD-11',
  'SNOMED CT',
  'MeSH',
  'LOINC',
  'SYMP',
  'HPO',
  'UMLS',
  'Other',
] as const

export type CodeSystem = (typeof codeSystems)[number]
