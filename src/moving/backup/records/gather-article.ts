import { BackupError } from '../backup-error'
import type { CheckedBackup } from '../check-backup'
import { type PickedRows, parentOf, pickRows } from './pick-rows'
import type { CopiedRow } from './read-copied-rows'

/** Finds which of these the site does not have. */
export type FindMissing = (table: string, ids: Iterable<string>) => Promise<Set<string>>

export type Gathered = CheckedBackup & { article: CopiedRow; rows: PickedRows }

/** What an article refers to, by table. */
const NEEDED = ['authors', 'symptoms', 'media'] as const
type Needs = Record<(typeof NEEDED)[number], Set<string>>

type Reading = {
  file: string
  known: readonly string[]
  findMissing: FindMissing
  /** Receives the files of pictures that the site does not have. */
  picture: (name: string, pieces: AsyncIterable<Buffer>) => Promise<void>
}

/**
 * Reads an article with its versions out of an archive, and the authors, symptoms and pictures that it needs and the
 * site does not have.
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
  const own = await pickOwn(reading, 'articles', (row) => row.id === article.id)
  const needs = needsOf(own)
  for (const table of NEEDED) needs[table] = await reading.findMissing(table, needs[table])
  const others = await pickNeeded(reading, needs)
  return { ...found, article, rows: new Map([...own, ...others]) }
}

/** Rows of a collection with those that belong to them, and their versions. */
async function pickOwn(reading: Reading, table: string, isMain: (row: CopiedRow) => boolean) {
  const belongs = belongingTo(table, isMain)
  const { rows } = await pickRows(reading.file, {
    known: reading.known,
    tables: belongs.tables,
    wants: belongs.wants,
  })
  return rows
}

/** A table’s name begins with that of the one above it, so that this comes first. */
function belongingTo(table: string, isMain: (row: CopiedRow) => boolean) {
  const versions = `_${table}_v`
  const kept = { [table]: new Set<string>(), [versions]: new Set<string>() }
  const keep = (name: string, row: CopiedRow) => Boolean(kept[name]?.add(row.id ?? ''))
  return {
    tables: (name: string) => [table, versions].some((one) => name === one || name.startsWith(`${one}_`)),
    wants: (name: string, row: CopiedRow): boolean => {
      if (name === table) return isMain(row) && keep(table, row)
      if (name === versions) return isMain({ ...row, id: row.parent_id ?? null }) && keep(versions, row)
      const above = name.startsWith(`${versions}_`) ? versions : table
      return kept[above]?.has(parentOf(row) ?? '') ?? false
    },
  }
}

/** The version that an editor saw last. */
export function newestVersion(rows: PickedRows): CopiedRow | undefined {
  const versions = rows.get('_articles_v') ?? []
  return (
    versions.find(({ latest }) => latest === 't') ??
    [...versions].sort((a, b) => Number(b.id) - Number(a.id))[0]
  )
}

/** What the article and its newest version refer to; who was in an older one is not needed. */
function needsOf(rows: PickedRows): Needs {
  const needs: Needs = { authors: new Set(), symptoms: new Set(), media: new Set() }
  const add = (table: keyof Needs, id: string | null | undefined) => id && needs[table].add(id)
  const newest = newestVersion(rows)?.id
  const current = [...rows].flatMap(([table, some]) => {
    if (table === '_articles_v') return some.filter(({ id }) => id === newest)
    return table.startsWith('_articles_v_') ? some.filter((row) => parentOf(row) === newest) : some
  })
  for (const row of current) {
    add('authors', row.authors_id)
    add('authors', row.reviewer_id ?? row.version_reviewer_id)
    add('symptoms', row.symptoms_id)
    add('media', row.image_id ?? row.version_image_id)
    for (const id of figuresOf(row.body ?? row.version_body ?? null)) add('media', id)
  }
  return needs
}

/** The pictures within a text. */
function figuresOf(body: string | null): string[] {
  const found: string[] = []
  if (body === null) return found
  JSON.parse(body, (_, value: unknown) => {
    const { blockType, image } = (value ?? {}) as { blockType?: unknown; image?: unknown }
    if (blockType === 'figure' && image) found.push(String(image))
    return value
  })
  return found
}

async function pickNeeded(reading: Reading, needs: Needs): Promise<PickedRows> {
  const parts = NEEDED.map((table) => belongingTo(table, (row) => needs[table].has(row.id ?? '')))
  const files = new Set<string>()
  const { rows } = await pickRows(reading.file, {
    known: reading.known,
    tables: (name) => parts.some((part) => part.tables(name)),
    wants: (name, row) => {
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
  return rows
}
