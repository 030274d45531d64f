import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_passages_state" AS ENUM('new', 'changed', 'approved');
  CREATE TYPE "public"."enum__passages_v_version_state" AS ENUM('new', 'changed', 'approved');
  CREATE TYPE "public"."enum_settings_passage_changes" AS ENUM('anew', 'at-once');
  CREATE TYPE "public"."enum__settings_v_version_passage_changes" AS ENUM('anew', 'at-once');
  ALTER TYPE "public"."enum_payload_jobs_log_task_slug" ADD VALUE 'renewPassage' BEFORE 'sendQueuedMail';
  ALTER TYPE "public"."enum_payload_jobs_task_slug" ADD VALUE 'renewPassage' BEFORE 'sendQueuedMail';
  CREATE TABLE "passages" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"body" jsonb NOT NULL,
  	"state" "enum_passages_state" DEFAULT 'new',
  	"approval_body" jsonb,
  	"approval_by" varchar,
  	"approval_on" timestamp(3) with time zone,
  	"writers" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "_passages_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_title" varchar NOT NULL,
  	"version_body" jsonb NOT NULL,
  	"version_state" "enum__passages_v_version_state" DEFAULT 'new',
  	"version_approval_body" jsonb,
  	"version_approval_by" varchar,
  	"version_approval_on" timestamp(3) with time zone,
  	"version_writers" jsonb,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "passages_id" integer;
  ALTER TABLE "settings" ADD COLUMN "passage_changes" "enum_settings_passage_changes" DEFAULT 'anew' NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_passage_changes" "enum__settings_v_version_passage_changes" DEFAULT 'anew' NOT NULL;
  ALTER TABLE "_passages_v" ADD CONSTRAINT "_passages_v_parent_id_passages_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."passages"("id") ON DELETE set null ON UPDATE no action;
  CREATE UNIQUE INDEX "passages_title_idx" ON "passages" USING btree ("title");
  CREATE INDEX "passages_updated_at_idx" ON "passages" USING btree ("updated_at");
  CREATE INDEX "passages_created_at_idx" ON "passages" USING btree ("created_at");
  CREATE INDEX "_passages_v_parent_idx" ON "_passages_v" USING btree ("parent_id");
  CREATE INDEX "_passages_v_version_version_title_idx" ON "_passages_v" USING btree ("version_title");
  CREATE INDEX "_passages_v_version_version_updated_at_idx" ON "_passages_v" USING btree ("version_updated_at");
  CREATE INDEX "_passages_v_version_version_created_at_idx" ON "_passages_v" USING btree ("version_created_at");
  CREATE INDEX "_passages_v_created_at_idx" ON "_passages_v" USING btree ("created_at");
  CREATE INDEX "_passages_v_updated_at_idx" ON "_passages_v" USING btree ("updated_at");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_passages_fk" FOREIGN KEY ("passages_id") REFERENCES "public"."passages"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_passages_id_idx" ON "payload_locked_documents_rels" USING btree ("passages_id");
  ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind_check", ADD CHECK ("kind" IN ('submitted-to-you',
    'returned', 'approved', 'assigned', 'mentioned', 'answered', 'plan-failed', 'approval-lost', 'left-review',
    'passage-changed'));`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DELETE FROM "notifications" WHERE "kind" = 'passage-changed';
  ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind_check", ADD CHECK ("kind" IN ('submitted-to-you',
    'returned', 'approved', 'assigned', 'mentioned', 'answered', 'plan-failed', 'approval-lost', 'left-review'));
  DELETE FROM "payload_jobs_log" WHERE "task_slug" = 'renewPassage';
  DELETE FROM "payload_jobs" WHERE "task_slug" = 'renewPassage';
  ALTER TABLE "passages" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_passages_v" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "passages" CASCADE;
  DROP TABLE "_passages_v" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_passages_fk";
  
  ALTER TABLE "payload_jobs_log" ALTER COLUMN "task_slug" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_jobs_log_task_slug";
  CREATE TYPE "public"."enum_payload_jobs_log_task_slug" AS ENUM('inline', 'changePublication', 'sendQueuedMail');
  ALTER TABLE "payload_jobs_log" ALTER COLUMN "task_slug" SET DATA TYPE "public"."enum_payload_jobs_log_task_slug" USING "task_slug"::"public"."enum_payload_jobs_log_task_slug";
  ALTER TABLE "payload_jobs" ALTER COLUMN "task_slug" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_jobs_task_slug";
  CREATE TYPE "public"."enum_payload_jobs_task_slug" AS ENUM('inline', 'changePublication', 'sendQueuedMail');
  ALTER TABLE "payload_jobs" ALTER COLUMN "task_slug" SET DATA TYPE "public"."enum_payload_jobs_task_slug" USING "task_slug"::"public"."enum_payload_jobs_task_slug";
  DROP INDEX "payload_locked_documents_rels_passages_id_idx";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "passages_id";
  ALTER TABLE "settings" DROP COLUMN "passage_changes";
  ALTER TABLE "_settings_v" DROP COLUMN "version_passage_changes";
  DROP TYPE "public"."enum_passages_state";
  DROP TYPE "public"."enum__passages_v_version_state";
  DROP TYPE "public"."enum_settings_passage_changes";
  DROP TYPE "public"."enum__settings_v_version_passage_changes";`)
}
