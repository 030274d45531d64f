import { readFileSync } from 'node:fs'
import { transformSync } from 'esbuild'
import { parseAst } from 'vite'
import { expect, it } from 'vitest'
import { importRemarks } from '@/design/panel-words/import-remarks'
import { sayRemark } from './say-remark'

/** Words that no report says: names and lists of words, HTML, the report of the command line, the log. */
const NO_REMARKS =
  /\.test\.ts$|\/(?:testing|admin)\/|\/(?:known-credentials|name-words|tags|words-with-lines|report|find-author|parse-practice)\.ts$/u

const OTHER_WORDS = new Set([
  'An import ended the worker again and again; it was given up',
  'An import that was asked for in the panel is done',
  'Not described yet: X1',
  'X1… (X2 characters more)',
  'Slugs of the symptoms that the articles of a category or tag are about, and of the body systems that it is. Its old page (address) will lead to the first of them. A custom field (fields) can become the title, summary, author or a text of its article, or name its symptoms, categories or tags. Correct this, then import with --mapping and its name.',
  'a file is no folder',
  'an import without a batch cannot be taken back',
  'import site',
  'its top',
  'struck out',
  'missing card',
  'plain text',
  'symptom-database import',
  'undo import',
])

/** The sentences in a source file, with X1, X2 for what differs. */
function sentencesIn(file: string): string[] {
  const found: string[] = []
  const open: unknown[] = [parseAst(transformSync(readFileSync(`.${file}`, 'utf8'), { loader: 'ts' }).code)]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const { type, value, quasis } = node as {
      type?: string
      value?: unknown
      quasis?: { value: { cooked: string } }[]
    }
    if (type === 'TaggedTemplateExpression' || type === 'ImportDeclaration') continue
    if (type === 'Literal' && typeof value === 'string') found.push(value)
    if (type === 'TemplateLiteral' && quasis)
      found.push(
        quasis.map((each, index) => `${index === 0 ? '' : `X${index}`}${each.value.cooked}`).join(''),
      )
    open.push(...Object.values(node as object).filter((each) => typeof each === 'object' && each !== null))
  }
  return found.filter((words) => /\p{L}{2} \p{L}{2}/u.test(words) && !/^[[<]/u.test(words))
}

const said = Object.keys(importRemarks)

/** Of a sentence that is put together elsewhere. */
const isPart = (words: string) => {
  const pieces = words.split(/X\d/u).map((piece) => piece.trim())
  return said.some((whole) => pieces.every((piece) => whole.includes(piece)))
}

it('has words in Spanish for every remark of an import', () => {
  const files = Object.keys(
    import.meta.glob(['/src/moving/{site,article}-import/**/*.ts', '!/src/**/*.test.ts']),
  ).filter((file) => !NO_REMARKS.test(file))
  expect(files.length).toBeGreaterThan(100)
  const sentences = files.flatMap((file) => sentencesIn(file))
  expect(sentences.length).toBeGreaterThan(150)
  const unsaid = sentences.filter(
    (words) => sayRemark(words, 'es') === words && !isPart(words) && !OTHER_WORDS.has(words),
  )
  expect([...new Set(unsaid)]).toEqual([])
})
