import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Who has an article in hand, and until when. Not a field of the article: it is no content, makes no version and never
 * leaves the desk.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table assignments (
      article_id integer primary key references articles on delete cascade,
      assignee_id integer not null references users on delete cascade,
      due date,
      given_by_id integer references users on delete set null,
      given_by_name text not null,
      given_at timestamptz not null default clock_timestamp());
    create index assignments_assignee on assignments (assignee_id);
    create index assignments_given_by on assignments (given_by_id);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table assignments`)
}
