import { sql } from '@payloadcms/db-postgres'
import { integer, PgDialect, pgTable } from '@payloadcms/db-postgres/drizzle/pg-core'
import { describe, expect, it } from 'vitest'
import { textOf } from './prepared-connection'

const table = pgTable('symptoms', { id: integer('id') })
const at = new Date(0)

describe('the text of a statement', () => {
  it.each([
    ['values', sql`select ${1}, ${'a'}, ${null}, ${true}`],
    ['lists as parameters', sql`select ${sql.param([1, 2])}::int[], ${sql.param(null)}`],
    [
      'fragments',
      sql`select ${sql`a ${1}`} ${sql.raw('from b')} where ${sql.join([sql`c = ${2}`, sql`d`], sql` and `)}`,
    ],
    ['nothing', sql`select ${undefined} 1 ${sql.empty()}`],
    ['lists of values', sql`select 1 where 1 in ${[1, 2]}`],
    ['dates', sql`select ${at}, ${sql.param(at)}`],
    [
      'tables and columns',
      sql`select ${table.id} from ${table} where ${table.id} = ${sql.param(3, table.id)}`,
    ],
    ['names', sql`select ${sql.identifier('a"b')}`],
  ])('is what Drizzle makes of it: %s', (_, statement) => {
    const { sql: text, params: values } = new PgDialect().sqlToQuery(statement)
    expect(textOf(statement)).toEqual({ text, values })
  })
})
