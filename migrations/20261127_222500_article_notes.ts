import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Notes of the desk on passages of articles. Not fields of the article: they are no content, make no version, take no
 * approval away and never leave the desk. Replies belong to the note that began the thread.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table article_notes (
      id integer generated always as identity primary key,
      article_id integer not null references articles on delete cascade,
      thread_id integer references article_notes on delete cascade,
      field text,
      anchor jsonb,
      text text not null check (char_length(text) between 1 and 2000),
      key text not null check (char_length(key) between 8 and 64),
      author_id integer references users on delete set null,
      author_name text not null,
      created_at timestamptz not null default clock_timestamp(),
      changed_at timestamptz not null default clock_timestamp(),
      resolved_at timestamptz,
      resolved_by text,
      check ((thread_id is null) = (anchor is not null and field is not null)),
      check (thread_id is null or resolved_at is null));
    create unique index article_notes_once on article_notes (author_id, key);
    create index article_notes_article on article_notes (article_id, id);
    create index article_notes_thread on article_notes (thread_id);
    alter table notifications drop constraint notifications_kind_check, add check (kind in ('submitted-to-you',
      'returned', 'approved', 'assigned', 'mentioned', 'answered', 'plan-failed', 'approval-lost', 'left-review'));
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table article_notes;
    delete from notifications where kind = 'answered';
    alter table notifications drop constraint notifications_kind_check, add check (kind in ('submitted-to-you',
      'returned', 'approved', 'assigned', 'mentioned', 'plan-failed', 'approval-lost', 'left-review'));
  `)
}
