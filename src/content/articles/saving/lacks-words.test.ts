import { expect, it } from 'vitest'
import { paragraph, root } from '@/rich-text/build'
import { lacksWords } from './lacks-words'

const LONG = 'Most pain of the lower back goes away by itself within six weeks.'

it.each([
  ['typed on', 'Most pain of the low', 'Most pain of the lower back', false],
  ['more words', LONG, `${LONG} See a doctor if not.`, false],
  ['a correction in a longer text', LONG, LONG.replace('six', 'four'), false],
  ['a part taken out', LONG, 'Most pain of the lower back goes away.', true],
  ['other words', 'The new text.', 'The old text.', true],
  ['nothing any more', 'Words.', '', true],
  ['nothing before', null, 'Words.', false],
  ['the same', LONG, LONG, false],
  ['a paragraph taken out', root(paragraph(LONG), paragraph('And more of it.')), root(paragraph(LONG)), true],
  ['a paragraph put in', root(paragraph(LONG)), root(paragraph('Before it.'), paragraph(LONG)), false],
  [
    'a row taken out',
    [
      { id: 'a', point: 'One thing' },
      { id: 'b', point: 'Two' },
    ],
    [{ id: 'b', point: 'Two' }],
    true,
  ],
])('%s', (_, before, after, expected) => {
  expect(lacksWords(before, after)).toBe(expected)
})
