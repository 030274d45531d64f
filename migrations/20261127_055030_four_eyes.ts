import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "settings" ADD COLUMN "four_eyes" boolean DEFAULT true;
  ALTER TABLE "_settings_v" ADD COLUMN "version_four_eyes" boolean DEFAULT true;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "settings" DROP COLUMN "four_eyes";
  ALTER TABLE "_settings_v" DROP COLUMN "version_four_eyes";`)
}
