import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { decodeArticle } from './decode-article'
import { ArticleImportError } from './import-error'
import { parseArticleText } from './parse-article-text'
import type { ParsedArticle } from './parsed-article'

const fixture = (name: string) => fileURLToPath(new URL(`./fixtures/${name}.txt`, import.meta.url))
const parseFile = (path: string) => parseArticleText(decodeArticle(readFileSync(path)))

const headings = ({ blocks }: ParsedArticle, level: number) =>
  blocks.flatMap((block) => (block.kind === 'heading' && block.level === level ? [block.text] : []))
const kinds = ({ blocks }: ParsedArticle) => blocks.map((block) => block.kind)
const listLengths = ({ blocks }: ParsedArticle) =>
  blocks.flatMap((block) => (block.kind === 'list' ? [block.items.length] : []))

function problemsOf(read: () => unknown): string[] {
  try {
    read()
  } catch (error) {
    if (error instanceof ArticleImportError) return error.message.split('\n')
  }
  return []
}

describe('a full article', () => {
  const article = parseFile(fixture('full'))

  it('has its question, section and byline', () => {
    expect(article.question).toBe('Why do I have a stiff neck and when should I worry?')
    expect(article.section).toBe('Symptom Database')
    expect(article.byline).toEqual({
      authors: [
        {
          name: 'Maria Sample',
          credentials: ['MD'],
          practice: {
            name: 'Example Family Practice of Springfield, IL',
            street: null,
            city: 'Springfield',
            region: 'IL',
            country: null,
          },
        },
      ],
      questions: [],
      words: 'Maria Sample, MD\nExample Family Practice of Springfield, IL',
      line: 43,
    })
  })

  it('has its headings on two levels, its list and its two lost headings', () => {
    expect(headings(article, 2)).toEqual(['What Makes a Neck Stiff', 'How to Ease a Stiff Neck'])
    expect(headings(article, 3)).toEqual(['Too Long in One Posture', 'Illness', 'Warmth', 'Gentle Movement'])
    expect(listLengths(article)).toEqual([3])
    expect(article.warnings.map(({ line }) => line)).toEqual([15, 40])
    expect(article.blocks.filter((block) => block.kind === 'break').map(({ line }) => line)).toEqual([15, 40])
  })

  it('holds no word of the interface', () => {
    expect(JSON.stringify(article)).not.toMatch(/rate author|add a comment/i)
  })
})

describe('other articles', () => {
  it('without byline', () => {
    const article = parseFile(fixture('no-byline'))
    expect(article.byline).toBeNull()
    expect(article.warnings).toEqual([{ line: 9, message: 'no author stands at the end of the text' }])
    expect(kinds(article)).toEqual(['paragraph', 'heading', 'paragraph'])
  })

  it('with numbered lists and numbered headings', () => {
    const article = parseFile(fixture('numbered-lists'))
    expect(listLengths(article)).toEqual([3, 2, 2])
    expect(headings(article, 2)).toEqual(['Do this in order', 'When to get help', '1. Packing', '2. Sealing'])
    expect(article.byline?.authors).toEqual([{ name: 'Jane Doe', credentials: [], practice: null }])
    expect(article.warnings).toEqual([])
  })

  it('from Windows, with a byte order mark, tabs and no-break spaces', () => {
    const article = parseFile(fixture('crlf'))
    expect(article.question).toBe('Why am I so tired after eating?')
    expect(article.blocks).toEqual([
      { kind: 'paragraph', text: 'A large meal draws blood to the gut and makes people sleepy.', line: 5 },
      { kind: 'heading', level: 2, text: 'What helps', line: 8 },
      { kind: 'list', ordered: false, items: ['Smaller meals', 'A short walk'], line: 10 },
    ])
    expect(article.byline?.authors).toMatchObject([{ name: 'Jane Doe', credentials: ['RN'] }])
    expect(article.warnings).toEqual([])
  })

  it('without headings and section', () => {
    const article = parseFile(fixture('no-headings'))
    expect([article.section, kinds(article)]).toEqual([null, ['paragraph', 'paragraph']])
    expect(article.byline?.authors).toMatchObject([{ name: 'John Roe', credentials: ['MBBS'] }])
  })

  it('in another language', () => {
    const article = parseFile(fixture('non-ascii'))
    expect(article.byline?.questions).toEqual([])
    expect(article.byline?.authors).toMatchObject([
      {
        name: 'José Álvarez',
        practice: { name: 'Consultorio Ejemplo', city: 'Málaga', region: 'Andalucía', country: 'Spain' },
      },
    ])
    expect(headings(article, 2)).toEqual(['Qué ayuda'])
  })
})

describe('files that are refused', () => {
  it.each([
    ['empty', ['line 1: the file is empty']],
    ['blank', ['line 1: the file is empty']],
    ['binary', ['line 1: this is not a plain-text file']],
    ['latin1', ['line 5: this is not UTF-8 text; save the file as UTF-8 and import it again']],
    ['only-title', ['line 2: no text stands below the question']],
    [
      'statement-title',
      [
        'line 1: the first line must be the question that readers ask, ending with "?"',
        'line 7: the byline has credentials but no name',
      ],
    ],
  ])('%s', (name, problems) => {
    expect(problemsOf(() => parseFile(fixture(name)))).toEqual(problems)
  })
})

