import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Which articles cite one source: a web address without protocol, `www.` and trailing slash, or a title without one. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create function source_key(url text, title text) returns text language sql immutable parallel safe as $$
      select coalesce(
        nullif(regexp_replace(lower(btrim(url)), '^https?://(www\\.)?|[/#]+$', '', 'g'), ''),
        nullif(lower(btrim(title)), ''))
    $$;
    create index articles_references_source_idx on articles_references (source_key(url, title));
    create index articles_v_references_source_idx on _articles_v_version_references (source_key(url, title));`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index articles_v_references_source_idx;
    drop index articles_references_source_idx;
    drop function source_key(text, text);`)
}
