import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What readers say they looked for, and what editors did with it and with searches that found nothing. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table reader_wishes (
      id integer generated always as identity primary key,
      text varchar(300) not null,
      language varchar(35) not null,
      times integer not null default 1 check (times > 0),
      last_on date not null default current_date,
      last_submission varchar(43) not null,
      article_id integer references articles (id) on delete set null,
      set_aside_at timestamptz);
    create unique index reader_wishes_text_idx on reader_wishes (lower(text), language);
    create index reader_wishes_article_idx on reader_wishes (article_id);

    alter table search_misses
      add column id integer generated always as identity unique,
      add column article_id integer references articles (id) on delete set null,
      add column set_aside_at timestamptz;
    create index search_misses_article_idx on search_misses (article_id);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table reader_wishes;
    alter table search_misses drop column id, drop column article_id, drop column set_aside_at;
  `)
}
