import type { Payload, PayloadRequest } from 'payload'
import { lockRows } from '@/db/lock-rows'
import { runInTransaction } from '@/db/run-in-transaction'
import { slugFrom } from '@/features/redirects/slug-field'
import type { Article } from '@/payload-types'
import { digest } from './digest'
import { findOrMakeAuthor } from './find-or-make-author'
import { findOrMakeSymptom } from './find-or-make-symptom'
import { guessSymptomName } from './guess-symptom-name'
import { ArticleImportError } from './import-error'
import type { ImportNote, ParsedArticle } from './parsed-article'
import { toRichText } from './to-rich-text'

export type ImportOptions = {
  /** Publish at once; else the article waits as a draft and a live page stays as it is. */
  publish: boolean
  /** Replace what editors changed since the last import. */
  overwrite: boolean
}

export type Imported = {
  result: 'made' | 'updated' | 'unchanged'
  slug: string
  warnings: ImportNote[]
}

/**
 * Stores a parsed article with its author and symptom, in one transaction. The same file again changes
 * nothing.
 *
 * @throws ArticleImportError when the article exists by another hand, was edited since, or lacks what
 *   publishing needs
 */
export function importArticle(
  payload: Payload,
  parsed: ParsedArticle,
  options: ImportOptions,
): Promise<Imported> {
  return runInTransaction(payload, async (req) => {
    const key = parsed.question.toLocaleLowerCase('en')
    const fileDigest = digest({ question: parsed.question, blocks: parsed.blocks, byline: parsed.byline })
    const known = await findImported(req, key)
    if (!known) {
      await refuseForeign(req, parsed)
      return make(req, parsed, { key, fileDigest, publish: options.publish })
    }
    const sameFile = known.imported?.digest === fileDigest
    if (sameFile && !(options.publish && known._status !== 'published')) {
      return { result: 'unchanged', slug: known.slug, warnings: [] }
    }
    const edited = known.imported?.edition !== edition(known)
    if (edited && !sameFile && !options.overwrite) {
      throw refusal('editors changed this article since it was imported; --overwrite replaces their text')
    }
    return update(req, known, parsed, { fileDigest, publish: options.publish, keepText: sameFile })
  })
}

const refusal = (message: string) => new ArticleImportError([{ line: 1, message }])

/** What the importer stored, as far as editors may change it. */
const edition = (article: Pick<Article, 'question' | 'body'>) =>
  digest({ question: article.question, body: article.body })

/** The article that an earlier import made; it is held, so that nobody edits it between look and change. */
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
    req,
  })
  if (totalDocs > 0) throw refusal(`an article that was not imported has this question: /articles/${slug}`)
}

async function relate(req: PayloadRequest, parsed: ParsedArticle, publish: boolean) {
  const warnings: ImportNote[] = [...parsed.warnings]
  if (!parsed.byline && publish) throw refusal('an article without a byline cannot be published')
  const author = parsed.byline ? await findOrMakeAuthor(req, parsed.byline) : null
  if (author?.made && parsed.byline) {
    warnings.push({ line: parsed.byline.line, message: `a profile was made for ${parsed.byline.name}` })
  }
  const name = guessSymptomName(parsed.question)
  const symptom = name ? await findOrMakeSymptom(req, name) : null
  if (!name) warnings.push({ line: 1, message: 'the question names no symptom; link one by hand' })
  if (symptom?.made) warnings.push({ line: 1, message: `the symptom “${name}” is new; check its names` })
  return {
    relations: { authors: author ? [author.id] : [], symptoms: symptom ? [symptom.id] : [] },
    warnings,
  }
}

type MakeOptions = { key: string; fileDigest: string; publish: boolean }

async function make(req: PayloadRequest, parsed: ParsedArticle, options: MakeOptions): Promise<Imported> {
  const { relations, warnings } = await relate(req, parsed, options.publish)
  const text = { question: parsed.question, body: toRichText(parsed.blocks) as unknown as Article['body'] }
  const article = await req.payload.create({
    collection: 'articles',
    data: {
      ...text,
      ...relations,
      slug: slugFrom(parsed.question),
      language: 'en',
      imported: { key: options.key, digest: options.fileDigest, edition: edition(text) },
      _status: options.publish ? 'published' : 'draft',
    },
    draft: !options.publish,
    depth: 0,
    req,
  })
  return { result: 'made', slug: article.slug, warnings }
}

type UpdateOptions = { fileDigest: string; publish: boolean; keepText: boolean }

async function update(
  req: PayloadRequest,
  known: Article,
  parsed: ParsedArticle,
  { fileDigest, publish, keepText }: UpdateOptions,
): Promise<Imported> {
  const { relations, warnings } = await relate(req, parsed, publish)
  const text = { question: parsed.question, body: toRichText(parsed.blocks) as unknown as Article['body'] }
  const imported = { ...known.imported, digest: fileDigest, edition: edition(text) }
  await req.payload.update({
    collection: 'articles',
    id: known.id,
    data: {
      ...(keepText ? {} : { ...text, ...relations, imported }),
      _status: publish ? 'published' : 'draft',
    },
    draft: !publish,
    depth: 0,
    req,
  })
  return { result: 'updated', slug: known.slug, warnings }
}
