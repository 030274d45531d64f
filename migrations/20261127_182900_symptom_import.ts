import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Which symptom an ontology's term is, and what the last import offered for it. Without a symptom: editors deleted it,
 * and it stays deleted. Several terms may be one symptom. One that an import
 * made is listed once it no longer awaits an answer.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table symptom_terms (
      term text primary key check (char_length(term) between 1 and 300),
      symptom_id integer references symptoms on delete set null,
      offer jsonb not null check (jsonb_typeof(offer) = 'object'),
      is_retired boolean not null default false,
      awaits_answer boolean not null default false,
      imported_at timestamptz not null default clock_timestamp());
    create index symptom_terms_symptom_id_idx on symptom_terms (symptom_id);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table symptom_terms`)
}
