import { describe, expect, it } from 'vitest'
import { decodeArticle } from './decode-article'

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)))

describe('decodeArticle', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    expect(decodeArticle(bytes('né?'))).toBe('né?')
    expect(decodeArticle(bytes([0xef, 0xbb, 0xbf], 'né?'))).toBe('né?')
  })

  it('reads UTF-16 that says so', () => {
    expect(decodeArticle(Buffer.from('\ufeffné?', 'utf16le'))).toBe('né?')
    expect(decodeArticle(Buffer.from('\ufeffné?', 'utf16le').swap16())).toBe('né?')
  })

  it.each([
    [
      'the first line that is no UTF-8',
      bytes('a\nb\ncaf', [0xe9], '\nd', [0xff]),
      'line 3: this is not UTF-8 text',
    ],
    ['half a character at the end', bytes('a\nb', [0xc3]), 'line 2: this is not UTF-8 text'],
    ['a binary file', bytes('a\n', [0x89, 0, 1]), 'line 1: this is not a plain-text file'],
    [
      'half a character in UTF-16',
      Buffer.from('\ufeffa\n\ud83d', 'utf16le'),
      'line 2: this is not UTF-8 text',
    ],
  ])('refuses %s', (_name, file, message) => {
    expect(() => decodeArticle(file)).toThrow(message)
  })
})
