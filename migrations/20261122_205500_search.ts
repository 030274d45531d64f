import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What readers search: one row for each published article, apart from `articles` because a column there would be
 * read with every article. Titles have a vector of their own, so that a title is found however common its words.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table search_documents (
      article_id integer primary key references articles (id) on delete cascade,
      question text not null,
      body text not null,
      title tsvector not null,
      document tsvector not null);
    create index search_documents_title_idx on search_documents using gin (title);
    create index search_documents_document_idx on search_documents using gin (document);
    create index search_documents_question_trigrams_idx on search_documents using gin (question gin_trgm_ops);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table search_documents`)
}
