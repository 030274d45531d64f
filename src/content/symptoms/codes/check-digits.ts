/** Multiplication in the dihedral group D5 (J. Verhoeff, 1969), by which SNOMED CT guards its identifiers. */
const D5 = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
]
const SHIFTS = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
]

/** Whether the last of these digits is the right check digit after Verhoeff for the others. */
export function verhoeffIsZero(digits: string): boolean {
  const sum = [...digits].reverse().reduce((before, digit, place) => {
    const shifted = Number(SHIFTS[place % SHIFTS.length]?.[Number(digit)])
    return Number(D5[before]?.[shifted])
  }, 0)
  return sum === 0
}

/** The check digit after Luhn (mod 10), by which LOINC guards its codes (LOINC Users' Guide, appendix C). */
export function luhnDigit(digits: string): number {
  const sum = [...digits].reverse().reduce((before, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 2 : 1)
    return before + Math.floor(value / 10) + (value % 10)
  }, 0)
  return (10 - (sum % 10)) % 10
}
