import { describe, expect, it } from 'vitest'
import { sentencesOf, wordsOf } from './split-text'

describe('wordsOf', () => {
  it('counts words and numbers, no signs', () => {
    expect(wordsOf('Don’t wait: call 911 – now!', 'en')).toEqual(['Don’t', 'wait', 'call', '911', 'now'])
    expect(wordsOf('', 'en')).toEqual([])
  })

  it('divides a text of any length, also one without a blank', () => {
    expect(wordsOf('Don’t wait 1.5 h. '.repeat(2000), 'en')).toHaveLength(8000)
    expect(wordsOf('a'.repeat(10_000), 'en').join('')).toHaveLength(10_000)
  })

  it.each(['not a language', '', '\0'])('takes %j for English', (language) => {
    expect(wordsOf('two words', language)).toHaveLength(2)
  })
})

describe('sentencesOf', () => {
  it('divides at full stops, question and exclamation marks', () => {
    expect(sentencesOf('Is it bad? No. Rest for 1.5 hours. Then walk', 'en')).toEqual([
      'Is it bad?',
      'No.',
      'Rest for 1.5 hours.',
      'Then walk',
    ])
  })

  it('divides a long paragraph into the same sentences', () => {
    const sentence = 'Rest for 1.5 hours, then ask Dr. Sample about it.'
    expect(sentencesOf(`${sentence} `.repeat(300), 'en')).toEqual(Array(300).fill(sentence))
  })

  it('goes on after a title', () => {
    expect(sentencesOf('Ask Dr. Sample about it. Then rest.', 'en')).toEqual([
      'Ask Dr. Sample about it.',
      'Then rest.',
    ])
  })
})
