import { BackupError } from '../backup-error'
import type { CheckedBackup } from '../check-backup'
import { type PickedRows, parentOf, pickRows } from './pick-rows'
import type { CopiedRow } from './read-copied-rows'
import { rowsAround, rowsOf } from './rows-of'
import { referencesIn } from './text-references'

/** Finds which of these the site does not have. */
export type FindMissing = (table: string, ids: Iterable<string>) => Promise<Set<string>>

export type Gathered = CheckedBackup & {
  article: CopiedRow
  rows: PickedRows
  /** The articles that its text links to and the site does not have. */
  linked: CopiedRow[]
}

/** What an article refers to, by table. */
const NEEDED = ['authors', 'symptoms', 'media', 'passages'] as const
type Needs = Record<(typeof NEEDED)[number], Set<string>>

type Reading = {
  file: string
  known: readonly string[]
  findMissing: FindMissing
  /** Receives the files of pictures that the site does not have. */
  picture: (name: string, pieces: AsyncIterable<Buffer>) => Promise<void>
}

/**
 * Reads an article with its versions and what is around it out of an archive, and the authors, symptoms, pictures and
 * passages that it needs and the site does not have.
 *
 * @param slug its address below `/articles/`
 * @throws BackupError if the archive is not sound, or has no such article
 */
export async function gatherArticle(slug: string, reading: Reading): Promise<Gathered> {
  const { file, known } = reading
  const found = await pickRows(file, {
    known,
    tables: (name) => name === 'articles',
    wants: (_, row) => row.slug === slug,
  })
  const [article] = found.rows.get('articles') ?? []
  if (!article?.id) throw new BackupError(`The backup has no article with the address /articles/${slug}.`)
  const own = await pickOwn(reading, article)
  const needs = needsOf(own)
  for (const table of NEEDED) needs[table] = await reading.findMissing(table, needs[table])
  const missing = await reading.findMissing('articles', linksOf(own))
  missing.delete(article.id)
  const { rows: others, linked } = await pickNeeded(reading, needs, missing)
  return { ...found, article, rows: new Map([...own, ...others]), linked }
}

async function pickOwn(reading: Reading, article: CopiedRow) {
  const own = rowsOf('articles', (row) => row.id === article.id)
  const around = rowsAround(article)
  const { rows } = await pickRows(reading.file, {
    known: reading.known,
    tables: (name) => own.tables(name) || around.tables(name),
    wants: (name, row) => (own.tables(name) ? own.wants(name, row) : around.wants(name, row)),
  })
  return rows
}

/** The version that an editor saw last. */
export function newestVersion(rows: PickedRows): CopiedRow | undefined {
  const versions = rows.get('_articles_v') ?? []
  return (
    versions.find(({ latest }) => latest === 't') ??
    [...versions].sort((a, b) => Number(b.id) - Number(a.id))[0]
  )
}

/** What the article and its newest version consist of; who was in an older one is not needed. */
function currentRows(rows: PickedRows): CopiedRow[] {
  const newest = newestVersion(rows)?.id
  return [...rows].flatMap(([table, some]) => {
    if (table === '_articles_v') return some.filter(({ id }) => id === newest)
    if (table.startsWith('_articles_v_')) return some.filter((row) => parentOf(row) === newest)
    return table === 'articles' || table.startsWith('articles_') ? some : []
  })
}

const textOf = (row: CopiedRow) => row.body ?? row.version_body ?? null

function needsOf(rows: PickedRows): Needs {
  const needs: Needs = { authors: new Set(), symptoms: new Set(), media: new Set(), passages: new Set() }
  const add = (table: keyof Needs, id: string | null | undefined) => id && needs[table].add(id)
  for (const row of currentRows(rows)) {
    add('authors', row.authors_id)
    add('authors', row.reviewer_id ?? row.version_reviewer_id)
    add('symptoms', row.symptoms_id)
    add('media', row.image_id ?? row.version_image_id)
    const { pictures, passages } = referencesIn(textOf(row))
    for (const id of pictures) add('media', id)
    for (const id of passages) add('passages', id)
  }
  return needs
}

const linksOf = (rows: PickedRows): Set<string> =>
  new Set(currentRows(rows).flatMap((row) => referencesIn(textOf(row)).articles))

async function pickNeeded(reading: Reading, needs: Needs, missing: Set<string>) {
  const parts = NEEDED.map((table) => rowsOf(table, (row) => needs[table].has(row.id ?? '')))
  const files = new Set<string>()
  const linked: CopiedRow[] = []
  const { rows } = await pickRows(reading.file, {
    known: reading.known,
    tables: (name) => name === 'articles' || name === 'ratings' || parts.some((part) => part.tables(name)),
    wants: (name, row) => {
      if (name === 'articles') {
        if (missing.has(row.id ?? '')) linked.push(row)
        return false
      }
      // Deleted with their author.
      if (name === 'ratings') return needs.authors.has(row.author_id ?? '')
      const isWanted = parts.some((part) => part.tables(name) && part.wants(name, row))
      // An author’s portrait; authors come before pictures.
      if (isWanted && name === 'authors' && row.photo_id) needs.media.add(row.photo_id)
      if (isWanted && name === 'media') {
        for (const [column, value] of Object.entries(row))
          if (value && /(?:^|_)filename$/.test(column)) files.add(value)
      }
      return isWanted
    },
    picture: async (name, pieces) => {
      if (files.has(name)) await reading.picture(name, pieces)
      else for await (const _ of pieces);
    },
  })
  return { rows, linked }
}
