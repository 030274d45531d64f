import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** That a comment was told of belongs to the comment; as a row of its own it stayed for ever. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table comments add column is_told boolean not null default false;
    update comments c set is_told = true from payload_kv k where k.key = 'comment-told:' || c.id;
    delete from payload_kv where starts_with(key, 'comment-told:');
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    insert into payload_kv (key, data)
      select 'comment-told:' || id, jsonb_build_object('comment', id) from comments where is_told;
    alter table comments drop column is_told;
  `)
}