describe('the end of an article', () => {
  const withEnd = (end: string) => `Why do I yawn?\n\nNobody knows for sure.\n\n${end}`

  it.each([
    ['Dr Jane Doe\nRate author', 'Jane Doe'],
    ['Нина Петрова\nRate author\nAdd a comment', 'Нина Петрова'],
    ['山田太郎\n\nRate author\n\nAdd a comment', '山田太郎'],
    ['Jane Doe, MD', 'Jane Doe'],
    ['Jane Doe, MD\nExample Clinic, Leeds', 'Jane Doe'],
    ['Jane Doe\nAdd a comment', 'Jane Doe'],
    ['Jane Doe', null],
    ['Further Help, soon', null],
  ])('%j names %s', (end, name) => {
    expect(parseArticleText(withEnd(end)).byline?.authors[0]?.name ?? null).toBe(name)
  })

  it('keeps what was no byline in the body', () => {
    const { blocks } = parseArticleText(withEnd('Yawning spreads.\n\nAdd a comment'))
    expect(blocks.map((block) => 'text' in block && block.text)).toEqual([
      'Nobody knows for sure.',
      'Yawning spreads.',
    ])
  })

  it('names several authors, each with the own practice', () => {
    const end =
      'Jane Doe, MD\nRate author\nExample Clinic, Leeds\nDr. med. Anna Muster\nRate author\nAdd a comment\nNice!'
    const { byline, warnings } = parseArticleText(withEnd(end))
    expect(byline?.questions).toEqual([])
    expect(byline?.authors).toMatchObject([
      { name: 'Jane Doe', credentials: ['MD'], practice: { name: 'Example Clinic', city: 'Leeds' } },
      { name: 'Anna Muster', credentials: ['Dr. med.'], practice: null },
    ])
    expect(warnings).toEqual([{ line: 11, message: 'the text after "Add a comment" was left out' }])
  })

  it.each([
    'Jane Doe, MD and John Roe, PhD\nRate author',
    'Jane Doe, MD\nJohn Roe, PhD\nRate author',
    'Jane Doe, MD\n\nJohn Roe, PhD\nRate author',
    'Jane Doe, MD; John Roe, PhD',
    'By Jane Doe, MD\nand John Roe, PhD',
  ])('%j names two authors', (end) => {
    const { byline, blocks } = parseArticleText(withEnd(end))
    expect(blocks).toHaveLength(1)
    expect(byline).toMatchObject({
      questions: [],
      authors: [
        { name: 'Jane Doe', credentials: ['MD'] },
        { name: 'John Roe', credentials: ['PhD'] },
      ],
    })
  })

  it.each([
    ['Jane Doe, MD, Head of Yawning\nRate author', 5, '"Head of Yawning" in the byline is not understood'],
    ['Jane Doe, MD\nHead of Yawning', 6, '"Head of Yawning" in the practice is not understood'],
    ['Jane Doe, MD\nJohn Roe', 6, '"John Roe" in the practice is not understood'],
    [
      'Jane Doe, MD\nReviewed by John Roe, MD',
      6,
      '"Reviewed by John Roe, MD" names nobody who wrote the article; state a reviewer in the panel',
    ],
    [
      'Medically reviewed by John Roe, MD',
      5,
      '"Medically reviewed by John Roe, MD" names nobody who wrote the article; state a reviewer in the panel',
    ],
    [
      'Jane Doe, MD and John Roe, PhD\nExample Clinic, Leeds',
      6,
      '"Example Clinic, Leeds" stands below several authors; it is not clear whose practice it is',
    ],
    ['Stay Well\nAdd a comment', 5, 'nothing but its place says that "Stay Well" is the author'],
  ])('%j is asked about', (end, line, message) => {
    expect(parseArticleText(withEnd(end)).byline?.questions).toContainEqual({ line, message })
  })

  it('refuses a rating without a name and text below the byline', () => {
    expect(problemsOf(() => parseArticleText(withEnd('It is a reflex of the body.\n\nRate author')))).toEqual(
      [`line 7: "Rate author" stands here, but no author's name stands above it`],
    )
    const prose = 'Here the article simply goes on with one more sentence.'
    expect(problemsOf(() => parseArticleText(withEnd(`Jane Doe\nRate author\n\n${prose}`)))).toEqual([
      'line 8: text stands below the byline; the byline must end the article',
    ])
  })
})

it('a wrapped question is one title', () => {
  expect(parseArticleText('# Why do I\nyawn?\nNobody knows.').question).toBe('Why do I yawn?')
})

const given = fileURLToPath(new URL('../../../../shared/input/loss-of-muscle-tone.txt', import.meta.url))

describe.each([given].filter((path) => existsSync(path)))(
  'the article that the project was given',
  (path) => {
    it('is read whole', () => {
      const article = parseFile(path)
      expect(headings(article, 2)).toHaveLength(2)
      expect(headings(article, 3)).toHaveLength(8)
      expect(listLengths(article)).toEqual([4])
      expect(article.warnings.map(({ line }) => line)).toEqual([15, 57])
      expect(kinds(article).filter((kind) => kind === 'break')).toHaveLength(2)
      expect(article.byline?.questions).toEqual([])
      expect(article.byline?.authors).toMatchObject([
        { name: 'Haroon Rashid', credentials: ['MD'], practice: { city: 'Arlington', region: 'VA' } },
      ])
    })
  },
)
