import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** One name of this site for ever, made once and moved with the database, from which lasting ids are derived. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table site_identity (
      is_only boolean primary key default true check (is_only),
      id uuid not null default gen_random_uuid()
    );
    insert into site_identity default values;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table site_identity;`)
}
