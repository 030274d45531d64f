import { codeKey, nameKey, type TermCode, type TermName } from './term-values'

/** What an import offers for a symptom; body systems and parents by their ids here. */
export type Offer = {
  plainName: string
  names: TermName[]
  definition: string | null
  definitionSource: string | null
  codes: TermCode[]
  bodySystems: number[]
  parents: number[]
}

/** What the last import offered, and which list items it added: only those may it remove again. */
export type LastOffer = Offer & { added: Record<ListField, string[]> }

/** A symptom as it is stored. */
export type Stored = {
  plainName: string
  medicalName: string | null
  names: {
    id?: string | null
    text: string
    kind: string
    language?: string | null
    source?: string | null
  }[]
  definition: string | null
  definitionSource: string | null
  codes: { id?: string | null; system: string; code: string }[]
  bodySystems: number[]
  parents: number[]
}

type ListField = 'names' | 'codes' | 'bodySystems' | 'parents'
export type MergedField = 'plainName' | 'definition' | ListField

export type Merged = {
  /** The fields to save. */
  patch: Partial<Stored>
  /** Fields in which an editor's change was kept, though the file says something else. */
  kept: MergedField[]
  /** To be stored for the next import. */
  offer: LastOffer
}

export type MergeOptions = {
  /** Of names that the import adds. */
  nameSource: string
  /** False if parts of the term could not be read: then nothing is removed. */
  mayRemove: boolean
}

const noneAdded = { names: [], codes: [], bodySystems: [], parents: [] }

/** The term's own name is one of the names that are offered: a symptom that is called otherwise gets it as another name. */
const withOwnName = (offer: Offer): Offer => ({
  ...offer,
  names: [{ text: offer.plainName, kind: 'exact' }, ...offer.names],
})

/** The offer for a symptom that the import creates: all of it was added. */
export const firstOffer = (offer: Offer): LastOffer => ({
  ...withOwnName(offer),
  added: {
    names: offer.names.map(({ text }) => nameKey(text)),
    codes: offer.codes.map(codeKey),
    bodySystems: offer.bodySystems.map(String),
    parents: offer.parents.map(String),
  },
})

/**
 * Merges what a file offers into a symptom, three ways: what is stored, what the last import offered, what this one
 * offers. A value that nobody has changed since follows the file; one that an editor has changed stays. A list item that
 * an editor has removed stays removed, and only items that an import has added are removed.
 *
 * @param last null if this symptom was not made by an import: its own texts and its own place among the body systems
 * and parents are kept then, names and codes are added
 */
export function mergeValues(
  stored: Stored,
  last: LastOffer | null,
  next: Offer,
  options: MergeOptions,
): Merged {
  const kept: MergedField[] = []
  const patch: Partial<Stored> = {}
  const named = withOwnName(next)
  const offered = options.mayRemove || last === null ? named : completed(named, last)

  if (stored.plainName === last?.plainName) {
    if (stored.plainName !== offered.plainName) patch.plainName = offered.plainName
  } else if (stored.plainName !== offered.plainName) kept.push('plainName')

  const isOwnDefinition = stored.definition === (last?.definition ?? null)
  if (isOwnDefinition && stored.definition !== offered.definition) {
    patch.definition = offered.definition
    patch.definitionSource = offered.definitionSource
  } else if (
    isOwnDefinition &&
    stored.definition !== null &&
    stored.definitionSource === last?.definitionSource
  ) {
    if (stored.definitionSource !== offered.definitionSource)
      patch.definitionSource = offered.definitionSource
  } else if (stored.definition !== offered.definition && offered.definition !== null) kept.push('definition')

  const added = { ...(last?.added ?? noneAdded) }
  const list = <Item, Row>(field: ListField, current: Row[], items: ListOffer<Item, Row>) => {
    const merged = mergeList(current, { ...items, added: added[field], mayRemove: options.mayRemove })
    added[field] = merged.added
    if (merged.isKept) kept.push(field)
    return merged.isChanged ? merged.list : null
  }
  // The symptom's main names are no other names of it.
  const main = new Set([patch.plainName ?? stored.plainName, stored.medicalName ?? ''].map(nameKey))
  const names = list('names', stored.names, {
    last: last?.names ?? [],
    next: offered.names,
    keyOf: ({ text }) => nameKey(text),
    rowKeyOf: ({ text }) => nameKey(text),
    make: ({ text, kind }) => ({ text, kind, language: 'en', source: options.nameSource }),
    update: (row, before, now) =>
      row.kind === before.kind && now.kind !== before.kind ? { ...row, kind: now.kind } : row,
    skip: (key) => main.has(key),
  })
  if (names) patch.names = names
  const codes = list('codes', stored.codes, {
    last: last?.codes ?? [],
    next: offered.codes,
    keyOf: codeKey,
    rowKeyOf: codeKey,
    make: (code) => ({ ...code }),
  })
  if (codes) patch.codes = codes
  for (const field of ['bodySystems', 'parents'] as const) {
    // Editors have already placed a symptom that was here before.
    const isPlaced = last === null && stored[field].length > 0
    const ids = list(field, stored[field], {
      last: isPlaced ? offered[field] : (last?.[field] ?? []),
      next: offered[field],
      keyOf: String,
      rowKeyOf: String,
      make: (id) => id,
    })
    if (ids) patch[field] = ids
  }
  return { patch, kept, offer: { ...offered, added } }
}

