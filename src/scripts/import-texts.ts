import { Listr } from 'listr2'
import type { Payload } from 'payload'
import { decodeArticle } from '@/moving/article-import/decode-article'
import { importArticle } from '@/moving/article-import/import-article'
import { ArticleImportError } from '@/moving/article-import/import-error'
import { parseArticleText } from '@/moving/article-import/parse-article-text'
import { readArticleFile } from '@/moving/article-import/read-article-file'
import { formatOutcome, formatTotals, type ImportOutcome } from '@/moving/article-import/report'
import type { ImportCommandOptions } from './commands'
import { explainFailure } from './explain-failure'

/** Imports plain-text articles and prints the result for each file. Returns the exit code. */
export async function importTexts(
  payload: Payload,
  files: readonly string[],
  options: ImportCommandOptions,
): Promise<number> {
  const outcomes: ImportOutcome[] = []
  const tasks = new Listr(
    files.map((file) => ({
      title: file,
      task: async (_context: unknown, task: { title: string }) => {
        const outcome = await importFile(payload, file, options)
        outcomes.push(outcome)
        task.title = `${file}: ${outcome.result}`
      },
    })),
    { fallbackRenderer: 'silent', silentRendererCondition: options.quiet || options.json },
  )
  await tasks.run()
  const isRefused = outcomes.some(({ result }) => result === 'refused')
  if (options.json) console.log(JSON.stringify({ files: outcomes }, null, 2))
  else if (!options.quiet || isRefused) {
    for (const outcome of outcomes) console.log(formatOutcome(outcome))
    console.log(formatTotals(outcomes))
  }
  return isRefused ? 1 : 0
}

async function importFile(
  payload: Payload,
  file: string,
  options: ImportCommandOptions,
): Promise<ImportOutcome> {
  try {
    const parsed = parseArticleText(decodeArticle(await readArticleFile(file)), options.credential)
    const imported = await importArticle(payload, parsed, options)
    return { file, ...imported, warnings: [...imported.warnings].sort((a, b) => a.line - b.line) }
  } catch (error) {
    if (error instanceof ArticleImportError) return { file, result: 'refused', problems: error.problems }
    return { file, result: 'refused', problems: [{ line: 1, message: explainFailure(error) }] }
  }
}
