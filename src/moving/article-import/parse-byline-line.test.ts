import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCredential } from './credentials'
import { isPersonName } from './name-words'
import { parseBylineLine } from './parse-byline-line'

type Expected = [name: string, ...credentials: string[]]

/** Everything is recognised, with this result. */
const right: [line: string, ...people: Expected[]][] = [
  ['Jane Doe', ['Jane Doe']],
  ['Jane Doe, MD', ['Jane Doe', 'MD']],
  ['Jane Doe MD PhD', ['Jane Doe', 'MD', 'PhD']],
  ['Jane Doe, MD/PhD', ['Jane Doe', 'MD', 'PhD']],
  ['Jane Doe, MD-PhD', ['Jane Doe', 'MD', 'PhD']],
  ['Jane Doe, M.D., Ph.D.', ['Jane Doe', 'MD', 'PhD']],
  ['Jane Doe, M. D.', ['Jane Doe', 'MD']],
  ['Jane Doe, MD.', ['Jane Doe', 'MD']],
  ['Jane Doe, m.d.', ['Jane Doe', 'MD']],
  ['Jane Doe md', ['Jane Doe', 'MD']],
  ['Jane Doe, phd', ['Jane Doe', 'PhD']],
  ['Jane Doe M.D.', ['Jane Doe', 'MD']],
  ['Jane Doe,MD', ['Jane Doe', 'MD']],
  ['Jane\u00a0Doe,\u00a0MD', ['Jane Doe', 'MD']],
  ['JANE DOE, MD', ['JANE DOE', 'MD']],
  ['Jane Doe, PA-C', ['Jane Doe', 'PA-C']],
  ['Jane Doe, PA', ['Jane Doe', 'PA']],
  ['Jane Doe, D.C.', ['Jane Doe', 'DC']],
  ['Jane Doe, APRN, FNP-BC', ['Jane Doe', 'APRN', 'FNP-BC']],
  ['Jane Doe, MD, FACP', ['Jane Doe', 'MD', 'FACP']],
  ['Jane Doe, MB BCh BAO', ['Jane Doe', 'MB BCh BAO']],
  ['Jane Doe MB BCh BAO MRCPI', ['Jane Doe', 'MB BCh BAO', 'MRCPI']],
  ['Jane Doe, M.B., B.Ch., B.A.O.', ['Jane Doe', 'MB', 'BCh', 'BAO']],
  ['Jane Doe MB ChB', ['Jane Doe', 'MBChB']],
  ['Jane Doe, MBChB, MRCP(UK)', ['Jane Doe', 'MBChB', 'MRCP(UK)']],
  ['Jane Doe, MRCP (UK)', ['Jane Doe', 'MRCP(UK)']],
  ['Jane Doe FRCS (Orth)', ['Jane Doe', 'FRCS (Orth)']],
  ['Jane Doe, FRCS(Tr & Orth)', ['Jane Doe', 'FRCS (Tr & Orth)']],
  ['Jane Doe, LRCPI, LRCSI', ['Jane Doe', 'LRCPI', 'LRCSI']],
  ['Jane Doe, BSc (Hons), MRCPsych', ['Jane Doe', 'BSc (Hons)', 'MRCPsych']],
  ['Jane Doe (MBBS)', ['Jane Doe', 'MBBS']],
  ['Jane Doe (MBBS, MD)', ['Jane Doe', 'MBBS', 'MD']],
  ['Dr Jane Doe', ['Jane Doe']],
  ['Dr. Jane Doe MBBS', ['Jane Doe', 'MBBS']],
  ['Prof. Dr. Jane Doe', ['Jane Doe']],
  ['Dr. med. Anna Muster', ['Anna Muster', 'Dr. med.']],
  ['Prof. Dr. med. univ. Anna Muster', ['Anna Muster', 'Dr. med. univ.']],
  ['Univ.-Prof. Dr.med. Anna Muster, MSc', ['Anna Muster', 'Dr. med.', 'MSc']],
  ['PD Dr. med. habil. Anna Muster', ['Anna Muster', 'Dr. med. habil.']],
  ['DDr. Anna Muster', ['Anna Muster', 'DDr.']],
  ['Mag. Anna Muster', ['Anna Muster', 'Mag.']],
  ['Anna Muster, Dr. med.', ['Anna Muster', 'Dr. med.']],
  ['Dott.ssa Anna Prova', ['Anna Prova']],
  ['Dott. Marco Prova', ['Marco Prova']],
  ['MUDr. Jana Vzorová, PhD', ['Jana Vzorová', 'MUDr.', 'PhD']],
  ['Dra. Ana Prueba', ['Ana Prueba']],
  ['Mieke van der Berg, MD', ['Mieke van der Berg', 'MD']],
  ['Ana de la Cruz, RN', ['Ana de la Cruz', 'RN']],
  ["Sean O'Neill, MD", ["Sean O'Neill", 'MD']],
  ['Aoife Mac an Bhaird, MB BCh BAO', ['Aoife Mac an Bhaird', 'MB BCh BAO']],
  ['Síle Ní Dhomhnaill, MICGP', ['Síle Ní Dhomhnaill', 'MICGP']],
  ['Eva Müller-Lüdenscheidt, MD', ['Eva Müller-Lüdenscheidt', 'MD']],
  ['Ian McTest, DO', ['Ian McTest', 'DO']],
  ['J. R. Roe, MD', ['J. R. Roe', 'MD']],
  ['John Roe, Jr., MD', ['John Roe Jr.', 'MD']],
  ['John Roe III, MD', ['John Roe III', 'MD']],
  ['Kim Do, MD', ['Kim Do', 'MD']],
  ['Jack Ma', ['Jack Ma']],
  ['José Álvarez, MD', ['José Álvarez', 'MD']],
  ['Нина Петрова', ['Нина Петрова']],
  ['Д-р Нина Петрова', ['Нина Петрова']],
  ['山田太郎、MD', ['山田太郎', 'MD']],
  ['By Jane Doe, RN', ['Jane Doe', 'RN']],
  ['Jane Doe, MD and John Roe, PhD', ['Jane Doe', 'MD'], ['John Roe', 'PhD']],
  ['Jane Doe, MD; John Roe, RN', ['Jane Doe', 'MD'], ['John Roe', 'RN']],
  ['By Jane Doe, MD, and John Roe, DO, FACP', ['Jane Doe', 'MD'], ['John Roe', 'DO', 'FACP']],
  ['Dr. med. Anna Muster und Jan Muster', ['Anna Muster', 'Dr. med.'], ['Jan Muster']],
  ['Jane Doe & John Roe, MD', ['Jane Doe'], ['John Roe', 'MD']],
  ['Jane Doe, MD and PhD', ['Jane Doe', 'MD', 'PhD']],
]

