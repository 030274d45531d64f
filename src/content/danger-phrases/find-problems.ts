import type { Spoken } from '@/design/panel-words'
import type { dangerProblems } from '@/design/panel-words/danger-phrases'
import { compileDangers } from '@/site/danger/compile-dangers'
import { findDanger } from '@/site/danger/find-danger'
import { parsePattern } from '@/site/danger/parse-pattern'
import { entryOf, LINE_FIELDS, type LineField, linesIn, type PhraseContent } from './phrase-lines'

/** A notice has to stay fast: `read-dangers.ts` takes no more. */
const MOST_LINES = 60

export type PhraseProblem = { path: LineField; message: string }

/** What is wrong with an entry's phrases by themselves, in words, each at its field. */
export function findProblems(content: PhraseContent, words: Spoken<typeof dangerProblems>): PhraseProblem[] {
  const { phrases, topics } = entryOf(content)
  const problems: PhraseProblem[] = LINE_FIELDS.filter(
    (path) => linesIn(content[path]).length > MOST_LINES,
  ).map((path) => ({ path, message: words.tooMany(MOST_LINES) }))
  if (phrases.length + topics.length === 0) problems.push({ path: 'phrases', message: words.none })
  for (const [path, lines] of [['phrases', phrases] as const, ['topics', topics] as const]) {
    for (const line of lines) {
      const parsed = parsePattern(line)
      if ('problem' in parsed) problems.push({ path, message: words[parsed.problem](line) })
    }
  }
  // Examples say nothing about phrases that cannot be read.
  return problems.length > 0 ? problems : failingExamples(content, words)
}

function failingExamples(content: PhraseContent, words: Spoken<typeof dangerProblems>): PhraseProblem[] {
  const own = compileDangers([entryOf(content)])
  const wanted = linesIn(content.mustShow)
  if (wanted.length === 0) return [{ path: 'mustShow', message: words.noExample }]
  const missed = wanted.filter((example) => findDanger(example, 'any', own) === null)
  const wrong = linesIn(content.mustNotShow).flatMap((example) => {
    const found = findDanger(example, 'any', own)
    return found ? [words.wronglyShown(example, found.line)] : []
  })
  return [
    ...missed.map((example): PhraseProblem => ({ path: 'mustShow', message: words.notShown(example) })),
    ...wrong.map((message): PhraseProblem => ({ path: 'mustNotShow', message })),
  ]
}
