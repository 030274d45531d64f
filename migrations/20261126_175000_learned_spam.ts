import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What the worker learned of spam takes the place of counted words: weights of hashed runs of signs, from which no text
 * can be read. The decisions that there are stay, so that it learns from them at once.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    drop table spam_words;
    drop table spam_totals;
    alter table learned_comments add column decided_at timestamptz not null default now();
    create table spam_models (
      id integer generated always as identity primary key,
      made_at timestamptz not null default now(),
      scheme integer not null,
      mark text not null,
      spam integer not null,
      honest integer not null,
      penalty real not null,
      bias real not null,
      curve jsonb not null,
      weights bytea not null);
    create table spam_check (
      one_row boolean primary key default true check (one_row),
      wrongly_held double precision not null default 0.01 check (wrongly_held between 0 and 0.2));
    insert into spam_check default values;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table spam_check;
    drop table spam_models;
    alter table learned_comments drop column decided_at;
    create table spam_words (
      word text primary key check (char_length(word) between 1 and 40),
      spam integer not null default 0 check (spam >= 0),
      honest integer not null default 0 check (honest >= 0));
    create table spam_totals (
      one_row boolean primary key default true check (one_row),
      spam integer not null default 0 check (spam >= 0),
      honest integer not null default 0 check (honest >= 0));
    insert into spam_totals default values;
  `)
}
