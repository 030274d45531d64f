import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What a search reads of an article that it compares or shows, in one row: the strength of all its words, and its
 * sentences with their words, both packed (src/finding/search/index/). The worker adds the rows of articles that were
 * indexed before, because their `form` is an old one.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table search_entries (
      article_id integer primary key references search_documents (article_id) on delete cascade,
      title text not null,
      opening text not null,
      emergency text,
      symptoms integer[] not null,
      words text not null,
      sentences text not null);
    -- Packed values do not become smaller; those of long texts stand apart, so that the rows compared stay short.
    alter table search_entries
      alter column words set storage external,
      alter column sentences set storage external;
    drop index search_words_lexeme_idx;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table search_entries;
    create index search_words_lexeme_idx on search_words (lexeme);
  `)
}
