import { describe, expect, it } from 'vitest'
import { ArticleImportError } from './import-error'
import { readLines } from './read-lines'

const texts = (text: string) => readLines(text).map((line) => line.text)

function problemsOf(text: string) {
  try {
    readLines(text)
  } catch (error) {
    if (error instanceof ArticleImportError) return error.problems
  }
  return []
}

describe('readLines', () => {
  it('knows every line end and counts lines from 1', () => {
    const lines = readLines('a\r\nb\rc\nd\u2028e\u0085f')
    expect(lines.map(({ number, text }) => `${number}${text}`)).toEqual(['1a', '2b', '3c', '4d', '5e', '6f'])
  })

  it('drops invisible marks and outer blanks', () => {
    expect(texts('\ufeff  exer\u00adcise\u200b \t\u00a0')).toEqual(['exercise'])
  })

  it('keeps a lone no-break space and makes one space of other blanks', () => {
    expect(texts('5\u00a0mg\ta \u00a0 b')).toEqual(['5\u00a0mg a b'])
  })

  it('composes characters (NFC)', () => {
    expect(texts('e\u0301')).toEqual(['\u00e9'])
  })

  it('measures indentation, a tab as four columns', () => {
    expect(readLines('a\n  b\n\tc\n\u00a0d').map((line) => line.indent)).toEqual([0, 2, 4, 1])
  })
})

describe('what is no plain text', () => {
  it('a NUL makes the file binary', () => {
    expect(problemsOf('a\nb\0')).toEqual([{ line: 1, message: 'this is not a plain-text file' }])
  })

  it('so do many control characters', () => {
    expect(problemsOf('\u0001\u0002\u0003\u0004\u0005\u0006 abc')).toEqual([
      { line: 1, message: 'this is not a plain-text file' },
    ])
  })

  it('a single control character is named with its line', () => {
    expect(problemsOf('a\nb\u0007')).toEqual([
      { line: 2, message: 'a control character (U+0007) stands in the text; remove it' },
    ])
  })

  it.each(['caf\ufffd', 'half \ud83d'])('so is a lost character: %j', (text) => {
    expect(problemsOf(`a\n\n${text}`)).toEqual([
      { line: 3, message: 'a character was lost here (U+FFFD); save the file as UTF-8 and mend it' },
    ])
  })

  it('all lines are looked at', () => {
    expect(problemsOf('\u0007\nb\n\ufffd').map(({ line }) => line)).toEqual([1, 3])
  })
})
