import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Whether an import of the panel fetches pictures, which its file lacks, from their old addresses. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`alter table site_imports add column fetches boolean not null default false`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`alter table site_imports drop column fetches`)
}
