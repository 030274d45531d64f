import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * A document has one newest version, and it is the one that was written last: Payload tells it by the clocks of
 * the instances, which differ, and marks the others in a second statement.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create function keep_one_latest_version() returns trigger language plpgsql as $$
    declare newest timestamptz;
    begin
      execute format('update %I set latest = false where parent_id = $1 and latest and id <> $2', tg_table_name)
        using new.parent_id, new.id;
      execute format('select max(updated_at) from %I where parent_id = $1 and id <> $2', tg_table_name)
        into newest using new.parent_id, new.id;
      if newest >= new.updated_at then
        new.updated_at := newest + interval '1 millisecond';
      end if;
      return new;
    end $$;

    update _articles_v v set latest = false where latest and exists (
      select 1 from _articles_v o where o.parent_id = v.parent_id and o.latest
        and (o.updated_at, o.id) > (v.updated_at, v.id));
    create unique index _articles_v_one_latest on _articles_v (parent_id) where latest;
    create trigger keep_one_latest before insert or update of latest on _articles_v
      for each row when (new.latest and new.parent_id is not null) execute function keep_one_latest_version();

    update _pages_v v set latest = false where latest and exists (
      select 1 from _pages_v o where o.parent_id = v.parent_id and o.latest
        and (o.updated_at, o.id) > (v.updated_at, v.id));
    create unique index _pages_v_one_latest on _pages_v (parent_id) where latest;
    create trigger keep_one_latest before insert or update of latest on _pages_v
      for each row when (new.latest and new.parent_id is not null) execute function keep_one_latest_version();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger keep_one_latest on _pages_v;
    drop index _pages_v_one_latest;
    drop trigger keep_one_latest on _articles_v;
    drop index _articles_v_one_latest;
    drop function keep_one_latest_version();
  `)
}
