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

it('keeps of an export what it needs, and not the pieces of the file that this was read from', async () => {
  const before = bytesInUse()
  const survey = await surveyExport(exported(500))
  const report: Pick<ImportReport, 'counts' | 'outcomes' | 'unlisted'> = {
    counts: {},
    outcomes: [],
    unlisted: 0,
  }
  for (let line = 0; line < 500; line++) {
    const { title } = texts(line)
    const outcome: Outcome = { kind: 'post', line, title, result: 'refused', path: null, notes: [title] }
    countOutcome(report as ImportReport, outcome)
  }
  const grown = bytesInUse() - before
  expect(survey.attachments.length + survey.terms.size + report.outcomes.length).toBe(1500)
  // 1000 pieces of 64 KB were read.
  expect(grown / MEGABYTE).toBeLessThan(10)
})
