import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_symptoms_body_regions" AS ENUM('head', 'face', 'neck', 'shoulders', 'chest', 'upper-back', 'belly', 'lower-back', 'pelvis', 'buttocks', 'arms', 'hands', 'legs', 'knees', 'feet', 'skin', 'whole-body');
  CREATE TYPE "public"."enum_error_reports_status" AS ENUM('open', 'corrected', 'no-error');
  CREATE TYPE "public"."enum_settings_language" AS ENUM('en', 'es');
  CREATE TYPE "public"."enum__settings_v_version_language" AS ENUM('en', 'es');
  CREATE TABLE "symptoms_body_regions" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_symptoms_body_regions",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "error_reports" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"article_id" integer NOT NULL,
  	"text" varchar NOT NULL,
  	"email" varchar,
  	"status" "enum_error_reports_status" DEFAULT 'open' NOT NULL,
  	"note" varchar,
  	"submission_key" varchar,
  	"erase_after" timestamp(3) with time zone NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "redirects" ALTER COLUMN "to" DROP NOT NULL;
  ALTER TABLE "authors" ADD COLUMN "is_independent" boolean DEFAULT false;
  ALTER TABLE "_authors_v" ADD COLUMN "version_is_independent" boolean DEFAULT false;
  ALTER TABLE "redirects" ADD COLUMN "is_gone" boolean DEFAULT false;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "error_reports_id" integer;
  ALTER TABLE "settings" ADD COLUMN "language" "enum_settings_language" DEFAULT 'en' NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "publisher_name" varchar;
  ALTER TABLE "settings" ADD COLUMN "stars_in_search_results" boolean DEFAULT false;
  ALTER TABLE "_settings_v" ADD COLUMN "version_language" "enum__settings_v_version_language" DEFAULT 'en' NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_publisher_name" varchar;
  ALTER TABLE "_settings_v" ADD COLUMN "version_stars_in_search_results" boolean DEFAULT false;
  ALTER TABLE "symptoms_body_regions" ADD CONSTRAINT "symptoms_body_regions_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."symptoms"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "error_reports" ADD CONSTRAINT "error_reports_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "symptoms_body_regions_order_idx" ON "symptoms_body_regions" USING btree ("order");
  CREATE INDEX "symptoms_body_regions_parent_idx" ON "symptoms_body_regions" USING btree ("parent_id");
  CREATE INDEX "error_reports_article_idx" ON "error_reports" USING btree ("article_id");
  CREATE INDEX "error_reports_status_idx" ON "error_reports" USING btree ("status");
  CREATE UNIQUE INDEX "error_reports_submission_key_idx" ON "error_reports" USING btree ("submission_key");
  CREATE INDEX "error_reports_erase_after_idx" ON "error_reports" USING btree ("erase_after");
  CREATE INDEX "error_reports_updated_at_idx" ON "error_reports" USING btree ("updated_at");
  CREATE INDEX "error_reports_created_at_idx" ON "error_reports" USING btree ("created_at");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_error_reports_fk" FOREIGN KEY ("error_reports_id") REFERENCES "public"."error_reports"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_error_reports_id_idx" ON "payload_locked_documents_rels" USING btree ("error_reports_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "symptoms_body_regions" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "error_reports" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "symptoms_body_regions" CASCADE;
  DROP TABLE "error_reports" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_error_reports_fk";
  
  DROP INDEX "payload_locked_documents_rels_error_reports_id_idx";
  ALTER TABLE "redirects" ALTER COLUMN "to" SET NOT NULL;
  ALTER TABLE "authors" DROP COLUMN "is_independent";
  ALTER TABLE "_authors_v" DROP COLUMN "version_is_independent";
  ALTER TABLE "redirects" DROP COLUMN "is_gone";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "error_reports_id";
  ALTER TABLE "settings" DROP COLUMN "language";
  ALTER TABLE "settings" DROP COLUMN "publisher_name";
  ALTER TABLE "settings" DROP COLUMN "stars_in_search_results";
  ALTER TABLE "_settings_v" DROP COLUMN "version_language";
  ALTER TABLE "_settings_v" DROP COLUMN "version_publisher_name";
  ALTER TABLE "_settings_v" DROP COLUMN "version_stars_in_search_results";
  DROP TYPE "public"."enum_symptoms_body_regions";
  DROP TYPE "public"."enum_error_reports_status";
  DROP TYPE "public"."enum_settings_language";
  DROP TYPE "public"."enum__settings_v_version_language";`)
}
