import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_authors_proposal_state" AS ENUM('waiting', 'returned');
  CREATE TYPE "public"."enum_authors_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__authors_v_version_proposal_state" AS ENUM('waiting', 'returned');
  CREATE TYPE "public"."enum__authors_v_version_status" AS ENUM('draft', 'published');
  ALTER TABLE "authors_credentials" ALTER COLUMN "abbreviation" DROP NOT NULL;
  ALTER TABLE "authors_links" ALTER COLUMN "label" DROP NOT NULL;
  ALTER TABLE "authors_links" ALTER COLUMN "url" DROP NOT NULL;
  ALTER TABLE "authors" ALTER COLUMN "name" DROP NOT NULL;
  ALTER TABLE "authors" ALTER COLUMN "slug" DROP NOT NULL;
  ALTER TABLE "_authors_v_version_credentials" ALTER COLUMN "abbreviation" DROP NOT NULL;
  ALTER TABLE "_authors_v_version_links" ALTER COLUMN "label" DROP NOT NULL;
  ALTER TABLE "_authors_v_version_links" ALTER COLUMN "url" DROP NOT NULL;
  ALTER TABLE "_authors_v" ALTER COLUMN "version_name" DROP NOT NULL;
  ALTER TABLE "_authors_v" ALTER COLUMN "version_slug" DROP NOT NULL;
  ALTER TABLE "authors" ADD COLUMN "proposal_state" "enum_authors_proposal_state";
  ALTER TABLE "authors" ADD COLUMN "proposal_by" varchar;
  ALTER TABLE "authors" ADD COLUMN "proposal_at" timestamp(3) with time zone;
  ALTER TABLE "authors" ADD COLUMN "proposal_note" varchar;
  ALTER TABLE "authors" ADD COLUMN "_status" "enum_authors_status" DEFAULT 'draft';
  ALTER TABLE "_authors_v" ADD COLUMN "version_proposal_state" "enum__authors_v_version_proposal_state";
  ALTER TABLE "_authors_v" ADD COLUMN "version_proposal_by" varchar;
  ALTER TABLE "_authors_v" ADD COLUMN "version_proposal_at" timestamp(3) with time zone;
  ALTER TABLE "_authors_v" ADD COLUMN "version_proposal_note" varchar;
  ALTER TABLE "_authors_v" ADD COLUMN "version__status" "enum__authors_v_version_status" DEFAULT 'draft';
  ALTER TABLE "_authors_v" ADD COLUMN "latest" boolean;
  ALTER TABLE "media" ADD COLUMN "source_digest" varchar;
  ALTER TABLE "users" ADD COLUMN "time_zone" varchar;
  CREATE INDEX "authors_proposal_proposal_state_idx" ON "authors" USING btree ("proposal_state");
  CREATE INDEX "authors__status_idx" ON "authors" USING btree ("_status");
  CREATE INDEX "_authors_v_version_proposal_version_proposal_state_idx" ON "_authors_v" USING btree ("version_proposal_state");
  CREATE INDEX "_authors_v_version_version__status_idx" ON "_authors_v" USING btree ("version__status");
  CREATE INDEX "_authors_v_latest_idx" ON "_authors_v" USING btree ("latest");
  CREATE INDEX "media_source_digest_idx" ON "media" USING btree ("source_digest");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "authors_proposal_proposal_state_idx";
  DROP INDEX "authors__status_idx";
  DROP INDEX "_authors_v_version_proposal_version_proposal_state_idx";
  DROP INDEX "_authors_v_version_version__status_idx";
  DROP INDEX "_authors_v_latest_idx";
  DROP INDEX "media_source_digest_idx";
  ALTER TABLE "authors_credentials" ALTER COLUMN "abbreviation" SET NOT NULL;
  ALTER TABLE "authors_links" ALTER COLUMN "label" SET NOT NULL;
  ALTER TABLE "authors_links" ALTER COLUMN "url" SET NOT NULL;
  ALTER TABLE "authors" ALTER COLUMN "name" SET NOT NULL;
  ALTER TABLE "authors" ALTER COLUMN "slug" SET NOT NULL;
  ALTER TABLE "_authors_v_version_credentials" ALTER COLUMN "abbreviation" SET NOT NULL;
  ALTER TABLE "_authors_v_version_links" ALTER COLUMN "label" SET NOT NULL;
  ALTER TABLE "_authors_v_version_links" ALTER COLUMN "url" SET NOT NULL;
  ALTER TABLE "_authors_v" ALTER COLUMN "version_name" SET NOT NULL;
  ALTER TABLE "_authors_v" ALTER COLUMN "version_slug" SET NOT NULL;
  ALTER TABLE "authors" DROP COLUMN "proposal_state";
  ALTER TABLE "authors" DROP COLUMN "proposal_by";
  ALTER TABLE "authors" DROP COLUMN "proposal_at";
  ALTER TABLE "authors" DROP COLUMN "proposal_note";
  ALTER TABLE "authors" DROP COLUMN "_status";
  ALTER TABLE "_authors_v" DROP COLUMN "version_proposal_state";
  ALTER TABLE "_authors_v" DROP COLUMN "version_proposal_by";
  ALTER TABLE "_authors_v" DROP COLUMN "version_proposal_at";
  ALTER TABLE "_authors_v" DROP COLUMN "version_proposal_note";
  ALTER TABLE "_authors_v" DROP COLUMN "version__status";
  ALTER TABLE "_authors_v" DROP COLUMN "latest";
  ALTER TABLE "media" DROP COLUMN "source_digest";
  ALTER TABLE "users" DROP COLUMN "time_zone";
  DROP TYPE "public"."enum_authors_proposal_state";
  DROP TYPE "public"."enum_authors_status";
  DROP TYPE "public"."enum__authors_v_version_proposal_state";
  DROP TYPE "public"."enum__authors_v_version_status";`)
}
