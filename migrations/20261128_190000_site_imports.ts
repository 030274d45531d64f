import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Imports that administrators asked for in the panel: the uploaded file, what was decided about it, how far it is, and
 * what came of it. One of them is under way at a time, whoever asks at the same moment. A batch of the command line gets a
 * row when somebody takes it back here.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table site_imports (
      id uuid primary key,
      file text not null,
      bytes bigint not null,
      modified text not null default '',
      received bigint not null default 0,
      state text not null check (state in
        ('uploading', 'reading', 'asking', 'ready', 'importing', 'stopped', 'failed', 'done', 'undoing', 'undone')),
      asked_by text,
      asked_at timestamptz not null default clock_timestamp(),
      changed_at timestamptz not null default clock_timestamp(),
      site text,
      mapping jsonb,
      overwrite boolean not null default false,
      progress jsonb,
      starts integer not null default 0,
      furthest integer not null default 0,
      report jsonb,
      undone jsonb,
      failure text,
      batch_id integer unique references import_batches on delete set null);
    create unique index site_imports_one_at_a_time on site_imports ((true))
      where state in ('uploading', 'reading', 'asking', 'ready', 'importing', 'undoing');
    create index site_imports_asked_idx on site_imports (asked_at desc);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table site_imports`)
}
