import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** People's keys for programs. Only a keyed hash of each is stored; `start` is what its owner recognises it by. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table personal_keys (
      id integer generated always as identity primary key,
      user_id integer not null references users (id) on delete cascade,
      name text not null check (char_length(name) between 1 and 80),
      start text not null,
      key_hash text not null unique,
      scopes text[] not null check (cardinality(scopes) > 0),
      made_at timestamptz not null default clock_timestamp(),
      expires_at timestamptz not null,
      last_used_at timestamptz,
      revoked_at timestamptz);
    create index personal_keys_user_idx on personal_keys (user_id);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table personal_keys`)
}
