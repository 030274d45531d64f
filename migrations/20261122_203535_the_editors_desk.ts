import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_articles_stage" AS ENUM('draft', 'in-review', 'approved');
  CREATE TYPE "public"."enum__articles_v_version_stage" AS ENUM('draft', 'in-review', 'approved');
  CREATE TYPE "public"."enum_payload_jobs_log_task_slug" AS ENUM('inline', 'changePublication');
  CREATE TYPE "public"."enum_payload_jobs_log_state" AS ENUM('failed', 'succeeded');
  CREATE TYPE "public"."enum_payload_jobs_task_slug" AS ENUM('inline', 'changePublication');
  CREATE TABLE "audit_log" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"action" varchar NOT NULL,
  	"title" varchar NOT NULL,
  	"actor_name" varchar NOT NULL,
  	"actor_id" numeric,
  	"target" varchar NOT NULL,
  	"target_id" numeric,
  	"details" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_jobs_log" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"executed_at" timestamp(3) with time zone NOT NULL,
  	"completed_at" timestamp(3) with time zone NOT NULL,
  	"task_slug" "enum_payload_jobs_log_task_slug" NOT NULL,
  	"task_i_d" varchar NOT NULL,
  	"input" jsonb,
  	"output" jsonb,
  	"state" "enum_payload_jobs_log_state" NOT NULL,
  	"error" jsonb
  );
  
  CREATE TABLE "payload_jobs" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"input" jsonb,
  	"completed_at" timestamp(3) with time zone,
  	"total_tried" numeric DEFAULT 0,
  	"has_error" boolean DEFAULT false,
  	"error" jsonb,
  	"task_slug" "enum_payload_jobs_task_slug",
  	"queue" varchar DEFAULT 'default',
  	"wait_until" timestamp(3) with time zone,
  	"processing" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  DROP INDEX "media_sizes_small_sizes_small_filename_idx";
  DROP INDEX "media_sizes_large_sizes_large_filename_idx";
  ALTER TABLE "articles_references" ADD COLUMN "key" varchar;
  ALTER TABLE "articles" ADD COLUMN "conflict_of_interest" varchar;
  ALTER TABLE "articles" ADD COLUMN "stage" "enum_articles_stage" DEFAULT 'draft';
  ALTER TABLE "articles" ADD COLUMN "workflow_submitted_at" timestamp(3) with time zone;
  ALTER TABLE "articles" ADD COLUMN "workflow_submitted_by" varchar;
  ALTER TABLE "articles" ADD COLUMN "workflow_approved_at" timestamp(3) with time zone;
  ALTER TABLE "articles" ADD COLUMN "workflow_approved_by" varchar;
  ALTER TABLE "articles" ADD COLUMN "workflow_approved_digest" varchar;
  ALTER TABLE "articles" ADD COLUMN "workflow_note" varchar;
  ALTER TABLE "_articles_v_version_references" ADD COLUMN "key" varchar;
  ALTER TABLE "_articles_v" ADD COLUMN "version_conflict_of_interest" varchar;
  ALTER TABLE "_articles_v" ADD COLUMN "version_stage" "enum__articles_v_version_stage" DEFAULT 'draft';
  ALTER TABLE "_articles_v" ADD COLUMN "version_workflow_submitted_at" timestamp(3) with time zone;
  ALTER TABLE "_articles_v" ADD COLUMN "version_workflow_submitted_by" varchar;
  ALTER TABLE "_articles_v" ADD COLUMN "version_workflow_approved_at" timestamp(3) with time zone;
  ALTER TABLE "_articles_v" ADD COLUMN "version_workflow_approved_by" varchar;
  ALTER TABLE "_articles_v" ADD COLUMN "version_workflow_approved_digest" varchar;
  ALTER TABLE "_articles_v" ADD COLUMN "version_workflow_note" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_small_avif_url" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_small_avif_width" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_small_avif_height" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_small_avif_mime_type" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_small_avif_filesize" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_small_avif_filename" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_small_webp_url" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_small_webp_width" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_small_webp_height" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_small_webp_mime_type" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_small_webp_filesize" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_small_webp_filename" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_medium_avif_url" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_medium_avif_width" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_medium_avif_height" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_medium_avif_mime_type" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_medium_avif_filesize" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_medium_avif_filename" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_medium_webp_url" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_medium_webp_width" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_medium_webp_height" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_medium_webp_mime_type" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_medium_webp_filesize" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_medium_webp_filename" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_large_avif_url" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_large_avif_width" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_large_avif_height" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_large_avif_mime_type" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_large_avif_filesize" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_large_avif_filename" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_large_webp_url" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_large_webp_width" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_large_webp_height" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_large_webp_mime_type" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_large_webp_filesize" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_large_webp_filename" varchar;
  ALTER TABLE "users" ADD COLUMN "invited_at" timestamp(3) with time zone;
  ALTER TABLE "users" ADD COLUMN "joined_at" timestamp(3) with time zone;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "audit_log_id" integer;
  ALTER TABLE "settings" ADD COLUMN "approval_required" boolean DEFAULT true;
  ALTER TABLE "settings" ADD COLUMN "review_months" numeric DEFAULT 12 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_approval_required" boolean DEFAULT true;
  ALTER TABLE "_settings_v" ADD COLUMN "version_review_months" numeric DEFAULT 12 NOT NULL;
  ALTER TABLE "payload_jobs_log" ADD CONSTRAINT "payload_jobs_log_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."payload_jobs"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "audit_log_action_idx" ON "audit_log" USING btree ("action");
  CREATE INDEX "audit_log_updated_at_idx" ON "audit_log" USING btree ("updated_at");
  CREATE INDEX "audit_log_created_at_idx" ON "audit_log" USING btree ("created_at");
  CREATE INDEX "target_targetId_idx" ON "audit_log" USING btree ("target","target_id");
  CREATE INDEX "payload_jobs_log_order_idx" ON "payload_jobs_log" USING btree ("_order");
  CREATE INDEX "payload_jobs_log_parent_id_idx" ON "payload_jobs_log" USING btree ("_parent_id");
  CREATE INDEX "payload_jobs_completed_at_idx" ON "payload_jobs" USING btree ("completed_at");
  CREATE INDEX "payload_jobs_total_tried_idx" ON "payload_jobs" USING btree ("total_tried");
  CREATE INDEX "payload_jobs_has_error_idx" ON "payload_jobs" USING btree ("has_error");
  CREATE INDEX "payload_jobs_task_slug_idx" ON "payload_jobs" USING btree ("task_slug");
  CREATE INDEX "payload_jobs_queue_idx" ON "payload_jobs" USING btree ("queue");
  CREATE INDEX "payload_jobs_wait_until_idx" ON "payload_jobs" USING btree ("wait_until");
  CREATE INDEX "payload_jobs_processing_idx" ON "payload_jobs" USING btree ("processing");
  CREATE INDEX "payload_jobs_updated_at_idx" ON "payload_jobs" USING btree ("updated_at");
  CREATE INDEX "payload_jobs_created_at_idx" ON "payload_jobs" USING btree ("created_at");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_audit_log_fk" FOREIGN KEY ("audit_log_id") REFERENCES "public"."audit_log"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "articles_stage_idx" ON "articles" USING btree ("stage");
  CREATE INDEX "_articles_v_version_version_stage_idx" ON "_articles_v" USING btree ("version_stage");
  CREATE INDEX "media_sizes_small_avif_sizes_small_avif_filename_idx" ON "media" USING btree ("sizes_small_avif_filename");
  CREATE INDEX "media_sizes_small_webp_sizes_small_webp_filename_idx" ON "media" USING btree ("sizes_small_webp_filename");
  CREATE INDEX "media_sizes_medium_avif_sizes_medium_avif_filename_idx" ON "media" USING btree ("sizes_medium_avif_filename");
  CREATE INDEX "media_sizes_medium_webp_sizes_medium_webp_filename_idx" ON "media" USING btree ("sizes_medium_webp_filename");
  CREATE INDEX "media_sizes_large_avif_sizes_large_avif_filename_idx" ON "media" USING btree ("sizes_large_avif_filename");
  CREATE INDEX "media_sizes_large_webp_sizes_large_webp_filename_idx" ON "media" USING btree ("sizes_large_webp_filename");
  CREATE INDEX "payload_locked_documents_rels_audit_log_id_idx" ON "payload_locked_documents_rels" USING btree ("audit_log_id");
  ALTER TABLE "media" DROP COLUMN "sizes_small_url";
  ALTER TABLE "media" DROP COLUMN "sizes_small_width";
  ALTER TABLE "media" DROP COLUMN "sizes_small_height";
  ALTER TABLE "media" DROP COLUMN "sizes_small_mime_type";
  ALTER TABLE "media" DROP COLUMN "sizes_small_filesize";
  ALTER TABLE "media" DROP COLUMN "sizes_small_filename";
  ALTER TABLE "media" DROP COLUMN "sizes_large_url";
  ALTER TABLE "media" DROP COLUMN "sizes_large_width";
  ALTER TABLE "media" DROP COLUMN "sizes_large_height";
  ALTER TABLE "media" DROP COLUMN "sizes_large_mime_type";
  ALTER TABLE "media" DROP COLUMN "sizes_large_filesize";
  ALTER TABLE "media" DROP COLUMN "sizes_large_filename";`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "audit_log" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "payload_jobs_log" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "payload_jobs" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "audit_log" CASCADE;
  DROP TABLE "payload_jobs_log" CASCADE;
  DROP TABLE "payload_jobs" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_audit_log_fk";
  
  DROP INDEX "articles_stage_idx";
  DROP INDEX "_articles_v_version_version_stage_idx";
  DROP INDEX "media_sizes_small_avif_sizes_small_avif_filename_idx";
  DROP INDEX "media_sizes_small_webp_sizes_small_webp_filename_idx";
  DROP INDEX "media_sizes_medium_avif_sizes_medium_avif_filename_idx";
  DROP INDEX "media_sizes_medium_webp_sizes_medium_webp_filename_idx";
  DROP INDEX "media_sizes_large_avif_sizes_large_avif_filename_idx";
  DROP INDEX "media_sizes_large_webp_sizes_large_webp_filename_idx";
  DROP INDEX "payload_locked_documents_rels_audit_log_id_idx";
  ALTER TABLE "media" ADD COLUMN "sizes_small_url" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_small_width" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_small_height" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_small_mime_type" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_small_filesize" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_small_filename" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_large_url" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_large_width" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_large_height" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_large_mime_type" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_large_filesize" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_large_filename" varchar;
  CREATE INDEX "media_sizes_small_sizes_small_filename_idx" ON "media" USING btree ("sizes_small_filename");
  CREATE INDEX "media_sizes_large_sizes_large_filename_idx" ON "media" USING btree ("sizes_large_filename");
  ALTER TABLE "articles_references" DROP COLUMN "key";
  ALTER TABLE "articles" DROP COLUMN "conflict_of_interest";
  ALTER TABLE "articles" DROP COLUMN "stage";
  ALTER TABLE "articles" DROP COLUMN "workflow_submitted_at";
  ALTER TABLE "articles" DROP COLUMN "workflow_submitted_by";
  ALTER TABLE "articles" DROP COLUMN "workflow_approved_at";
  ALTER TABLE "articles" DROP COLUMN "workflow_approved_by";
  ALTER TABLE "articles" DROP COLUMN "workflow_approved_digest";
  ALTER TABLE "articles" DROP COLUMN "workflow_note";
  ALTER TABLE "_articles_v_version_references" DROP COLUMN "key";
  ALTER TABLE "_articles_v" DROP COLUMN "version_conflict_of_interest";
  ALTER TABLE "_articles_v" DROP COLUMN "version_stage";
  ALTER TABLE "_articles_v" DROP COLUMN "version_workflow_submitted_at";
  ALTER TABLE "_articles_v" DROP COLUMN "version_workflow_submitted_by";
  ALTER TABLE "_articles_v" DROP COLUMN "version_workflow_approved_at";
  ALTER TABLE "_articles_v" DROP COLUMN "version_workflow_approved_by";
  ALTER TABLE "_articles_v" DROP COLUMN "version_workflow_approved_digest";
  ALTER TABLE "_articles_v" DROP COLUMN "version_workflow_note";
  ALTER TABLE "media" DROP COLUMN "sizes_small_avif_url";
  ALTER TABLE "media" DROP COLUMN "sizes_small_avif_width";
  ALTER TABLE "media" DROP COLUMN "sizes_small_avif_height";
  ALTER TABLE "media" DROP COLUMN "sizes_small_avif_mime_type";
  ALTER TABLE "media" DROP COLUMN "sizes_small_avif_filesize";
  ALTER TABLE "media" DROP COLUMN "sizes_small_avif_filename";
  ALTER TABLE "media" DROP COLUMN "sizes_small_webp_url";
  ALTER TABLE "media" DROP COLUMN "sizes_small_webp_width";
  ALTER TABLE "media" DROP COLUMN "sizes_small_webp_height";
  ALTER TABLE "media" DROP COLUMN "sizes_small_webp_mime_type";
  ALTER TABLE "media" DROP COLUMN "sizes_small_webp_filesize";
  ALTER TABLE "media" DROP COLUMN "sizes_small_webp_filename";
  ALTER TABLE "media" DROP COLUMN "sizes_medium_avif_url";
  ALTER TABLE "media" DROP COLUMN "sizes_medium_avif_width";
  ALTER TABLE "media" DROP COLUMN "sizes_medium_avif_height";
  ALTER TABLE "media" DROP COLUMN "sizes_medium_avif_mime_type";
  ALTER TABLE "media" DROP COLUMN "sizes_medium_avif_filesize";
  ALTER TABLE "media" DROP COLUMN "sizes_medium_avif_filename";
  ALTER TABLE "media" DROP COLUMN "sizes_medium_webp_url";
  ALTER TABLE "media" DROP COLUMN "sizes_medium_webp_width";
  ALTER TABLE "media" DROP COLUMN "sizes_medium_webp_height";
  ALTER TABLE "media" DROP COLUMN "sizes_medium_webp_mime_type";
  ALTER TABLE "media" DROP COLUMN "sizes_medium_webp_filesize";
  ALTER TABLE "media" DROP COLUMN "sizes_medium_webp_filename";
  ALTER TABLE "media" DROP COLUMN "sizes_large_avif_url";
  ALTER TABLE "media" DROP COLUMN "sizes_large_avif_width";
  ALTER TABLE "media" DROP COLUMN "sizes_large_avif_height";
  ALTER TABLE "media" DROP COLUMN "sizes_large_avif_mime_type";
  ALTER TABLE "media" DROP COLUMN "sizes_large_avif_filesize";
  ALTER TABLE "media" DROP COLUMN "sizes_large_avif_filename";
  ALTER TABLE "media" DROP COLUMN "sizes_large_webp_url";
  ALTER TABLE "media" DROP COLUMN "sizes_large_webp_width";
  ALTER TABLE "media" DROP COLUMN "sizes_large_webp_height";
  ALTER TABLE "media" DROP COLUMN "sizes_large_webp_mime_type";
  ALTER TABLE "media" DROP COLUMN "sizes_large_webp_filesize";
  ALTER TABLE "media" DROP COLUMN "sizes_large_webp_filename";
  ALTER TABLE "users" DROP COLUMN "invited_at";
  ALTER TABLE "users" DROP COLUMN "joined_at";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "audit_log_id";
  ALTER TABLE "settings" DROP COLUMN "approval_required";
  ALTER TABLE "settings" DROP COLUMN "review_months";
  ALTER TABLE "_settings_v" DROP COLUMN "version_approval_required";
  ALTER TABLE "_settings_v" DROP COLUMN "version_review_months";
  DROP TYPE "public"."enum_articles_stage";
  DROP TYPE "public"."enum__articles_v_version_stage";
  DROP TYPE "public"."enum_payload_jobs_log_task_slug";
  DROP TYPE "public"."enum_payload_jobs_log_state";
  DROP TYPE "public"."enum_payload_jobs_task_slug";`)
}
