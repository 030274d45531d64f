import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Finds the articles that ask a question already, while it is typed (src/content/articles/begin/find-asked.ts). */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index _articles_v_question_trigrams on _articles_v using gin (version_question gin_trgm_ops)
    where latest;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop index _articles_v_question_trigrams`)
}
