import type { Credential } from '@/features/authors/author-view'

/** Abbreviations that stand behind a clinician's name, spelled out. */
const TITLES: Record<string, string> = {
  MD: 'Doctor of Medicine',
  DO: 'Doctor of Osteopathic Medicine',
  MBBS: 'Bachelor of Medicine, Bachelor of Surgery',
  MBChB: 'Bachelor of Medicine, Bachelor of Surgery',
  'MB BCh': 'Bachelor of Medicine, Bachelor of Surgery',
  PhD: 'Doctor of Philosophy',
  DPhil: 'Doctor of Philosophy',
  ScD: 'Doctor of Science',
  DrPH: 'Doctor of Public Health',
  PsyD: 'Doctor of Psychology',
  DPT: 'Doctor of Physical Therapy',
  PT: 'Physical Therapist',
  OT: 'Occupational Therapist',
  PharmD: 'Doctor of Pharmacy',
  RPh: 'Registered Pharmacist',
  DDS: 'Doctor of Dental Surgery',
  DMD: 'Doctor of Dental Medicine',
  DPM: 'Doctor of Podiatric Medicine',
  OD: 'Doctor of Optometry',
  DC: 'Doctor of Chiropractic',
  DNP: 'Doctor of Nursing Practice',
  NP: 'Nurse Practitioner',
  'FNP-C': 'Family Nurse Practitioner, Certified',
  'FNP-BC': 'Family Nurse Practitioner, Board Certified',
  APRN: 'Advanced Practice Registered Nurse',
  CNM: 'Certified Nurse-Midwife',
  CRNA: 'Certified Registered Nurse Anesthetist',
  RN: 'Registered Nurse',
  LPN: 'Licensed Practical Nurse',
  BSN: 'Bachelor of Science in Nursing',
  MSN: 'Master of Science in Nursing',
  PA: 'Physician Assistant',
  'PA-C': 'Physician Assistant, Certified',
  RD: 'Registered Dietitian',
  RDN: 'Registered Dietitian Nutritionist',
  LCSW: 'Licensed Clinical Social Worker',
  SLP: 'Speech-Language Pathologist',
  MPH: 'Master of Public Health',
  MHA: 'Master of Health Administration',
  MBA: 'Master of Business Administration',
  MSc: 'Master of Science',
  MS: 'Master of Science',
  MA: 'Master of Arts',
  BSc: 'Bachelor of Science',
  FACP: 'Fellow of the American College of Physicians',
  FACS: 'Fellow of the American College of Surgeons',
  FACC: 'Fellow of the American College of Cardiology',
  FACEP: 'Fellow of the American College of Emergency Physicians',
  FAAFP: 'Fellow of the American Academy of Family Physicians',
  FAAN: 'Fellow of the American Academy of Neurology',
  FAAP: 'Fellow of the American Academy of Pediatrics',
  MRCP: 'Member of the Royal Colleges of Physicians',
  MRCS: 'Member of the Royal Colleges of Surgeons',
  MRCGP: 'Member of the Royal College of General Practitioners',
  FRCP: 'Fellow of the Royal College of Physicians',
  FRCS: 'Fellow of the Royal Colleges of Surgeons',
  FRCGP: 'Fellow of the Royal College of General Practitioners',
  FRCPC: 'Fellow of the Royal College of Physicians of Canada',
}

const spellings = new Map(
  Object.keys(TITLES).map((abbreviation) => [withoutSigns(abbreviation), abbreviation]),
)

/**
 * Spells out an abbreviation.
 *
 * @param abbreviation with or without points: `Ph.D.`
 * @returns the usual spelling and the full title; an unknown abbreviation as it stands, with an empty title
 */
export function describeCredential(abbreviation: string): Credential {
  const spelling = knownCredential(abbreviation) ?? abbreviation.trim()
  return { abbreviation: spelling, title: Object.hasOwn(TITLES, spelling) ? (TITLES[spelling] ?? '') : '' }
}

/** The usual spelling of an abbreviation that is in the table, else null. Case counts: `Do` is a name. */
export function knownCredential(abbreviation: string): string | null {
  return spellings.get(withoutSigns(abbreviation)) ?? null
}

function withoutSigns(abbreviation: string): string {
  return abbreviation.replace(/[.\s]/gu, '')
}
