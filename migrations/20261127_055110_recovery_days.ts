import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "settings" ADD COLUMN "recovery_days" numeric DEFAULT 7 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_recovery_days" numeric DEFAULT 7 NOT NULL;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "settings" DROP COLUMN "recovery_days";
  ALTER TABLE "_settings_v" DROP COLUMN "version_recovery_days";`)
}
