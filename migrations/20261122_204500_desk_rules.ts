import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What Payload's schema cannot say of the editors' desk: the audit log only grows, references have keys, and the
 * tables of our own SQL.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    update articles_references set key = substr(md5(id), 1, 8) where key is null;
    update _articles_v_version_references set key = substr(md5(coalesce(_uuid, id::text)), 1, 8) where key is null;
    update articles set stage = 'approved' where _status = 'published';
    update _articles_v set version_stage = 'approved' where version__status = 'published';

    create function refuse_audit_change() returns trigger language plpgsql as $$
    begin
      raise exception 'the audit log is append-only' using errcode = 'insufficient_privilege';
    end $$;
    create trigger audit_log_append_only before update or delete on audit_log
      for each row execute function refuse_audit_change();
    create trigger audit_log_never_emptied before truncate on audit_log
      for each statement execute function refuse_audit_change();

    create extension if not exists pg_trgm;
    create table article_texts (
      article_id integer primary key references articles (id) on delete cascade,
      text text not null);
    create index article_texts_trigrams_idx on article_texts using gin (text gin_trgm_ops);

    create table search_misses (
      query varchar(200) primary key,
      times integer not null default 1 check (times > 0),
      last_at timestamptz not null default now());
    create index search_misses_last_at_idx on search_misses (last_at);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table search_misses;
    drop table article_texts;
    drop trigger audit_log_never_emptied on audit_log;
    drop trigger audit_log_append_only on audit_log;
    drop function refuse_audit_change();
  `)
}
