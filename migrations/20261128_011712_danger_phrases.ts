import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_danger_phrases_danger" AS ENUM('crisis', 'heart', 'stroke', 'breathing', 'choking', 'allergy', 'overdose', 'poison', 'bleeding', 'seizure', 'unconscious', 'meningitis', 'head-injury', 'baby', 'pregnancy', 'sight', 'heat', 'injury', 'other');
  CREATE TYPE "public"."enum_danger_phrases_status" AS ENUM('shipped', 'changed', 'approved', 'off');
  CREATE TABLE "danger_phrases" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"danger" "enum_danger_phrases_danger" NOT NULL,
  	"language" varchar DEFAULT 'en' NOT NULL,
  	"phrases" varchar,
  	"topics" varchar,
  	"exceptions" varchar,
  	"must_show" varchar,
  	"must_not_show" varchar,
  	"sources" varchar,
  	"is_off" boolean DEFAULT false,
  	"status" "enum_danger_phrases_status" DEFAULT 'changed' NOT NULL,
  	"approval_by" varchar,
  	"approval_on" timestamp(3) with time zone,
  	"approval_digest" varchar,
  	"approved" jsonb,
  	"key" varchar,
  	"writer" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "danger_phrases_id" integer;
  CREATE UNIQUE INDEX "danger_phrases_key_idx" ON "danger_phrases" USING btree ("key");
  CREATE INDEX "danger_phrases_updated_at_idx" ON "danger_phrases" USING btree ("updated_at");
  CREATE INDEX "danger_phrases_created_at_idx" ON "danger_phrases" USING btree ("created_at");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_danger_phrases_fk" FOREIGN KEY ("danger_phrases_id") REFERENCES "public"."danger_phrases"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_danger_phrases_id_idx" ON "payload_locked_documents_rels" USING btree ("danger_phrases_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "danger_phrases" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "danger_phrases" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_danger_phrases_fk";
  
  DROP INDEX "payload_locked_documents_rels_danger_phrases_id_idx";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "danger_phrases_id";
  DROP TYPE "public"."enum_danger_phrases_danger";
  DROP TYPE "public"."enum_danger_phrases_status";`)
}
