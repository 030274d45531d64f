import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Profiles had no drafts before: each is public as it stands, and its newest version is what readers see. From here
 * on the newest one is kept as it is for articles (one_latest_version).
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    update authors set _status = 'published';
    update _authors_v set version__status = 'published';
    update _authors_v v set latest = true where parent_id is not null and not exists (
      select 1 from _authors_v o where o.parent_id = v.parent_id and (o.updated_at, o.id) > (v.updated_at, v.id));
    create unique index _authors_v_one_latest on _authors_v (parent_id) where latest;
    create trigger keep_one_latest before insert or update of latest on _authors_v
      for each row when (new.latest and new.parent_id is not null) execute function keep_one_latest_version();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger keep_one_latest on _authors_v;
    drop index _authors_v_one_latest;
    delete from _authors_v where version__status = 'draft';
    delete from authors where _status = 'draft';
  `)
}
