import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** The articles that editors put first for a query, in order; at most three of each. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table search_pins (
      query text collate "C" not null check (char_length(query) between 1 and 200),
      place smallint not null check (place between 1 and 3),
      article_id integer not null references articles (id) on delete cascade,
      primary key (query, place),
      unique (query, article_id));
    create index search_pins_article_idx on search_pins (article_id);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table search_pins`)
}
