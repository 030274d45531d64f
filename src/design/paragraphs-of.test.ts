import { expect, it } from 'vitest'
import { paragraphsOf } from './paragraphs-of'

const words = (text: string) => paragraphsOf(text).map((paragraph) => paragraph.words)

it('splits at blank lines and keeps single line ends', () => {
  expect(words('a\nb\n\nc')).toEqual(['a\nb', 'c'])
  expect(words('a\r\n \t\r\nb\r\rc')).toEqual(['a', 'b', 'c'])
})

it('makes no empty paragraphs', () => {
  expect(words('\n\n a \n\n\n\n')).toEqual(['a'])
  expect(words(' \n ')).toEqual([])
})
