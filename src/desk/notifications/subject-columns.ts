import { sql } from '@payloadcms/db-postgres'
import type { Subject } from './notification'

/** The column that refers to a subject of each collection. */
export const columnOf = {
  articles: 'article_id',
  symptoms: 'symptom_id',
  'danger-phrases': 'danger_phrase_id',
  passages: 'passage_id',
} as const satisfies Record<Subject['collection'], string>

/** The subject of a row of `notifications`, as `Subject`. */
export const subjectOfRow = sql.raw(
  `case ${Object.entries(columnOf)
    .map(
      ([collection, column]) =>
        `when ${column} is not null then json_build_object('collection', '${collection}', 'id', ${column})`,
    )
    .join(' ')} end`,
)
