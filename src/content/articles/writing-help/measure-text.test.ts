import { expect, it } from 'vitest'
import { speak } from '@/design/panel-words'
import { writingHelpWords } from '@/design/panel-words/writing-help'
import { measureText } from './measure-text'
import type { TextPart } from './read-parts'

const says = speak(writingHelpWords, 'en').meaning

const SENTENCE = 'The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.'
const text = (times: number): TextPart[] => [{ kind: 'paragraph', text: `${SENTENCE} `.repeat(times) }]

it('counts all words, and grades the running text without its headings', () => {
  const parts: TextPart[] = [{ kind: 'heading', text: 'Two words', level: 2 }, ...text(10)]
  expect(measureText(says, parts, ['A summary.'], 'en-US')).toMatchObject({
    words: 134,
    sentences: 11,
    minutes: 1,
    grade: { fleschKincaid: 12.7 },
    meaning: expect.stringContaining('Harder than the aim'),
    hardest: [{ text: SENTENCE, grade: 13.1, words: 13 }],
  })
})

it.each([
  [0, 0],
  [1, 1],
  [200, 1],
  [201, 2],
])('%i words take %i minutes', (words, minutes) => {
  const parts: TextPart[] = [{ kind: 'paragraph', text: 'word '.repeat(words) }]
  expect(measureText(says, parts, [], 'en')).toMatchObject({ words, minutes })
})

it('grades no other language, and no handful of words', () => {
  expect(measureText(says, text(10), [], 'de')).toMatchObject({
    words: 130,
    grade: null,
    hardest: [],
    meaning: expect.stringContaining('not measured for this language'),
  })
  expect(measureText(says, text(2), [], 'en')).toMatchObject({
    grade: null,
    meaning: expect.stringContaining('50 words'),
  })
})

it.each([
  ['The cat sat on the mat.', 'Very easy'],
  [
    'The doctor will ask you about your pain and will also examine the painful area on your knee.',
    'Right for most',
  ],
  ['Neurodegenerative manifestations necessitate multidisciplinary evaluation.', 'Hard even'],
])('says what the grade of %j means', (sentence, meaning) => {
  const parts: TextPart[] = [{ kind: 'paragraph', text: `${sentence} `.repeat(12) }]
  expect(measureText(says, parts, [], 'en').meaning).toContain(meaning)
})
