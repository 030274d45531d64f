import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Who changed the content of an article since its last approval or publication: they do not approve it alone. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table content_edits (
      article_id integer not null references articles on delete cascade,
      user_id integer not null references users on delete cascade,
      primary key (article_id, user_id));
    create index content_edits_user on content_edits (user_id);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table content_edits`)
}
