import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What each field of an article said at each save, for a week: the base of merges where several people write, and the
 * place that earlier words come back from. The worker sweeps it.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table saved_fields (
      article_id integer not null references articles on delete cascade,
      field text not null check (char_length(field) between 1 and 60),
      mark text not null check (char_length(mark) between 1 and 64),
      value jsonb not null,
      saved_by integer references users on delete set null,
      saved_at timestamptz not null default clock_timestamp(),
      primary key (article_id, field, mark));
    create index saved_fields_saved_at on saved_fields (saved_at);
    create index saved_fields_saved_by on saved_fields (saved_by);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table saved_fields`)
}
