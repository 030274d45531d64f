import { describe, expect, it } from 'vitest'
import { parseBodyText } from './parse-body-text'

/** Blocks in short notation: `2 Heading`, `p text`, `ul a | b`, `ol a | b`, `--`. */
const shape = (text: string) =>
  parseBodyText(text).blocks.map((block) => {
    if (block.kind === 'heading') return `${block.level} ${block.text}`
    if (block.kind === 'list') return `${block.ordered ? 'ol' : 'ul'} ${block.items.join(' | ')}`
    return block.kind === 'break' ? '--' : `p ${block.text}`
  })

const warnings = (text: string) =>
  parseBodyText(text).warnings.map(({ line, message }) => `${line}: ${message}`)

describe('paragraphs', () => {
  it('are joined where lines were wrapped', () => {
    expect(shape('One sentence\nover two lines.\n\nA well-\nknown one.')).toEqual([
      'p One sentence over two lines.',
      'p A well-known one.',
    ])
  })

  it('are joined without a blank in scripts that have none', () => {
    expect(shape('首を温めて、\nゆっくり休む。')).toEqual(['p 首を温めて、ゆっくり休む。'])
  })

  it('may have a dash or a number at the start of a wrapped line', () => {
    expect(shape('Rest is fine\n– for a day\nor at most\n7. Nothing more.')).toEqual([
      'p Rest is fine – for a day or at most 7. Nothing more.',
    ])
  })
})

describe('lists', () => {
  it.each(['•', '-', '*', '–', '◦', '·'])('know the bullet %s', (sign) => {
    expect(shape(`Text:\n\n  ${sign} one\n  ${sign} two`)).toEqual(['p Text:', 'ul one | two'])
  })

  it.each([
    ['1. one\n2. two', 'ol one | two'],
    ['1) one\n2) two', 'ol one | two'],
    ['a) one\nb) two', 'ol one | two'],
    ['(1) one\n(2) two', 'ol one | two'],
  ])('know the numbers of %j', (text, expected) => {
    expect(shape(text)).toEqual([expected])
  })

  it('may stand directly below their paragraph', () => {
    expect(shape('Take:\n- water\n- salt')).toEqual(['p Take:', 'ul water | salt'])
  })

  it('may have blank lines between items and lines within them', () => {
    expect(shape('- one\n  goes on\n\n\n- two\ngoes on\n\n  and on')).toEqual([
      'ul one goes on | two goes on and on',
    ])
  })

  it('end at a paragraph, with a blank line or after a full stop', () => {
    expect(shape('- one.\n\nAfter it.')).toEqual(['ul one.', 'p After it.'])
    expect(shape('- one.\nAfter it.')).toEqual(['ul one.', 'p After it.'])
  })

  it('begin anew at 1, and where bullets turn into numbers', () => {
    expect(shape('1. a\n2. b\n\n1. c\n2. d\n\n- e\n- f')).toEqual(['ol a | b', 'ol c | d', 'ul e | f'])
  })

  it('lose their nesting, and say so once', () => {
    const text = '- one\n  - inner\n  - inner too\n- two'
    expect(shape(text)).toEqual(['ul one | inner | inner too | two'])
    expect(warnings(text)).toEqual(['2: a list inside a list was set as one list'])
  })
})

describe('headings', () => {
  it('are short lines alone, without a full stop', () => {
    expect(shape('What helps\n\nRest.\n\nShort sentence.\n\nWhy?\n\nBecause.')).toEqual([
      '2 What helps',
      'p Rest.',
      'p Short sentence.',
      '2 Why?',
      'p Because.',
    ])
  })

  it.each(['Take these:', 'lower case', 'One, two,', 'Call a clinician if', `${'Long '.repeat(20)}line`])(
    'are not: %j',
    (line) => {
      expect(shape(`${line}\n\nText.`)).toEqual([`p ${line}`, 'p Text.'])
    },
  )

  it('may be written in Markdown, whose levels count', () => {
    expect(
      shape('# Top\n## Inner\nText.\n#### Deep\nText.\n**Bold**\nText.\n\nUnderlined\n---\nText.'),
    ).toEqual([
      '2 Top',
      '3 Inner',
      'p Text.',
      '4 Deep',
      'p Text.',
      '4 Bold',
      'p Text.',
      '3 Underlined',
      'p Text.',
    ])
  })

  it('may be numbered where text stands between the numbers', () => {
    expect(shape('1. Rest\n\nLie down.\n\n2. Drink\n\nWater is best.')).toEqual([
      '2 1. Rest',
      'p Lie down.',
      '2 2. Drink',
      'p Water is best.',
    ])
  })
})

describe('levels', () => {
  it('come from headings that only introduce others, until the next of them', () => {
    expect(
      shape('Causes\n\nThere are two:\n\nAge\n\nText.\n\nCold\n\nText.\n\nHelp\n\nTry:\n\nWarmth\n\nText.'),
    ).toEqual([
      '2 Causes',
      'p There are two:',
      '3 Age',
      'p Text.',
      '3 Cold',
      'p Text.',
      '2 Help',
      'p Try:',
      '3 Warmth',
      'p Text.',
    ])
  })

  it.each(['Conclusion', 'Summary', 'When to see a doctor', 'When should I get help?', 'References'])(
    'rise again at a closing title: %s',
    (title) => {
      const text = `Causes\n\nTwo:\n\nAge\n\nText.\n\n${title}\n\nText.\n\nLater\n\nText.`
      expect(shape(text).filter((line) => /^\d/.test(line))).toEqual([
        '2 Causes',
        '3 Age',
        `2 ${title}`,
        '2 Later',
      ])
    },
  )

  it('are all the same where a list follows the colon', () => {
    expect(shape('Causes\n\nTwo:\n\n- a\n- b\n\nHelp\n\nText.')).toEqual([
      '2 Causes',
      'p Two:',
      'ul a | b',
      '2 Help',
      'p Text.',
    ])
  })

  it('never skip one', () => {
    expect(shape('## A\n\nText.\n\n##### B\n\nText.')).toEqual(['2 A', 'p Text.', '3 B', 'p Text.'])
  })
})

describe('section breaks', () => {
  it('stand for a heading that is missing, with a warning', () => {
    const text = 'A text.\n\nMore.\n\n\nAnother part.'
    expect(shape(text)).toEqual(['p A text.', 'p More.', '--', 'p Another part.'])
    expect(warnings(text)).toEqual(['5: a heading seems to be missing here; a section break was set instead'])
  })

  it('are not made before a heading or a list, nor after a heading', () => {
    expect(shape('A text.\n\nMore:\n\n\n- a\n- b\n\n\nHelp\n\n\nText.')).not.toContain('--')
  })

  it('are not made where the whole file is spaced so', () => {
    expect(shape('One text.\n\n\nTwo.\n\n\nThree.\n\n\n\n\nFour.')).toEqual([
      'p One text.',
      'p Two.',
      'p Three.',
      '--',
      'p Four.',
    ])
  })

  it('may be drawn, and count for nothing at the ends', () => {
    expect(shape('***\n\nOne text.\n\n* * *\n\nTwo.\n\n---')).toEqual(['p One text.', '--', 'p Two.'])
  })
})

it('a heading without text is kept and reported', () => {
  expect(shape('Some text.\n\nLast words')).toEqual(['p Some text.', '2 Last words'])
  expect(warnings('Some text.\n\nLast words')).toEqual(['3: no text stands below this heading'])
})

it('an empty text has no blocks', () => {
  expect(parseBodyText(' \n\n')).toEqual({ blocks: [], warnings: [] })
})
