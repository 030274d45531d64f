import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** The private addresses of calendar feeds. A new nonce makes a new address, and the one before stops. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table calendar_feeds (
      user_id integer primary key references users on delete cascade,
      nonce text not null check (char_length(nonce) between 16 and 64),
      key_hash text not null unique check (char_length(key_hash) between 16 and 64),
      made_at timestamptz not null default clock_timestamp());
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table calendar_feeds`)
}
