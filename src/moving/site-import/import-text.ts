import { basename } from 'node:path'
import type { Payload } from 'payload'
import { decodeArticle } from '@/moving/article-import/decode-article'
import { digest } from '@/moving/article-import/digest'
import { importArticle } from '@/moving/article-import/import-article'
import { ArticleImportError } from '@/moving/article-import/import-error'
import { parseArticleText } from '@/moving/article-import/parse-article-text'
import type { ImportNote, ParsedArticle } from '@/moving/article-import/parsed-article'
import { readArticleFile } from '@/moving/article-import/read-article-file'
import { readItem } from './document'
import type { Outcome } from './outcome'
import { endBatch, keepRecords, openBatch } from './records'
import { countOutcome, type ImportReport, newReport } from './report'

/** In the place of a site's key: texts come from none. */
const PLAIN_TEXT = 'plain text'

type Options = {
  overwrite: boolean
  dryRun: boolean
  onBatch: (id: number) => Promise<unknown>
}

/**
 * Imports a plain-text article as a draft and reports like for another site's export, so that it is taken back in the same
 * way.
 *
 * @throws the database's error
 */
export async function importText(payload: Payload, path: string, options: Options): Promise<ImportReport> {
  const report = newReport({ site: '', place: 'line', dryRun: options.dryRun })
  const outcome: Outcome = { kind: 'post', line: 1, title: '', result: 'made', path: null, notes: [] }
  try {
    const parsed = parseArticleText(decodeArticle(await readArticleFile(path)))
    report.found.posts = 1
    report.found.authors = parsed.byline?.authors.length ?? 0
    outcome.title = parsed.question
    if (options.dryRun) outcome.notes = inWords([...parsed.warnings, ...(parsed.byline?.questions ?? [])])
    else Object.assign(outcome, await store(payload, parsed, { ...options, file: basename(path), report }))
  } catch (error) {
    if (!(error instanceof ArticleImportError)) throw error
    outcome.title ||= basename(path)
    outcome.result = 'refused'
    outcome.notes = inWords(error.problems)
  }
  countOutcome(report, outcome)
  if (report.batch !== null && !(await endBatch(payload, report.batch))) report.batch = null
  report.isWhole = true
  return report
}

async function store(
  payload: Payload,
  parsed: ParsedArticle,
  { overwrite, onBatch, file, report }: Options & { file: string; report: ImportReport },
): Promise<Pick<Outcome, 'result' | 'path' | 'notes'>> {
  const batch = await openBatch(payload, PLAIN_TEXT, file)
  report.batch = batch
  await onBatch(batch)
  const sourceId = digest({ question: parsed.question.toLocaleLowerCase('en') })
  const { result, slug, warnings } = await importArticle(payload, parsed, {
    publish: false,
    overwrite,
    onMade: async (req, { id }) => {
      const stored = await readItem(req, 'post', id)
      await keepRecords(req, PLAIN_TEXT, [
        {
          kind: 'post',
          sourceId,
          digest: sourceId,
          edition: stored?.edition ?? '',
          collection: 'articles',
          documentId: id,
          batch,
          awaitsLinks: false,
        },
      ])
    },
  })
  return { result, path: `/articles/${slug}`, notes: inWords(warnings) }
}

const inWords = (notes: readonly ImportNote[]) =>
  [...notes].sort((a, b) => a.line - b.line).map(({ line, message }) => `line ${line}: ${message}`)
