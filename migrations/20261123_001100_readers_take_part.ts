import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_comments_voice" AS ENUM('reader', 'author', 'staff');
  CREATE TYPE "public"."enum_comment_reports_reason" AS ENUM('abuse', 'spam', 'harm', 'private', 'other');
  CREATE TYPE "public"."enum_bans_kind" AS ENUM('sender', 'email', 'network');
  CREATE TYPE "public"."enum_settings_moderation" AS ENUM('all', 'first', 'none');
  CREATE TYPE "public"."enum_settings_comments_order" AS ENUM('oldest', 'newest');
  CREATE TYPE "public"."enum_settings_proof_of_work" AS ENUM('off', 'under-attack', 'on');
  CREATE TYPE "public"."enum__settings_v_version_moderation" AS ENUM('all', 'first', 'none');
  CREATE TYPE "public"."enum__settings_v_version_comments_order" AS ENUM('oldest', 'newest');
  CREATE TYPE "public"."enum__settings_v_version_proof_of_work" AS ENUM('off', 'under-attack', 'on');
  ALTER TYPE "public"."enum_comments_status" ADD VALUE 'withdrawn';
  ALTER TYPE "public"."enum_payload_jobs_log_task_slug" ADD VALUE 'sendQueuedMail';
  ALTER TYPE "public"."enum_payload_jobs_task_slug" ADD VALUE 'sendQueuedMail';
  CREATE TABLE "comment_reports" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"comment_id" integer NOT NULL,
  	"reason" "enum_comment_reports_reason" NOT NULL,
  	"sender_hash" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "subscriptions" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"comment_id" integer NOT NULL,
  	"email" varchar NOT NULL,
  	"email_hash" varchar NOT NULL,
  	"confirmed_at" timestamp(3) with time zone,
  	"erase_after" timestamp(3) with time zone NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "bans" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"kind" "enum_bans_kind" NOT NULL,
  	"label" varchar NOT NULL,
  	"value" varchar NOT NULL,
  	"until" timestamp(3) with time zone NOT NULL,
  	"created_by" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "helpful_votes" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"article_id" integer NOT NULL,
  	"is_helpful" boolean DEFAULT false NOT NULL,
  	"voter_key" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "comments" ADD COLUMN "root" numeric;
  ALTER TABLE "comments" ADD COLUMN "voice" "enum_comments_voice" DEFAULT 'reader' NOT NULL;
  ALTER TABLE "comments" ADD COLUMN "profile_id" integer;
  ALTER TABLE "comments" ADD COLUMN "edited_at" timestamp(3) with time zone;
  ALTER TABLE "comments" ADD COLUMN "report_count" numeric DEFAULT 0;
  ALTER TABLE "comments" ADD COLUMN "edit_key" varchar;
  ALTER TABLE "comments" ADD COLUMN "text_digest" varchar;
  ALTER TABLE "comment_contacts" ADD COLUMN "email_hash" varchar;
  ALTER TABLE "comment_contacts" ADD COLUMN "sender_hash" varchar;
  ALTER TABLE "comment_contacts" ADD COLUMN "wants_replies" boolean DEFAULT false;
  ALTER TABLE "comment_contacts" ADD COLUMN "confirmed_at" timestamp(3) with time zone;
  ALTER TABLE "ratings" ADD COLUMN "is_clear" boolean DEFAULT false;
  ALTER TABLE "ratings" ADD COLUMN "is_complete" boolean DEFAULT false;
  ALTER TABLE "ratings" ADD COLUMN "is_kind" boolean DEFAULT false;
  ALTER TABLE "ratings" ADD COLUMN "is_held" boolean DEFAULT false;
  ALTER TABLE "ratings" ADD COLUMN "network_hash" varchar;
  ALTER TABLE "users" ADD COLUMN "wants_comment_mail" boolean DEFAULT true;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "comment_reports_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "subscriptions_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "bans_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "helpful_votes_id" integer;
  ALTER TABLE "settings" ADD COLUMN "moderation" "enum_settings_moderation" DEFAULT 'all' NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "comments_close_after_days" numeric DEFAULT 0 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "comments_order" "enum_settings_comments_order" DEFAULT 'oldest' NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "held_words" varchar;
  ALTER TABLE "settings" ADD COLUMN "proof_of_work" "enum_settings_proof_of_work" DEFAULT 'under-attack' NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "moderator_digest" boolean DEFAULT true;
  ALTER TABLE "settings" ADD COLUMN "retention_contact_days" numeric DEFAULT 90 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "retention_network_days" numeric DEFAULT 30 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "retention_report_days" numeric DEFAULT 90 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "retention_subscription_days" numeric DEFAULT 365 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "retention_spam_days" numeric DEFAULT 60 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_moderation" "enum__settings_v_version_moderation" DEFAULT 'all' NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_comments_close_after_days" numeric DEFAULT 0 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_comments_order" "enum__settings_v_version_comments_order" DEFAULT 'oldest' NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_held_words" varchar;
  ALTER TABLE "_settings_v" ADD COLUMN "version_proof_of_work" "enum__settings_v_version_proof_of_work" DEFAULT 'under-attack' NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_moderator_digest" boolean DEFAULT true;
  ALTER TABLE "_settings_v" ADD COLUMN "version_retention_contact_days" numeric DEFAULT 90 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_retention_network_days" numeric DEFAULT 30 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_retention_report_days" numeric DEFAULT 90 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_retention_subscription_days" numeric DEFAULT 365 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_retention_spam_days" numeric DEFAULT 60 NOT NULL;
  ALTER TABLE "comment_reports" ADD CONSTRAINT "comment_reports_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "helpful_votes" ADD CONSTRAINT "helpful_votes_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "comment_reports_comment_idx" ON "comment_reports" USING btree ("comment_id");
  CREATE INDEX "comment_reports_updated_at_idx" ON "comment_reports" USING btree ("updated_at");
  CREATE INDEX "comment_reports_created_at_idx" ON "comment_reports" USING btree ("created_at");
  CREATE UNIQUE INDEX "comment_senderHash_idx" ON "comment_reports" USING btree ("comment_id","sender_hash");
  CREATE INDEX "subscriptions_comment_idx" ON "subscriptions" USING btree ("comment_id");
  CREATE INDEX "subscriptions_email_hash_idx" ON "subscriptions" USING btree ("email_hash");
  CREATE INDEX "subscriptions_erase_after_idx" ON "subscriptions" USING btree ("erase_after");
  CREATE INDEX "subscriptions_updated_at_idx" ON "subscriptions" USING btree ("updated_at");
  CREATE INDEX "subscriptions_created_at_idx" ON "subscriptions" USING btree ("created_at");
  CREATE UNIQUE INDEX "comment_emailHash_idx" ON "subscriptions" USING btree ("comment_id","email_hash");
  CREATE INDEX "bans_value_idx" ON "bans" USING btree ("value");
  CREATE INDEX "bans_until_idx" ON "bans" USING btree ("until");
  CREATE INDEX "bans_updated_at_idx" ON "bans" USING btree ("updated_at");
  CREATE INDEX "bans_created_at_idx" ON "bans" USING btree ("created_at");
  CREATE INDEX "helpful_votes_article_idx" ON "helpful_votes" USING btree ("article_id");
  CREATE INDEX "helpful_votes_updated_at_idx" ON "helpful_votes" USING btree ("updated_at");
  CREATE INDEX "helpful_votes_created_at_idx" ON "helpful_votes" USING btree ("created_at");
  CREATE UNIQUE INDEX "article_voterKey_idx" ON "helpful_votes" USING btree ("article_id","voter_key");
  ALTER TABLE "comments" ADD CONSTRAINT "comments_profile_id_authors_id_fk" FOREIGN KEY ("profile_id") REFERENCES "public"."authors"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_comment_reports_fk" FOREIGN KEY ("comment_reports_id") REFERENCES "public"."comment_reports"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_subscriptions_fk" FOREIGN KEY ("subscriptions_id") REFERENCES "public"."subscriptions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_bans_fk" FOREIGN KEY ("bans_id") REFERENCES "public"."bans"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_helpful_votes_fk" FOREIGN KEY ("helpful_votes_id") REFERENCES "public"."helpful_votes"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "comments_root_idx" ON "comments" USING btree ("root");
  CREATE INDEX "comments_profile_idx" ON "comments" USING btree ("profile_id");
  CREATE INDEX "comments_report_count_idx" ON "comments" USING btree ("report_count");
  CREATE INDEX "comments_text_digest_idx" ON "comments" USING btree ("text_digest");
  CREATE INDEX "comment_contacts_email_hash_idx" ON "comment_contacts" USING btree ("email_hash");
  CREATE INDEX "comment_contacts_sender_hash_idx" ON "comment_contacts" USING btree ("sender_hash");
  CREATE INDEX "ratings_is_held_idx" ON "ratings" USING btree ("is_held");
  CREATE INDEX "ratings_network_hash_idx" ON "ratings" USING btree ("network_hash");
  CREATE INDEX "payload_locked_documents_rels_comment_reports_id_idx" ON "payload_locked_documents_rels" USING btree ("comment_reports_id");
  CREATE INDEX "payload_locked_documents_rels_subscriptions_id_idx" ON "payload_locked_documents_rels" USING btree ("subscriptions_id");
  CREATE INDEX "payload_locked_documents_rels_bans_id_idx" ON "payload_locked_documents_rels" USING btree ("bans_id");
  CREATE INDEX "payload_locked_documents_rels_helpful_votes_id_idx" ON "payload_locked_documents_rels" USING btree ("helpful_votes_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "comment_reports" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "subscriptions" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "bans" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "helpful_votes" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "comment_reports" CASCADE;
  DROP TABLE "subscriptions" CASCADE;
  DROP TABLE "bans" CASCADE;
  DROP TABLE "helpful_votes" CASCADE;
  ALTER TABLE "comments" DROP CONSTRAINT "comments_profile_id_authors_id_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_comment_reports_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_subscriptions_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_bans_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_helpful_votes_fk";
  
  ALTER TABLE "comments" ALTER COLUMN "status" SET DATA TYPE text;
  ALTER TABLE "comments" ALTER COLUMN "status" SET DEFAULT 'pending'::text;
  DROP TYPE "public"."enum_comments_status";
  CREATE TYPE "public"."enum_comments_status" AS ENUM('pending', 'approved', 'rejected', 'spam');
  ALTER TABLE "comments" ALTER COLUMN "status" SET DEFAULT 'pending'::"public"."enum_comments_status";
  ALTER TABLE "comments" ALTER COLUMN "status" SET DATA TYPE "public"."enum_comments_status" USING "status"::"public"."enum_comments_status";
  ALTER TABLE "payload_jobs_log" ALTER COLUMN "task_slug" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_jobs_log_task_slug";
  CREATE TYPE "public"."enum_payload_jobs_log_task_slug" AS ENUM('inline', 'changePublication');
  ALTER TABLE "payload_jobs_log" ALTER COLUMN "task_slug" SET DATA TYPE "public"."enum_payload_jobs_log_task_slug" USING "task_slug"::"public"."enum_payload_jobs_log_task_slug";
  ALTER TABLE "payload_jobs" ALTER COLUMN "task_slug" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_jobs_task_slug";
  CREATE TYPE "public"."enum_payload_jobs_task_slug" AS ENUM('inline', 'changePublication');
  ALTER TABLE "payload_jobs" ALTER COLUMN "task_slug" SET DATA TYPE "public"."enum_payload_jobs_task_slug" USING "task_slug"::"public"."enum_payload_jobs_task_slug";
  DROP INDEX "comments_root_idx";
  DROP INDEX "comments_profile_idx";
  DROP INDEX "comments_report_count_idx";
  DROP INDEX "comments_text_digest_idx";
  DROP INDEX "comment_contacts_email_hash_idx";
  DROP INDEX "comment_contacts_sender_hash_idx";
  DROP INDEX "ratings_is_held_idx";
  DROP INDEX "ratings_network_hash_idx";
  DROP INDEX "payload_locked_documents_rels_comment_reports_id_idx";
  DROP INDEX "payload_locked_documents_rels_subscriptions_id_idx";
  DROP INDEX "payload_locked_documents_rels_bans_id_idx";
  DROP INDEX "payload_locked_documents_rels_helpful_votes_id_idx";
  ALTER TABLE "comments" DROP COLUMN "root";
  ALTER TABLE "comments" DROP COLUMN "voice";
  ALTER TABLE "comments" DROP COLUMN "profile_id";
  ALTER TABLE "comments" DROP COLUMN "edited_at";
  ALTER TABLE "comments" DROP COLUMN "report_count";
  ALTER TABLE "comments" DROP COLUMN "edit_key";
  ALTER TABLE "comments" DROP COLUMN "text_digest";
  ALTER TABLE "comment_contacts" DROP COLUMN "email_hash";
  ALTER TABLE "comment_contacts" DROP COLUMN "sender_hash";
  ALTER TABLE "comment_contacts" DROP COLUMN "wants_replies";
  ALTER TABLE "comment_contacts" DROP COLUMN "confirmed_at";
  ALTER TABLE "ratings" DROP COLUMN "is_clear";
  ALTER TABLE "ratings" DROP COLUMN "is_complete";
  ALTER TABLE "ratings" DROP COLUMN "is_kind";
  ALTER TABLE "ratings" DROP COLUMN "is_held";
  ALTER TABLE "ratings" DROP COLUMN "network_hash";
  ALTER TABLE "users" DROP COLUMN "wants_comment_mail";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "comment_reports_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "subscriptions_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "bans_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "helpful_votes_id";
  ALTER TABLE "settings" DROP COLUMN "moderation";
  ALTER TABLE "settings" DROP COLUMN "comments_close_after_days";
  ALTER TABLE "settings" DROP COLUMN "comments_order";
  ALTER TABLE "settings" DROP COLUMN "held_words";
  ALTER TABLE "settings" DROP COLUMN "proof_of_work";
  ALTER TABLE "settings" DROP COLUMN "moderator_digest";
  ALTER TABLE "settings" DROP COLUMN "retention_contact_days";
  ALTER TABLE "settings" DROP COLUMN "retention_network_days";
  ALTER TABLE "settings" DROP COLUMN "retention_report_days";
  ALTER TABLE "settings" DROP COLUMN "retention_subscription_days";
  ALTER TABLE "settings" DROP COLUMN "retention_spam_days";
  ALTER TABLE "_settings_v" DROP COLUMN "version_moderation";
  ALTER TABLE "_settings_v" DROP COLUMN "version_comments_close_after_days";
  ALTER TABLE "_settings_v" DROP COLUMN "version_comments_order";
  ALTER TABLE "_settings_v" DROP COLUMN "version_held_words";
  ALTER TABLE "_settings_v" DROP COLUMN "version_proof_of_work";
  ALTER TABLE "_settings_v" DROP COLUMN "version_moderator_digest";
  ALTER TABLE "_settings_v" DROP COLUMN "version_retention_contact_days";
  ALTER TABLE "_settings_v" DROP COLUMN "version_retention_network_days";
  ALTER TABLE "_settings_v" DROP COLUMN "version_retention_report_days";
  ALTER TABLE "_settings_v" DROP COLUMN "version_retention_subscription_days";
  ALTER TABLE "_settings_v" DROP COLUMN "version_retention_spam_days";
  DROP TYPE "public"."enum_comments_voice";
  DROP TYPE "public"."enum_comment_reports_reason";
  DROP TYPE "public"."enum_bans_kind";
  DROP TYPE "public"."enum_settings_moderation";
  DROP TYPE "public"."enum_settings_comments_order";
  DROP TYPE "public"."enum_settings_proof_of_work";
  DROP TYPE "public"."enum__settings_v_version_moderation";
  DROP TYPE "public"."enum__settings_v_version_comments_order";
  DROP TYPE "public"."enum__settings_v_version_proof_of_work";`)
}
