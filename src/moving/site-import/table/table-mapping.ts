import { z } from 'zod'

const column = z.string().min(1)
const optional = column.optional()

/** Which column of a table is what. A name with dots leads into an object: `author.name`. */
const columns = z.strictObject({
  title: column,
  /** Several stand one after the other, each below its name as a heading. */
  body: z.union([column, z.array(column).min(1)]),
  id: optional,
  summary: optional,
  author: optional,
  date: optional,
  address: optional,
  slug: optional,
  status: optional,
  picture: optional,
  symptoms: optional,
  categories: optional,
  tags: optional,
})

/** How the records of a table are read. */
export const tableMapping = z.strictObject({
  site: z
    .string()
    .refine(
      (site) => URL.canParse(site) && /^https?:$/u.test(new URL(site).protocol),
      'it begins with https://',
    ),
  language: z.string().default('en'),
  /** What the text is written in. */
  format: z.enum(['html', 'markdown', 'text']),
  columns,
})

export type TableMapping = z.infer<typeof tableMapping>
export type TableColumns = TableMapping['columns']

/** One record: a line of JSON, or a row of a CSV by the names in its first line. */
export type TableRow = Record<string, unknown>

/** A record or what is wrong with it, at its line. */
export type ReadRow = { line: number; row: TableRow } | { line: number; problem: string }

/** The value of a column; a name with dots leads into an object. */
export function columnOf(row: TableRow, name: string | undefined): unknown {
  if (name === undefined) return undefined
  if (Object.hasOwn(row, name)) return row[name]
  let value: unknown = row
  for (const part of name.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined
    value = (value as TableRow)[part]
  }
  return value
}
