import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Finds the symptoms that are written like a query that found nothing (src/finding/search/also). */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index symptoms_plain_name_trigrams on symptoms using gin (plain_name gin_trgm_ops);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop index symptoms_plain_name_trigrams`)
}
