import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** The publisher's logo and profiles for search engines, and the contact of security.txt. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "settings" ADD COLUMN "publisher_logo" varchar;
  ALTER TABLE "settings" ADD COLUMN "publisher_profiles" varchar;
  ALTER TABLE "settings" ADD COLUMN "security_contact" varchar;
  ALTER TABLE "_settings_v" ADD COLUMN "version_publisher_logo" varchar;
  ALTER TABLE "_settings_v" ADD COLUMN "version_publisher_profiles" varchar;
  ALTER TABLE "_settings_v" ADD COLUMN "version_security_contact" varchar;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "settings" DROP COLUMN "publisher_logo";
  ALTER TABLE "settings" DROP COLUMN "publisher_profiles";
  ALTER TABLE "settings" DROP COLUMN "security_contact";
  ALTER TABLE "_settings_v" DROP COLUMN "version_publisher_logo";
  ALTER TABLE "_settings_v" DROP COLUMN "version_publisher_profiles";
  ALTER TABLE "_settings_v" DROP COLUMN "version_security_contact";`)
}
