import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Where no moderator has chosen how many honest comments the learned check may hold, its curve decides (null). */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table spam_check alter column wrongly_held drop not null, alter column wrongly_held set default null;
    update spam_check set wrongly_held = null
      where not exists (select 1 from audit_log where title = 'Learned spam check');
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    update spam_check set wrongly_held = 0.01 where wrongly_held is null;
    alter table spam_check alter column wrongly_held set default 0.01, alter column wrongly_held set not null;
  `)
}
