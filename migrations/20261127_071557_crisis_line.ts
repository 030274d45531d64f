import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "settings" ADD COLUMN "crisis_number" varchar DEFAULT '988';
  ALTER TABLE "settings" ADD COLUMN "crisis_text" varchar DEFAULT '988';
  ALTER TABLE "_settings_v" ADD COLUMN "version_crisis_number" varchar DEFAULT '988';
  ALTER TABLE "_settings_v" ADD COLUMN "version_crisis_text" varchar DEFAULT '988';`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "settings" DROP COLUMN "crisis_number";
  ALTER TABLE "settings" DROP COLUMN "crisis_text";
  ALTER TABLE "_settings_v" DROP COLUMN "version_crisis_number";
  ALTER TABLE "_settings_v" DROP COLUMN "version_crisis_text";`)
}