/** At least one of these words is not recognised. */
const asked = [
  'Jane Doe, XYZ',
  'Jane Doe, MD, XYZ',
  'Jane Doe XYZ',
  'JANE DOE XYZ',
  'Jane Doe DipXyz',
  'Jane Doe, FRCS (Xyz)',
  'Jane Doe, MD, Consultant Neurologist',
  'Jane Doe Consultant',
  'Nurse Jane Doe',
  'Jane Doe (retired)',
  'Jane Doe, MD (retired)',
  'Jane Doe, PhD candidate',
  'Jane Doe PhD Candidate',
  'Jane Doe, MD, P.C.',
  'Jane Doe, MD, P.A.',
  'Jane Doe, Washington, D.C.',
  'Jane Doe, Baltimore, MD',
  'Doe, Jane, MD',
  'Jane and John Doe, MD',
  'Jane Doe, MD & Associates',
  'Jane Doe, MD et al.',
  'Jane Doe, MD, with John Roe',
  'Jane Doe with John Roe, MD',
  'Ana Pérez y Luis Gómez, MD',
  'Jane Doe, MD, John Roe, PhD',
  'Jane Doe and John Roe, MDs',
  'Reviewed by Jane Doe, MD',
  'Medically reviewed by Jane Doe, MD',
  'Written by Jane Doe, MD; reviewed by John Roe, MD',
  'Por Ana Pérez, MD',
  'Geprüft von Hans Muster, MD',
  'jane doe, md',
  'KIM DO',
  'Jane, MD',
  'MD Jane Doe',
  'Jane Doe Md',
  'Editorial Team, MD',
  'Example Clinic, MD',
  'Jane Doe 3rd, MD',
  'Jane “Jenny” Doe, MD',
  '山田太郎 医師',
  'Jean DUPONT, MD',
  'Lt Col Jane Doe, MD',
  'Sr. Juan Pérez, MD',
  'Md. Abdul Rahman, MBBS',
  'Authored by Jane Doe, MD',
  'Jane Doe, MD/John Roe, PhD',
]

