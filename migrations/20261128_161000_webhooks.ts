import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Webhooks, and by hand the outbox: a message is queued in the transaction of its event. Comments queue theirs by a
 * trigger, so that a reader's comment takes no further statement.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_webhooks_events" AS ENUM('article.published', 'article.corrected', 'article.withdrawn', 'comment.waiting');
  CREATE TABLE "webhooks_events" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_webhooks_events",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "webhooks" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"address" varchar NOT NULL,
  	"is_off" boolean DEFAULT false,
  	"secret_nonce" varchar,
  	"failing_since" timestamp(3) with time zone,
  	"stopped_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "webhooks_id" integer;
  ALTER TABLE "webhooks_events" ADD CONSTRAINT "webhooks_events_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."webhooks"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "webhooks_events_order_idx" ON "webhooks_events" USING btree ("order");
  CREATE INDEX "webhooks_events_parent_idx" ON "webhooks_events" USING btree ("parent_id");
  CREATE INDEX "webhooks_updated_at_idx" ON "webhooks" USING btree ("updated_at");
  CREATE INDEX "webhooks_created_at_idx" ON "webhooks" USING btree ("created_at");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_webhooks_fk" FOREIGN KEY ("webhooks_id") REFERENCES "public"."webhooks"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_webhooks_id_idx" ON "payload_locked_documents_rels" USING btree ("webhooks_id");

  create table webhook_deliveries (
    id uuid primary key default gen_random_uuid(),
    webhook_id integer not null references webhooks (id) on delete cascade,
    event text not null,
    data jsonb not null,
    made_at timestamptz not null default clock_timestamp(),
    attempts integer not null default 0,
    next_at timestamptz default now(),
    status integer,
    failure text,
    delivered_at timestamptz);
  create index webhook_deliveries_due_idx on webhook_deliveries (next_at) where next_at is not null;
  create index webhook_deliveries_webhook_idx on webhook_deliveries (webhook_id, made_at);

  create function announce_waiting_comment() returns trigger language plpgsql as $$
  begin
    insert into webhook_deliveries (webhook_id, event, data)
    select w.id, 'comment.waiting',
      jsonb_build_object('comment', new.id, 'article', new.article_id, 'slug', a.slug)
    from webhooks w join webhooks_events e on e.parent_id = w.id join articles a on a.id = new.article_id
    where w.is_off is not true and e.value = 'comment.waiting';
    return null;
  end $$;
  create trigger announce_inserted after insert on comments
    for each row when (new.status = 'pending') execute function announce_waiting_comment();
  create trigger announce_reopened after update of status on comments
    for each row when (new.status = 'pending' and old.status is distinct from new.status)
    execute function announce_waiting_comment();`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
  drop trigger announce_reopened on comments;
  drop trigger announce_inserted on comments;
  drop function announce_waiting_comment();
  drop table webhook_deliveries;
   ALTER TABLE "webhooks_events" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "webhooks" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "webhooks_events" CASCADE;
  DROP TABLE "webhooks" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_webhooks_fk";
  
  DROP INDEX "payload_locked_documents_rels_webhooks_id_idx";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "webhooks_id";
  DROP TYPE "public"."enum_webhooks_events";`)
}
