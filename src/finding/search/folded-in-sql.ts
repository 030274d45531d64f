import { sql } from '@payloadcms/db-postgres'
import { FOLDED_BASES, FOLDED_SIGNS } from '@/rich-text/fold-scripts'

type Sql = ReturnType<typeof sql>

/** `foldSigns` in SQL. */
export const foldedInSql = (text: Sql): Sql => sql`translate(${text}, ${FOLDED_SIGNS}, ${FOLDED_BASES})`
