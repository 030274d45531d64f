import { sql } from '@payloadcms/db-postgres'
import { connectionOf } from '@/db/connection'
import { runInTransaction } from '@/db/run-in-transaction'
import { digest } from '@/moving/article-import/digest'
import { shorten } from '@/rich-text/shorten'
import { freeSlug } from '@/site/redirects/free-slug'
import { wantedSlug } from '@/site/redirects/slug-field'
import { type ImportContext, type KnownAuthor, SECTIONS } from './context'
import type { Outcome } from './outcome'
import { keepRecords, recordKey } from './records'
import { countOutcome } from './report'
import type { SourceAuthor } from './source'

const NAME_LENGTH = 160

/** In a dry run: a profile that an import would make. */
const FORESEEN: KnownAuthor = { id: 0, isPublic: false }

/**
 * Finds or makes a profile for each author of the export. A new one is a draft: an editor completes and publishes it.
 * Under a name that several profiles have, nobody is linked.
 */
export async function importAuthors(context: ImportContext, ending?: AbortSignal): Promise<void> {
  for (const author of context.survey.authors) {
    if (ending?.aborted) return
    countOutcome(context.report, await importAuthor(context, author))
  }
  for (const [login, line] of context.survey.missingAuthors) {
    const found = await findProfiles(context, { login, name: login })
    const only = found.length === 1 ? (found[0] ?? null) : null
    context.authors.set(login, only)
    const note = only
      ? 'the export does not introduce this author; the profile with this name was taken'
      : 'the export does not introduce this author, and no profile has the name: the articles have no author'
    countOutcome(context.report, {
      ...about({ login, name: login, line }),
      result: only ? 'matched' : 'left out',
      notes: [note],
    })
  }
}

const about = ({ name, line }: SourceAuthor): Omit<Outcome, 'result' | 'notes'> => ({
  kind: 'author',
  line,
  title: name,
  path: null,
})

async function importAuthor(context: ImportContext, author: SourceAuthor): Promise<Outcome> {
  const { authors, options, records, survey, payload } = context
  const outcome = about(author)
  const record = records.get(recordKey('author', author.login))
  if (record) {
    authors.set(author.login, await profileOf(context, record.documentId))
    return { ...outcome, result: 'unchanged', notes: [] }
  }
  const found = await findProfiles(context, author)
  if (found.length > 1) {
    authors.set(author.login, null)
    return {
      ...outcome,
      result: 'left out',
      notes: ['several profiles have this name: choose the authors by hand'],
    }
  }
  const [known] = found
  if (known) {
    authors.set(author.login, known)
    return { ...outcome, result: 'matched', notes: [] }
  }
  if (options.dryRun) {
    authors.set(author.login, FORESEEN)
    return { ...outcome, result: 'made', notes: [] }
  }
  const batch = await context.batch()
  const name = shorten(author.name, NAME_LENGTH)
  const made = await runInTransaction(payload, async (req) => {
    const slug = await freeSlug(req, 'authors', wantedSlug('authors', name))
    const { id } = await payload.create({
      collection: 'authors',
      data: { name, slug, _status: 'draft' },
      draft: true,
      depth: 0,
      req,
    })
    const edition = digest({ name, biography: null })
    const own = { kind: 'author', sourceId: author.login, collection: 'authors', documentId: id } as const
    const record = { ...own, digest: edition, edition, batch, awaitsLinks: false }
    await keepRecords(req, survey.siteKey, [record])
    return { record, slug }
  })
  records.set(recordKey('author', author.login), made.record)
  authors.set(author.login, { id: made.record.documentId, isPublic: false })
  return { ...outcome, result: 'made', path: `${SECTIONS.author}/${made.slug}`, notes: [] }
}

async function findProfiles(
  { payload }: ImportContext,
  { login, name }: Pick<SourceAuthor, 'login' | 'name'>,
): Promise<KnownAuthor[]> {
  const connection = await connectionOf(payload)
  const slugs = [wantedSlug('authors', name), wantedSlug('authors', login)]
  const { rows } = await connection.execute(sql`
    select id, _status = 'published' as "isPublic", lower(name) = lower(${name}) as "hasName" from authors
    where lower(name) = lower(${name}) or slug in (${slugs[0]}, ${slugs[1]}) order by id`)
  const profiles = rows as (KnownAuthor & { hasName: boolean })[]
  const named = profiles.filter(({ hasName }) => hasName)
  return (named.length > 0 ? named : profiles).map(({ id, isPublic }) => ({ id, isPublic }))
}

async function profileOf({ payload }: ImportContext, id: number): Promise<KnownAuthor | null> {
  const connection = await connectionOf(payload)
  const { rows } = await connection.execute(
    sql`select id, _status = 'published' as "isPublic" from authors where id = ${id}`,
  )
  return (rows[0] as KnownAuthor | undefined) ?? null
}
