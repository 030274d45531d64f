import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What `refill_lists` did before. */
const LISTS = `
  delete from list_counts;
  delete from article_listings;
  delete from symptom_listings;
  delete from author_listings;
  select list_symptoms(array(select id from symptoms));
  select list_authors(array(select id from authors));
  select list_articles(array(select id from articles));`

const FILL = `
  delete from helpful_totals;
  insert into helpful_totals (article_id, yes, "all", bound)
    select article_id, yes, "all", helpful_bound(yes, "all") from (
      select article_id, count(*) filter (where is_helpful)::int as yes, count(*)::int as "all"
      from helpful_votes where article_id is not null group by article_id) v;`

/**
 * How many readers an article helped, so that the most helpful ones are found by an index and no vote is counted when
 * a page shows them. The bound is the lower one of the 95 % Wilson score interval
 * (evanmiller.org/how-not-to-sort-by-average-rating.html), and 0 with fewer than ten votes.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(
    sql.raw(`
    create table helpful_totals (
      article_id integer primary key references articles (id) on delete cascade,
      yes integer not null,
      "all" integer not null,
      bound double precision not null);
    create index helpful_totals_best_idx on helpful_totals (bound desc, article_id);

    create function helpful_bound(yes integer, everybody integer) returns double precision
    language sql immutable as $bound$
      select case when everybody < 10 then 0 else
        (share + z * z / (2 * n) - z * sqrt((share * (1 - share) + z * z / (4 * n)) / n)) / (1 + z * z / n) end
      from (select 1.959964::float8 as z, everybody::float8 as n,
        yes::float8 / greatest(everybody, 1) as share) v
    $bound$;

    create function count_helpful() returns trigger language plpgsql as $count$
    begin
      if tg_op <> 'INSERT' then
        update helpful_totals t set yes = t.yes - old.is_helpful::int, "all" = t."all" - 1,
          bound = helpful_bound(t.yes - old.is_helpful::int, t."all" - 1)
        where t.article_id = old.article_id;
      end if;
      if tg_op <> 'DELETE' and new.article_id is not null then
        insert into helpful_totals as t (article_id, yes, "all", bound)
        values (new.article_id, new.is_helpful::int, 1, 0)
        on conflict (article_id) do update set yes = t.yes + excluded.yes, "all" = t."all" + 1,
          bound = helpful_bound(t.yes + excluded.yes, t."all" + 1);
      end if;
      return null;
    end $count$;
    create trigger count_helpful after insert or delete or update of article_id, is_helpful on helpful_votes
      for each row execute function count_helpful();

    create or replace function refill_lists() returns void language sql as $list$ ${FILL} ${LISTS} $list$;
    ${FILL}`),
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(`
    create or replace function refill_lists() returns void language sql as $list$ ${LISTS} $list$;
    drop trigger count_helpful on helpful_votes;
    drop function count_helpful();
    drop table helpful_totals;
    drop function helpful_bound(integer, integer);`),
  )
}
