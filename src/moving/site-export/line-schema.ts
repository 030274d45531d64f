import { z } from 'zod'
import { type ExportCollection, exportCollections } from './collections'
import type { Columns, ColumnType } from './read-columns'

/**
 * What a line of a collection must be, by the tables that it is about.
 *
 * @throws Error for a table or a type that is not known: a collection is wrong then
 */
export function lineSchema(collection: ExportCollection, columns: Columns) {
  const parts = collection.parts.map(({ field, table, parent }) => [
    field,
    z.array(tableSchema(table, columns, parent)),
  ])
  return z
    .strictObject({ ...tableSchema(collection.table, columns).shape, ...Object.fromEntries(parts) })
    .describe(collection.about)
}

/** A JSON Schema document (2020-12) that describes the lines of each collection. */
export function schemaDocument(columns: Columns): object {
  const definitions = exportCollections.map((collection) => {
    const { $schema: _, ...schema } = z.toJSONSchema(lineSchema(collection, columns))
    return [collection.name, schema]
  })
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Lines of the files in the folder “data”, by the names of the files',
    $defs: Object.fromEntries(definitions),
  }
}

function tableSchema(table: string, columns: Columns, left?: string) {
  const known = columns.get(table)
  if (!known) throw new Error(`there is no table ${table}`)
  return z.strictObject(
    Object.fromEntries(
      known.filter(({ name }) => name !== left).map((column) => [column.name, columnSchema(table, column)]),
    ),
  )
}

function columnSchema(table: string, column: ColumnType): z.ZodType {
  const value = valueSchema(table, column)
  if (!column.isRequired) return value.nullable().optional()
  return column.hasDefault ? value.optional() : value
}

function valueSchema(table: string, { name, type, values }: ColumnType): z.ZodType {
  if (values) return z.enum(values)
  switch (type) {
    case 'smallint':
    case 'integer':
      return z.int()
    case 'numeric':
    case 'real':
      return z.number()
    case 'boolean':
      return z.boolean()
    case 'character varying':
    case 'text':
      return z.string()
    case 'uuid':
      return z.guid()
    case 'date':
      return z.iso.date()
    case 'timestamp with time zone':
      return z.iso.datetime({ offset: true })
    case 'integer[]':
      return z.array(z.int())
    // Rich text and the like: as the site's own readers of it take it.
    case 'jsonb':
      return z.unknown()
  }
  throw new Error(`${table}.${name} has the type ${type}, which no export describes`)
}
