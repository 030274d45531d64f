import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** The same as in src/db/locks.ts, which a migration cannot change with. */
const LISTS_LOCK = 7_265_019

/**
 * What stands in the lists that readers open, and how much: by author, symptom, body system, region, letter. A page of
 * a list then reads its own rows by index, and no list is counted when it is shown (src/content/lists/).
 *
 * Triggers note what a transaction changed, whatever makes the change, and the lists follow once, at its COMMIT. Only
 * one transaction at a time does so: at that moment it waits for nothing else, so that nobody can wait in a circle,
 * and it sees what others have committed before.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  // In the order of the alphabet, also where the database has another order; a server without ICU has its own.
  await db.execute(sql`
    do $order$ begin
      execute format('create domain list_name as text %s', case
        when exists (select 1 from pg_collation where collname = 'en-x-icu') then 'collate "en-x-icu"' else '' end);
    end $order$;

    create table list_counts (
      list text collate "C" not null,
      key text collate "C" not null,
      entries integer not null,
      changed timestamp(3) with time zone,
      primary key (list, key));
    create index list_counts_most_idx on list_counts (list, entries desc);

    create table article_listings (
      article_id integer not null,
      list text collate "C" not null,
      key text collate "C" not null,
      published_at timestamp(3) with time zone not null,
      primary key (article_id, list, key));
    create index article_listings_newest_idx on article_listings (list, key, published_at desc, article_id desc);
    create index article_listings_published_at_idx on article_listings (published_at);

    create table symptom_listings (
      symptom_id integer not null,
      list text collate "C" not null,
      key text collate "C" not null,
      name list_name not null,
      is_other_name boolean not null);
    create index symptom_listings_symptom_id_idx on symptom_listings (symptom_id);
    create index symptom_listings_name_idx on symptom_listings (list, key, name, symptom_id);

    create table author_listings (
      author_id integer not null,
      list text collate "C" not null,
      key text collate "C" not null,
      primary key (author_id, list, key));
    create index authors_shown_idx on authors (name, id) where _status = 'published';

    create table list_changes (
      transaction bigint not null,
      kind text collate "C" not null,
      id integer not null,
      primary key (transaction, kind, id));

    create function sitemap_file(id integer) returns integer language sql immutable
      return (id - 1) / 500 + 1;
    create function first_letter(name text) returns text language sql immutable
      return left(upper(left(normalize(btrim(name), nfc), 1)::list_name), 1);`)
  await db.execute(sql`
    create function list_articles(ids integer[]) returns void language plpgsql as $list$ begin
      -- Offsets and the changed path leave only the indexes on ids to choose from, also while a table has no statistics.
      with wanted as materialized (
        select l.list, l.key, a.id, a.published_at, case when a.published_at <= now() then a.updated_at end as changed
        from (select * from articles x where x.id = any(ids) offset 0) a cross join lateral (
          select 'site' as list, '' as key
          union select 'author', r.authors_id::text from articles_rels r
            where r.parent_id = a.id and r.path || '' = 'authors' and r.authors_id is not null
          union select 'symptom', coalesce(s.replaced_by_id, s.id)::text
            from articles_rels r join symptoms s on s.id = r.symptoms_id
            where r.parent_id = a.id and r.path || '' = 'symptoms'
          union select o.list, o.key
            from articles_rels r join symptoms s on s.id = r.symptoms_id
              cross join lateral (select s.id union select s.replaced_by_id) own
              cross join lateral (
                (select 'body-system' as list, b.body_systems_id::text as key from symptoms_rels b
                  where b.parent_id = own.id and b.path || '' = 'bodySystems' and b.body_systems_id is not null offset 0)
                union all
                (select 'region', g.value::text from symptoms_body_regions g where g.parent_id = own.id offset 0)) o
            where r.parent_id = a.id and r.path || '' = 'symptoms') l
        where a._status = 'published' and a.deleted_at is null and a.published_at is not null),
      -- Summed instead of joined: a plan that is made once knows not how many there are.
      changes as materialized (
        select list, key, id, sum(n)::integer as entries, max(published_at) as published_at,
          case sum(n) when -1 then now() else max(changed) end as changed
        from (
          select list, key, id, 1 as n, published_at, changed from wanted
          union all select list, key, article_id, -1, null, null from article_listings where article_id = any(ids)) d
        group by list, key, id),
      gone as (
        delete from article_listings g using changes c
        where c.entries = -1 and g.article_id = c.id and g.list = c.list and g.key = c.key),
      stored as (
        insert into article_listings as l (article_id, list, key, published_at)
        select id, list, key, published_at from changes where entries >= 0
        on conflict (article_id, list, key) do update set published_at = excluded.published_at
          where l.published_at is distinct from excluded.published_at)
      insert into list_counts as c (list, key, entries, changed)
      select list, key, sum(entries), max(changed) from (
        select 'articles:' || list as list, key, entries, changed from changes
        union all select 'sitemap:articles', sitemap_file(id)::text, 0, changed from changes where list = 'site'
        union all select 'sitemap:' || list || 's', sitemap_file(key::integer)::text, 0, changed from changes
          where list in ('author', 'symptom')) d
      group by list, key
      on conflict (list, key) do update
        set entries = c.entries + excluded.entries, changed = greatest(c.changed, excluded.changed);
    end $list$;

    create function list_symptoms(ids integer[]) returns void language plpgsql as $list$ begin
      with shown as materialized (
        select id, plain_name, medical_name, show_in_index is true as is_listed, updated_at from symptoms
        where id = any(ids) and replaced_by_id is null and show_in_index is not false),
      other_names as (
        select distinct on (s.id, lower(o.name)) s.id, o.name, s.updated_at
        from shown s cross join lateral (
          select s.medical_name as name, -1 as place where trim(s.medical_name) <> ''
          union all select n.text, n._order from symptoms_names n
            where n._parent_id = s.id and n.kind in ('exact', 'lay') and trim(n.text) <> '') o
        where s.is_listed and lower(o.name) <> lower(s.plain_name)
        order by s.id, lower(o.name), o.place desc),
      wanted as (
        select id, 'letter' as list, first_letter(plain_name) as key, plain_name as name, false as is_other_name,
          updated_at as changed
        from shown where is_listed
        union all select id, 'letter', first_letter(name), name, true, updated_at from other_names
        union all select s.id, 'body-system', r.body_systems_id::text, s.plain_name, false, s.updated_at
          from shown s join symptoms_rels r on r.parent_id = s.id and r.path || '' = 'bodySystems'
          where r.body_systems_id is not null
        union all select distinct s.id, 'region', g.value::text, s.plain_name, false, s.updated_at
          from shown s join symptoms_body_regions g on g.parent_id = s.id where s.is_listed),
      changes as materialized (
        select id, list, key, name, is_other_name, sum(n)::integer as entries,
          case sum(n) when -1 then now() else max(changed) end as changed
        from (
          select id, list, key, name::list_name, is_other_name, changed, 1 as n from wanted
          union all select symptom_id, list, key, name, is_other_name, null, -1 from symptom_listings
            where symptom_id = any(ids)) d
        group by id, list, key, name, is_other_name),
      gone as (
        delete from symptom_listings g using changes c
        where c.entries = -1 and g.symptom_id = c.id and g.list = c.list and g.key = c.key and g.name = c.name
          and g.is_other_name = c.is_other_name),
      stored as (
        insert into symptom_listings (symptom_id, list, key, name, is_other_name)
        select id, list, key, name, is_other_name from changes where entries = 1)
      insert into list_counts as c (list, key, entries, changed)
      select list, key, sum(entries), max(changed) from (
        select 'symptoms:' || list as list, key, entries, changed from changes
        union all
        select 'symptoms:line', case when is_other_name then 'other' else 'plain' end, entries, changed from changes
          where list = 'letter'
        union all
        select 'sitemap:symptoms', sitemap_file(id)::text, 0, updated_at from symptoms
          where id = any(ids) and replaced_by_id is null) d
      group by list, key
      on conflict (list, key) do update
        set entries = c.entries + excluded.entries, changed = greatest(c.changed, excluded.changed);
    end $list$;

    create function list_authors(ids integer[]) returns void language plpgsql as $list$ begin
      with wanted as materialized (
        select a.id, l.list, l.key, a.updated_at
        from authors a cross join lateral (
          select 'all' as list, '' as key
          union select 'specialty', t.text from authors_texts t
            where t.parent_id = a.id and t.path = 'specialties' and t.text is not null
          union select 'place', coalesce(
              nullif(concat_ws(', ', nullif(a.practice_city, ''), nullif(a.practice_region, '')), ''),
              a.practice_country::text)
            where a.practice_name <> '') l
        where a.id = any(ids) and a._status = 'published' and l.key is not null),
      changes as materialized (
        select id, list, key, sum(n)::integer as entries,
          case sum(n) when -1 then now() else max(updated_at) end as changed
        from (
          select id, list, key, 1 as n, updated_at from wanted
          union all select author_id, list, key, -1, null from author_listings where author_id = any(ids)) d
        group by id, list, key),
      gone as (
        delete from author_listings g using changes c
        where c.entries = -1 and g.author_id = c.id and g.list = c.list and g.key = c.key),
      stored as (
        insert into author_listings (author_id, list, key) select id, list, key from changes where entries = 1)
      insert into list_counts as c (list, key, entries, changed)
      select list, key, sum(entries), max(changed) from (
        select 'authors:' || list as list, key, entries, changed from changes
        union all select 'sitemap:authors', sitemap_file(id)::text, 0, changed from changes where list = 'all') d
      group by list, key
      on conflict (list, key) do update
        set entries = c.entries + excluded.entries, changed = greatest(c.changed, excluded.changed);
    end $list$;

    create function refill_lists() returns void language sql as $list$
      delete from list_counts;
      delete from article_listings;
      delete from symptom_listings;
      delete from author_listings;
      select list_symptoms(array(select id from symptoms));
      select list_authors(array(select id from authors));
      select list_articles(array(select id from articles));
    $list$;

    create function settle_lists() returns trigger language plpgsql as $settle$
    declare
      of_articles integer[];
      of_symptoms integer[];
      of_authors integer[];
    begin
      perform pg_advisory_xact_lock(${sql.raw(String(LISTS_LOCK))});
      with gone as (delete from list_changes where transaction = txid_current() returning kind, id)
      select coalesce(array_agg(id) filter (where kind = 'article'), '{}'),
        coalesce(array_agg(id) filter (where kind = 'symptom'), '{}'),
        coalesce(array_agg(id) filter (where kind = 'author'), '{}')
      into of_articles, of_symptoms, of_authors from gone;
      if of_symptoms <> '{}' then
        perform list_symptoms(of_symptoms);
        of_articles := array(
          select unnest(of_articles)
          union select r.parent_id from articles_rels r where r.path = 'symptoms' and r.symptoms_id in (
            select id from symptoms where id = any(of_symptoms)
            union select id from symptoms where replaced_by_id = any(of_symptoms)));
      end if;
      if of_authors <> '{}' then perform list_authors(of_authors); end if;
      if of_articles <> '{}' then perform list_articles(of_articles); end if;
      return null;
    end $settle$;
    -- One row of each transaction that changes something makes the lists follow at its end.
    create constraint trigger settle_lists after insert on list_changes deferrable initially deferred
      for each row when (new.kind = '') execute function settle_lists();`)
  for (const [kind, table, column] of watched) {
    const [functionName, triggerName] = [`note_${kind}_of_${table}`, `note_${kind}`]
    await db.execute(
      sql.raw(`
        create function ${functionName}() returns trigger language plpgsql as $note$
        begin
          insert into list_changes (transaction, kind, id)
          select distinct txid_current(), '${kind}', ${column} from changed_rows where ${column} is not null
          on conflict do nothing;
          if found then
            insert into list_changes values (txid_current(), '', 0) on conflict do nothing;
          end if;
          return null;
        end $note$;
        ${(['insert', 'update', 'delete'] as const)
          .map(
            (event) => `create trigger ${triggerName}_${event} after ${event} on ${table}
              referencing ${event === 'delete' ? 'old' : 'new'} table as changed_rows
              for each statement execute function ${functionName}();`,
          )
          .join('\n')}`),
    )
  }
  await db.execute(sql`select refill_lists()`)
}

/** Which rows belong to which article, symptom or author. */
const watched = [
  ['article', 'articles', 'id'],
  ['article', 'articles_rels', 'parent_id'],
  ['symptom', 'symptoms', 'id'],
  ['symptom', 'symptoms_rels', 'parent_id'],
  ['symptom', 'symptoms_names', '_parent_id'],
  ['symptom', 'symptoms_body_regions', 'parent_id'],
  ['author', 'authors', 'id'],
  ['author', 'authors_texts', 'parent_id'],
] as const

export async function down({ db }: MigrateDownArgs): Promise<void> {
  for (const [kind, table] of watched) {
    await db.execute(
      sql.raw(`
        drop trigger note_${kind}_insert on ${table};
        drop trigger note_${kind}_update on ${table};
        drop trigger note_${kind}_delete on ${table};
        drop function note_${kind}_of_${table}();`),
    )
  }
  await db.execute(sql`
    drop table list_changes, author_listings, symptom_listings, article_listings, list_counts;
    drop index authors_shown_idx;
    drop function settle_lists(), refill_lists(), list_authors(integer[]), list_symptoms(integer[]),
      list_articles(integer[]), first_letter(text), sitemap_file(integer);
    drop domain list_name;`)
}
