import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What came from another site, by what it was called there, and in which run: the same export again changes nothing, and
 * a run is taken back as a whole. Without a batch: a document that was here before, which an import only found. The
 * document may be gone; then editors deleted it, and it stays deleted.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table import_batches (
      id serial primary key,
      site text not null,
      file text not null,
      started_at timestamptz not null default clock_timestamp(),
      ended_at timestamptz,
      undone_at timestamptz);
    create table import_records (
      site text not null,
      kind text not null,
      source_id text not null check (char_length(source_id) between 1 and 600),
      digest text not null,
      edition text not null,
      collection text not null,
      document_id integer not null,
      batch_id integer references import_batches,
      awaits_links boolean not null default false,
      imported_at timestamptz not null default clock_timestamp(),
      primary key (site, kind, source_id));
    create index import_records_batch_id_idx on import_records (batch_id);
    create index import_records_document_idx on import_records (collection, document_id);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table import_records; drop table import_batches`)
}
