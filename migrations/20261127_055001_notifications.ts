import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** The inbox of each member of staff. The worker sweeps it after 90 days. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table notifications (
      id integer generated always as identity primary key,
      recipient_id integer not null references users on delete cascade,
      kind text not null check (kind in ('submitted-to-you', 'returned', 'approved', 'assigned', 'mentioned',
        'plan-failed', 'approval-lost', 'left-review')),
      article_id integer references articles on delete cascade,
      title text not null check (char_length(title) <= 300),
      actor_id integer references users on delete set null,
      actor_name text,
      note text check (char_length(note) <= 2000),
      key text check (char_length(key) <= 100),
      waits_for_digest boolean not null default false,
      created_at timestamptz not null default clock_timestamp(),
      read_at timestamptz);
    create unique index notifications_once on notifications (recipient_id, key) where key is not null;
    create index notifications_recipient on notifications (recipient_id, id desc);
    create index notifications_unread on notifications (recipient_id) where read_at is null;
    create index notifications_for_digest on notifications (recipient_id) where waits_for_digest;
    create index notifications_article on notifications (article_id);
    create index notifications_actor on notifications (actor_id);
    create index notifications_created_at on notifications (created_at);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table notifications`)
}
