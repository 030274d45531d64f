/** `npm run import -- FILE…`: imports plain-text articles and reports the result for each file. */
import config from '@payload-config'
import { Listr } from 'listr2'
import { getPayload } from 'payload'
import { decodeArticle } from '@/moving/article-import/decode-article'
import { importArticle } from '@/moving/article-import/import-article'
import { ArticleImportError } from '@/moving/article-import/import-error'
import { parseArticleText } from '@/moving/article-import/parse-article-text'
import { readArticleFile } from '@/moving/article-import/read-article-file'
import { formatOutcome, formatTotals, type ImportOutcome } from '@/moving/article-import/report'
import { importCommand } from './commands'
import { explainFailure } from './explain-failure'

const program = importCommand().parse()
const options = program.opts<{ publish: boolean; overwrite: boolean; credential: string[] }>()

const payload = await getPayload({ config })
const outcomes: ImportOutcome[] = []

async function importFile(file: string): Promise<ImportOutcome> {
  try {
    const parsed = parseArticleText(decodeArticle(await readArticleFile(file)), options.credential)
    const imported = await importArticle(payload, parsed, options)
    return { file, ...imported, warnings: [...imported.warnings].sort((a, b) => a.line - b.line) }
  } catch (error) {
    if (error instanceof ArticleImportError) return { file, result: 'refused', problems: error.problems }
    return { file, result: 'refused', problems: [{ line: 1, message: explainFailure(error) }] }
  }
}

const tasks = new Listr(
  program.args.map((file) => ({
    title: file,
    task: async (_context: unknown, task: { title: string }) => {
      const outcome = await importFile(file)
      outcomes.push(outcome)
      task.title = `${file}: ${outcome.result}`
    },
  })),
  { fallbackRenderer: 'silent' },
)
await tasks.run()
for (const outcome of outcomes) console.log(formatOutcome(outcome))
console.log(formatTotals(outcomes))
process.exit(outcomes.some(({ result }) => result === 'refused') ? 1 : 0)
