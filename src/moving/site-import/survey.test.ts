import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import type { Outcome } from './outcome'
import { countOutcome, type ImportReport } from './report'
import type { SourceEvent } from './source'
import { surveyExport } from './survey'

const MEGABYTE = 1024 * 1024

/** What is in use once garbage is collected. */
function bytesInUse(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  return process.memoryUsage().heapUsed
}

/** Texts as they are read: windows on a much longer one. */
function texts(number: number): { title: string; slug: string } {
  const piece = `${number} ${'x'.repeat(64 * 1024)}`
  return { title: piece.slice(0, 40), slug: piece.slice(0, 30) }
}

async function* exported(count: number): AsyncGenerator<SourceEvent> {
  yield {
    type: 'site',
    site: { address: 'https://old.example.org', title: '', language: 'en', version: '1.2' },
  }
  for (let number = 0; number < count; number++) {
    const { title, slug } = texts(number)
    const own = { id: String(number), line: number, url: `https://old.example.org/${slug}` }
    yield { type: 'attachment', attachment: { ...own, title, alt: '', caption: '' } }
    yield { type: 'term', term: { kind: 'tag', slug, name: title } }
  }
}

const emptyReport = () =>
  ({ counts: {}, outcomes: [], characters: 0, unlisted: 0 }) as unknown as ImportReport

it('keeps of an export what it needs, and not the pieces of the file that this was read from', async () => {
  const before = bytesInUse()
  const survey = await surveyExport(exported(500))
  const report = emptyReport()
  for (let line = 0; line < 500; line++) {
    const { title } = texts(line)
    const outcome: Outcome = { kind: 'post', line, title, result: 'refused', path: null, notes: [title] }
    countOutcome(report, outcome)
  }
  const grown = bytesInUse() - before
  expect(survey.attachments.length + survey.terms.size + report.outcomes.length).toBe(1500)
  // 1000 pieces of 64 KB were read.
  expect(grown / MEGABYTE).toBeLessThan(10)
})

it('a report stays small, says how much it does not list, and always has room for what was not imported', () => {
  const report = emptyReport()
  const add = (result: Outcome['result'], notes: string[]) =>
    countOutcome(report, { kind: 'post', line: 1, title: 'A title', result, path: null, notes })
  const before = bytesInUse()
  for (let number = 0; number < 3000; number++)
    add(
      'made',
      Array.from({ length: 200 }, (_, at) => `${number}.${at} ${'of '.repeat(20)}`),
    )
  add('refused', ['why'])
  expect((bytesInUse() - before) / MEGABYTE).toBeLessThan(30)
  const last = report.outcomes.at(-1)
  expect(last).toMatchObject({ result: 'refused', notes: ['why'] })
  expect(report.outcomes[0]?.notes.slice(-1)).toEqual(['… and 100 more remarks'])
  expect(report.unlisted).toBeGreaterThan(1000)
  expect(report.outcomes.length + report.unlisted).toBe(3001)
  expect(report.counts.post).toEqual({ made: 3000, refused: 1 })
})

it('counts the problems that it does not list', async () => {
  async function* damaged(): AsyncGenerator<SourceEvent> {
    yield* exported(0)
    for (let line = 1; line <= 1010; line++) yield { type: 'problem', problem: { line, message: 'damaged' } }
  }
  const { problems, unlistedProblems } = await surveyExport(damaged())
  expect([problems.length, unlistedProblems]).toEqual([1000, 10])
})
