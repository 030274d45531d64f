import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "symptoms" ADD COLUMN "red_line" varchar;
  ALTER TABLE "symptoms" ADD COLUMN "red_line_approval_text" varchar;
  ALTER TABLE "symptoms" ADD COLUMN "red_line_approval_by" varchar;
  ALTER TABLE "symptoms" ADD COLUMN "red_line_approval_on" timestamp(3) with time zone;
  ALTER TABLE "symptoms" ADD COLUMN "red_line_writer" numeric;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "symptoms" DROP COLUMN "red_line";
  ALTER TABLE "symptoms" DROP COLUMN "red_line_approval_text";
  ALTER TABLE "symptoms" DROP COLUMN "red_line_approval_by";
  ALTER TABLE "symptoms" DROP COLUMN "red_line_approval_on";
  ALTER TABLE "symptoms" DROP COLUMN "red_line_writer";`)
}
