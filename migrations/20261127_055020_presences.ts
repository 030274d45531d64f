import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Who has an article open now, by tab. Unlogged: after a crash nobody is there, and every form says so again. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create unlogged table presences (
      article_id integer not null references articles on delete cascade,
      user_id integer not null references users on delete cascade,
      tab text not null check (char_length(tab) between 1 and 40),
      field text check (char_length(field) <= 60),
      is_reading boolean not null,
      seen_at timestamptz not null default clock_timestamp(),
      primary key (article_id, user_id, tab));
    create index presences_user on presences (user_id);
    create index presences_seen_at on presences (seen_at);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table presences`)
}
