import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Texts of drafts are indexed for the panel's search when somebody searches, not at every automatic save. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table article_texts add column is_stale boolean not null default false`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    delete from article_texts where is_stale;
    alter table article_texts drop column is_stale`)
}
