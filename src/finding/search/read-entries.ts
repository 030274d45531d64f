import { sql } from '@payloadcms/db-postgres'
import type { connectionOf } from '@/db/connection'
import { EntryShelf } from './entry-shelf'
import { INDEX, markOf } from './memory'

/** Two of these: more than 10,000 articles of ordinary length. */
const SHELF_BYTES = 16 * 2 ** 20

type Shelves = { mark: string | null; recent: EntryShelf; older: EntryShelf }
let shelves: Shelves | null = null

/**
 * Looks at what a search compares of articles: the strength of all their words, the lexemes of their titles, their
 * symptoms. Those that are not in the index are left out.
 *
 * @param look is given the place of an article's entry on a shelf, where it stays only during the call
 */
export async function readEntries(
  connection: Awaited<ReturnType<typeof connectionOf>>,
  ids: readonly number[],
  look: (article: number, shelf: EntryShelf, place: number) => void,
): Promise<void> {
  const mark = markOf(INDEX)
  const known = shelvesAt(mark)
  const missing = ids.filter((id) => !lookAt(known, id, look))
  if (missing.length === 0) return
  const { rows } = await connection.execute(sql`
    select article_id as id, title, words, symptoms::text as symptoms from search_entries
    where article_id = any(${sql.param(missing)}::int[])`)
  const now = shelvesAt(markOf(INDEX))
  for (const { id, title, words, symptoms } of rows as Row[]) {
    const entry = {
      title,
      words,
      symptoms: symptoms === '{}' ? [] : symptoms.slice(1, -1).split(',').map(Number),
    }
    const { shelf, place } = put(now, id, entry)
    look(id, shelf, place)
  }
  // What changed during the read is not kept.
  if (mark === null || now.mark !== mark) forget(now)
}

type Row = { id: number; title: string; words: string; symptoms: string }

function shelvesAt(mark: string | null): Shelves {
  shelves ??= { mark, recent: new EntryShelf(SHELF_BYTES), older: new EntryShelf(SHELF_BYTES) }
  if (mark === null || shelves.mark !== mark) forget(shelves)
  shelves.mark = mark
  return shelves
}

function forget({ recent, older }: Shelves): void {
  recent.clear()
  older.clear()
}

function lookAt(
  { recent, older }: Shelves,
  id: number,
  look: (article: number, shelf: EntryShelf, place: number) => void,
): boolean {
  const place = recent.placeOf(id)
  if (place !== undefined) {
    look(id, recent, place)
    return true
  }
  const before = older.placeOf(id)
  if (before === undefined) return false
  look(id, older, before)
  recent.copy(id, { shelf: older, place: before })
  return true
}

/** On the recent shelf; when it is full, the older one is emptied and becomes the recent one. */
function put(all: Shelves, id: number, entry: Parameters<EntryShelf['add']>[1]) {
  const place = all.recent.add(id, entry)
  if (place !== null) return { shelf: all.recent, place }
  const size = EntryShelf.sizeOf(entry)
  const shelf = size > SHELF_BYTES ? new EntryShelf(size) : all.older
  if (shelf === all.older) {
    all.older.clear()
    all.older = all.recent
    all.recent = shelf
  }
  return { shelf, place: shelf.add(id, entry) ?? 0 }
}
