import { describe, expect, it } from 'vitest'
import { isBareName, isNameLike, parseAuthorName } from './parse-author-name'

describe('parseAuthorName', () => {
  it.each<[string, string, string[]]>([
    ['Jane Doe, MD', 'Jane Doe', ['MD']],
    ['Jane Doe, MD, PhD', 'Jane Doe', ['MD', 'PhD']],
    ['Jane Doe, M.D., Ph.D.', 'Jane Doe', ['MD', 'PhD']],
    ['Jane Doe MD PhD', 'Jane Doe', ['MD', 'PhD']],
    ['Jane Doe, MD/PhD', 'Jane Doe', ['MD', 'PhD']],
    ['Jane Doe, PA-C', 'Jane Doe', ['PA-C']],
    ['Jane Doe, MB BCh', 'Jane Doe', ['MB BCh']],
    ['Jane Doe, MRCPsych', 'Jane Doe', ['MRCPsych']],
    ['Dr Jane Doe', 'Jane Doe', []],
    ['Dr. Jane Doe MBBS', 'Jane Doe', ['MBBS']],
    ['Prof. Dr. Jane Doe', 'Jane Doe', []],
    ['By Jane Doe, RN', 'Jane Doe', ['RN']],
    ['Jane Doe', 'Jane Doe', []],
    ['John Roe, Jr., MD', 'John Roe Jr.', ['MD']],
    ['KIM DO', 'KIM', ['DO']],
    ['Kim Do, MD', 'Kim Do', ['MD']],
    ['José Álvarez, MD', 'José Álvarez', ['MD']],
    ['Нина Петрова', 'Нина Петрова', []],
    ['山田太郎、MD', '山田太郎', ['MD']],
    ['Jane\u00a0Doe,MD', 'Jane Doe', ['MD']],
    [', MD', '', ['MD']],
    ['MD', '', ['MD']],
  ])('%j', (line, name, credentials) => {
    expect(parseAuthorName(line)).toMatchObject({ name, credentials })
  })

  it('names what it leaves out', () => {
    expect(parseAuthorName('Jane Doe, MD, Consultant Neurologist').leftOut).toEqual([
      'Consultant Neurologist',
    ])
    expect(parseAuthorName('Jane Doe, MD and John Roe, PhD').leftOut).toEqual(['John Roe, PhD'])
  })

  it('tells whether the line itself says that it names an author', () => {
    const marked = ['Jane Doe, MD', 'Dr Jane Doe', 'By Jane Doe', 'Jane Doe'].map(
      (line) => parseAuthorName(line).isMarked,
    )
    expect(marked).toEqual([true, true, true, false])
  })
})

describe('names', () => {
  it.each(['Jane Doe', 'J. R. Roe Jr.', 'Нина Петрова', '山田太郎'])('can be %j', (name) => {
    expect([isNameLike(name), isBareName(name)]).toEqual([true, true])
  })

  it.each(['A short sentence.', 'Room 12', 'Why?', '—', 'a b c d e f g h'])('cannot be %j', (name) => {
    expect([isNameLike(name), isBareName(name)]).toEqual([false, false])
  })

  it.each(['Conclusion', 'Further reading', 'Jane'])('are not %j without any other sign', (name) => {
    expect(isBareName(name)).toBe(false)
  })
})
