import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_users_article_mail" AS ENUM('at-once', 'daily', 'never');
  ALTER TABLE "users" ADD COLUMN "article_mail" "enum_users_article_mail" DEFAULT 'at-once';`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "users" DROP COLUMN "article_mail";
  DROP TYPE "public"."enum_users_article_mail";`)
}
