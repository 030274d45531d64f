import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Earlier words can be listed: `saved_at` stays the time of the save, and what keeps a value from the sweep has a
 * column of its own. Words of refused saves are kept, too; `is_cut`: the next save took words out.
 * `last_savers` says whose words the newest version has.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table saved_fields
      add column needed_at timestamptz not null default clock_timestamp(),
      add column is_refused boolean not null default false,
      add column is_cut boolean not null default false;
    update saved_fields set needed_at = saved_at;
    drop index saved_fields_saved_at;
    create index saved_fields_needed_at on saved_fields (needed_at);
    create table last_savers (
      article_id integer primary key references articles on delete cascade,
      saved_by integer references users on delete set null,
      saved_at timestamptz not null default clock_timestamp());
    create index last_savers_saved_by on last_savers (saved_by);
    insert into last_savers (article_id, saved_by, saved_at)
      select distinct on (article_id) article_id, saved_by, saved_at from saved_fields
      where saved_by is not null order by article_id, saved_at desc;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table last_savers;
    delete from saved_fields where is_refused;
    drop index saved_fields_needed_at;
    alter table saved_fields drop column needed_at, drop column is_refused, drop column is_cut;
    create index saved_fields_saved_at on saved_fields (saved_at);
  `)
}
