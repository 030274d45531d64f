import type { Payload, PayloadRequest } from 'payload'
import { lockRows } from '@/db/lock-rows'
import { runInTransaction } from '@/db/run-in-transaction'
import type { Article } from '@/payload-types'
import { slugFrom } from '@/site/redirects/slug-field'
import { digest } from './digest'
import { findOrMakeSymptom } from './find-or-make-symptom'
import { guessSymptomName } from './guess-symptom-name'
import { ArticleImportError } from './import-error'
import type { ImportNote, ParsedArticle } from './parsed-article'
import { relateAuthors } from './relate-authors'
import { toRichText } from './to-rich-text'

export type ImportOptions = {
  /** Publish immediately if the authors are certain; otherwise it becomes a draft and a live page is unchanged. */
  publish: boolean
  /** Overwrite changes that editors made since the last import. */
  overwrite: boolean
  /** Stores what belongs to a new article, in its transaction. */
  onMade?: (req: PayloadRequest, article: Pick<Article, 'id'>) => Promise<void>
}

export type Imported = {
  result: 'made' | 'updated' | 'unchanged'
  slug: string
  warnings: ImportNote[]
}

/**
 * Stores a parsed article with its author and symptom, in one transaction. Importing the same file again changes
 * nothing.
 *
 * @throws ArticleImportError if the article was created by hand, was edited since, or lacks something required for
 * publication
 */
export function importArticle(
  payload: Payload,
  parsed: ParsedArticle,
  options: ImportOptions,
): Promise<Imported> {
  return runInTransaction(payload, async (req) => {
    const key = parsed.question.toLocaleLowerCase('en')
    const { question, blocks, byline } = parsed
    const fileDigest = digest({ question, blocks, byline: byline?.words ?? null })
    const known = await findImported(req, key)
    if (!known) {
      await refuseForeign(req, parsed)
      return make(req, parsed, { ...options, key, fileDigest })
    }
    if (known.deletedAt) throw refusal(IN_TRASH)
    const sameFile = known.imported?.digest === fileDigest
    if (sameFile) return settle(req, known, parsed, options.publish)
    if (known.imported?.edition !== edition(known) && !options.overwrite) {
      throw refusal('editors changed this article since it was imported; --overwrite replaces their text')
    }
    return update(req, known, parsed, { fileDigest, publish: options.publish })
  })
}

const refusal = (message: string) => new ArticleImportError([{ line: 1, message }])

/** The imported content that editors may change. */
const edition = (article: Pick<Article, 'question' | 'body'>) =>
  digest({ question: article.question, body: article.body })

/** The article from an earlier import; it is locked, so that nobody edits it between check and write. */
async function findImported(req: PayloadRequest, key: string): Promise<Article | null> {
  const found = await findByKey(req, key)
  if (!found) return null
  await lockRows(req, 'articles', [found.id])
  return findByKey(req, key)
}

async function findByKey(req: PayloadRequest, key: string): Promise<Article | null> {
  const { docs } = await req.payload.find({
    collection: 'articles',
    where: { 'imported.key': { equals: key } },
    trash: true,
    draft: true,
    depth: 0,
    limit: 1,
    pagination: false,
    req,
  })
  return docs[0] ?? null
}

async function refuseForeign(req: PayloadRequest, parsed: ParsedArticle): Promise<void> {
  const slug = slugFrom(parsed.question)
  const { totalDocs } = await req.payload.count({
    collection: 'articles',
    where: { slug: { equals: slug } },
    trash: true,
    req,
  })
  if (totalDocs > 0) throw refusal(`an article that was not imported has this question: /articles/${slug}`)
}

/** The authors and symptom of a file, and whether it may be published: only with certain authors. */
async function relate(req: PayloadRequest, parsed: ParsedArticle, publish: boolean) {
  if (!parsed.byline && publish) throw refusal(NO_BYLINE)
  const authors = await relateAuthors(req, parsed.byline)
  const warnings: ImportNote[] = [...parsed.warnings, ...authors.notes]
  const name = guessSymptomName(parsed.question)
  const symptom = name ? await findOrMakeSymptom(req, name) : null
  if (!name) warnings.push({ line: 1, message: 'the question names no symptom; link one by hand' })
  if (symptom?.made) warnings.push({ line: 1, message: `the symptom “${name}” is new; check its names` })
  return {
    authors: authors.ids,
    symptoms: symptom ? [symptom.id] : [],
    publishes: publish && authors.ids.length > 0,
    warnings,
  }
}

const IN_TRASH = 'this article is in the trash; restore it, or delete it for good, then import it'

const NO_BYLINE = 'an article without a byline cannot be published'

type MakeOptions = Pick<ImportOptions, 'publish' | 'onMade'> & { key: string; fileDigest: string }

async function make(req: PayloadRequest, parsed: ParsedArticle, options: MakeOptions): Promise<Imported> {
  const { authors, symptoms, publishes, warnings } = await relate(req, parsed, options.publish)
  const text = { question: parsed.question, body: toRichText(parsed.blocks) as unknown as Article['body'] }
  const article = await req.payload.create({
    collection: 'articles',
    data: {
      ...text,
      authors,
      symptoms,
      slug: slugFrom(parsed.question),
      language: 'en',
      imported: { key: options.key, digest: options.fileDigest, edition: edition(text) },
      _status: publishes ? 'published' : 'draft',
    },
    draft: !publishes,
    depth: 0,
    req,
  })
  await options.onMade?.(req, article)
  return { result: 'made', slug: article.slug, warnings }
}

type UpdateOptions = { fileDigest: string; publish: boolean }

async function update(
  req: PayloadRequest,
  known: Article,
  parsed: ParsedArticle,
  { fileDigest, publish }: UpdateOptions,
): Promise<Imported> {
  const { authors, symptoms, publishes, warnings } = await relate(req, parsed, publish)
  const text = { question: parsed.question, body: toRichText(parsed.blocks) as unknown as Article['body'] }
  const imported = { ...known.imported, digest: fileDigest, edition: edition(text) }
  // If the file leaves its authors open, those selected by an editor are kept.
  const linked = authors.length > 0 ? { authors } : {}
  await save(req, known.id, { ...text, ...linked, symptoms, imported }, publishes)
  return { result: 'updated', slug: known.slug, warnings }
}

/**
 * The same file again: the stored content is unchanged. Only previously uncertain authors are linked once they are
 * certain, and a draft is published on request; authors selected by an editor are certain.
 */
async function settle(
  req: PayloadRequest,
  known: Article,
  parsed: ParsedArticle,
  publish: boolean,
): Promise<Imported> {
  const { slug } = known
  const isLive = known._status === 'published'
  const isOpen = known.authors.length === 0
  if (isLive || (!publish && !isOpen)) return { result: 'unchanged', slug, warnings: [] }
  if (publish && isOpen && !parsed.byline) throw refusal(NO_BYLINE)
  const { ids, notes } = isOpen ? await relateAuthors(req, parsed.byline) : { ids: [], notes: [] }
  if (isOpen && ids.length === 0) return { result: 'unchanged', slug, warnings: notes }
  await save(req, known.id, isOpen ? { authors: ids } : {}, publish)
  return { result: 'updated', slug, warnings: notes }
}

async function save(req: PayloadRequest, id: number, data: Partial<Article>, publish: boolean) {
  const _status = publish ? 'published' : 'draft'
  await req.payload.update({
    collection: 'articles',
    id,
    data: { ...data, _status },
    draft: !publish,
    depth: 0,
    req,
  })
}