describe('a byline', () => {
  it.each(right)('%j is right', (line, ...people) => {
    const expected = people.map(([name, ...credentials]) => ({ name, credentials }))
    expect(parseBylineLine(line)).toMatchObject({ people: expected, notUnderstood: [] })
  })

  it.each(asked)('%j is asked about', (line) => {
    expect(parseBylineLine(line).notUnderstood).not.toEqual([])
  })

  it('names what is not understood', () => {
    const { people, notUnderstood } = parseBylineLine('Jane Doe, MD, Head of Yawning')
    expect(people).toEqual([{ name: 'Jane Doe', credentials: ['MD'] }])
    expect(notUnderstood).toEqual(['Head of Yawning'])
  })

  it('is understood with a credential that an editor vouches for, and with no other', () => {
    const read = (line: string) => parseBylineLine(line, ['FXYZ'])
    expect(read('Jane Doe, F.X.Y.Z.')).toMatchObject({
      people: [{ name: 'Jane Doe', credentials: ['FXYZ'] }],
      notUnderstood: [],
    })
    expect(read('Jane Doe, FXYW').notUnderstood).toEqual(['FXYW'])
  })

  it.each([
    [', MD', 'MD'],
    ['MD', 'MD'],
  ])('%j has no name', (line, credential) => {
    expect(parseBylineLine(line).people).toEqual([{ name: '', credentials: [credential] }])
  })

  it('says itself that it names an author by a credential, a title or By', () => {
    const marked = ['Jane Doe, MD', 'Dr Jane Doe', 'By Jane Doe', 'Jane Doe'].map(
      (line) => parseBylineLine(line).isMarked,
    )
    expect(marked).toEqual([true, true, true, false])
  })
})

describe('unknown words', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'ABCDEFGHXYZ'), minLength: 2, maxLength: 8 })
  const anything = fc.string({ unit: fc.constantFrom(...'abcXYZ0139.-()/ éÄж'), minLength: 1, maxLength: 12 })
  const unknown = fc.oneof(letters, anything).filter((word) => {
    const parts = word.split(/[\s/()-]+/u).filter((part) => part.replaceAll('.', '') !== '')
    return parts.length > 0 && parts.every((part) => readCredential(part) === null)
  })

  it('behind a comma are a question, whatever known credentials stand beside them', () => {
    fc.assert(
      fc.property(unknown, fc.constantFrom('', ', MD', ', PhD, RN'), (word, known) => {
        expect(parseBylineLine(`Jane Doe${known}, ${word}`).notUnderstood).not.toEqual([])
        expect(parseBylineLine(`Jane Doe, ${word}${known} and John Roe, DO`).notUnderstood).not.toEqual([])
      }),
    )
  })

  it('in capitals behind a name are no part of it', () => {
    fc.assert(
      fc.property(letters, (word) => {
        const { people, notUnderstood } = parseBylineLine(`Jane Doe ${word}`)
        const isRead = people[0]?.name === 'Jane Doe' && people[0].credentials.length > 0
        expect(notUnderstood.length > 0 || isRead || /^(?:II|III|IV)$/.test(word)).toBe(true)
      }),
    )
  })

  it('alone are nobody', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(letters, anything), { minLength: 1, maxLength: 5 }), (words) => {
        const { people, notUnderstood } = parseBylineLine(words.join(' '))
        const isGuess = people.some(({ name }) => name !== '' && !isPersonName(name))
        expect(isGuess && notUnderstood.length === 0).toBe(false)
      }),
    )
  })
})