/** What a damaged term lacks is taken from the last offer. */
function completed(next: Offer, last: LastOffer): Offer {
  const also = <Item>(items: Item[], before: Item[], keyOf: (item: Item) => string) => [
    ...items,
    ...before.filter((item) => !items.some((each) => keyOf(each) === keyOf(item))),
  ]
  const text = next.definition === null ? last : next
  return {
    plainName: next.plainName,
    definition: text.definition,
    definitionSource: text.definitionSource,
    names: also(next.names, last.names, (name) => nameKey(name.text)),
    codes: also(next.codes, last.codes, codeKey),
    bodySystems: also(next.bodySystems, last.bodySystems, String),
    parents: also(next.parents, last.parents, String),
  }
}

type ListOffer<Item, Row> = {
  last: Item[]
  next: Item[]
  keyOf: (item: Item) => string
  rowKeyOf: (row: Row) => string
  make: (item: Item) => Row
  update?: (row: Row, before: Item, now: Item) => Row
  skip?: (key: string) => boolean
}

type MergeListOptions<Item, Row> = ListOffer<Item, Row> & { added: string[]; mayRemove: boolean }

function mergeList<Item, Row>(
  current: Row[],
  { last, next, keyOf, rowKeyOf, make, update, skip, added, mayRemove }: MergeListOptions<Item, Row>,
): { list: Row[]; added: string[]; isChanged: boolean; isKept: boolean } {
  const before = new Map(last.map((item) => [keyOf(item), item]))
  const now = new Map(next.map((item) => [keyOf(item), item]))
  const present = new Set(current.map(rowKeyOf))
  const own = new Set(added)
  const staying = current.filter((row) => {
    const key = rowKeyOf(row)
    return now.has(key) || !before.has(key) || !own.has(key) || !mayRemove
  })
  const updated = staying.map((row) => {
    const [earlier, later] = [before.get(rowKeyOf(row)), now.get(rowKeyOf(row))]
    return earlier !== undefined && later !== undefined && update ? update(row, earlier, later) : row
  })
  const fresh = [...now].filter(([key]) => !before.has(key) && !present.has(key) && !skip?.(key))
  const list = [...updated, ...fresh.map(([, item]) => make(item))]
  const shown = new Set(list.map(rowKeyOf))
  return {
    list,
    added: [...own, ...fresh.map(([key]) => key)].filter((key) => now.has(key)),
    isChanged:
      fresh.length > 0 ||
      staying.length !== current.length ||
      updated.some((row, index) => row !== staying[index]),
    isKept: [...now.keys()].some((key) => !shown.has(key) && !skip?.(key)),
  }
}
