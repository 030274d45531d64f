import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What ranks the answers of a search: for each word of each article how strongly it stands there, how many articles
 * have a word, how words are spelt, and the names of symptoms by one of their words. Rows of articles are made again
 * by the worker, because their `form` is an old one.
 *
 * Counts are kept by triggers, in the transaction of each change and whatever makes it. A row that somebody else is
 * changing is left alone and one more is added, so that publications do not wait for each other; the sum counts.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    drop index search_documents_title_idx;
    drop index search_documents_question_trigrams_idx;
    alter table search_documents
      add column form smallint not null default 0,
      add column words integer not null default 0;

    create table search_postings (
      article_id integer not null references search_documents (article_id) on delete cascade,
      lexeme text collate "C" not null,
      strength real not null,
      in_title boolean not null,
      primary key (article_id, lexeme));
    create index search_postings_strongest_idx on search_postings (lexeme, strength desc, article_id);

    create table search_counts (
      lexeme text collate "C" not null,
      articles integer not null,
      titles integer not null,
      names integer not null,
      words bigint not null);
    create index search_counts_lexeme_idx on search_counts (lexeme);
    insert into search_counts select '', count(*), 0, 0, 0 from search_documents;

    create table search_words (
      word text collate "C" not null,
      lexeme text collate "C" not null,
      shown text,
      keys integer[] not null);
    create index search_words_word_idx on search_words (word);
    create index search_words_lexeme_idx on search_words (lexeme);
    create index search_words_keys_idx on search_words using gin (keys) with (fastupdate = off);
    create index search_words_trigrams_idx on search_words using gin (word gin_trgm_ops) with (fastupdate = off);

    create table search_names (
      symptom_id integer not null references symptoms (id) on delete cascade,
      name text not null,
      is_related boolean not null,
      key text collate "C" not null,
      lexemes text[] not null);
    create index search_names_symptom_id_idx on search_names (symptom_id);
    create index search_names_key_idx on search_names (key);

    create function count_search_documents() returns trigger language plpgsql as $count$
    declare sign integer := case tg_op when 'INSERT' then 1 else -1 end;
    begin
      insert into search_counts
      select '', sign * count(*), 0, 0, sign * sum(words) from changed_rows having count(*) > 0;
      perform merge_search_counts(array['']);
      return null;
    end $count$;

    create function count_search_postings() returns trigger language plpgsql as $count$
    declare sign integer := case tg_op when 'INSERT' then 1 else -1 end;
    begin
      insert into search_counts
      select lexeme, sign * count(*), sign * count(*) filter (where in_title), 0, 0 from changed_rows group by lexeme;
      perform merge_search_counts(array(select distinct lexeme from changed_rows));
      return null;
    end $count$;

    create function count_search_names() returns trigger language plpgsql as $count$
    declare sign integer := case tg_op when 'INSERT' then 1 else -1 end;
    begin
      insert into search_counts
      select lexeme, 0, 0, sign * count(*), 0 from changed_rows, unnest(lexemes) as lexeme group by lexeme;
      perform merge_search_counts(array(select distinct lexeme from changed_rows, unnest(lexemes) as lexeme));
      return null;
    end $count$;

    create function merge_search_counts(merged text[]) returns void language sql as $merge$
      with old as (
        delete from search_counts where ctid = any(array(
          select ctid from search_counts where lexeme = any(merged) for update skip locked)) returning *)
      insert into search_counts
      select lexeme, sum(articles), sum(titles), sum(names), sum(words) from old group by lexeme
      having sum(articles) <> 0 or sum(titles) <> 0 or sum(names) <> 0 or sum(words) <> 0
    $merge$;

    create trigger count_inserted after insert on search_documents
      referencing new table as changed_rows for each statement execute function count_search_documents();
    create trigger count_deleted after delete on search_documents
      referencing old table as changed_rows for each statement execute function count_search_documents();
    create trigger count_inserted after insert on search_postings
      referencing new table as changed_rows for each statement execute function count_search_postings();
    create trigger count_deleted after delete on search_postings
      referencing old table as changed_rows for each statement execute function count_search_postings();
    create trigger count_inserted after insert on search_names
      referencing new table as changed_rows for each statement execute function count_search_names();
    create trigger count_deleted after delete on search_names
      referencing old table as changed_rows for each statement execute function count_search_names();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table search_names;
    drop table search_words;
    drop table search_postings;
    drop trigger count_inserted on search_documents;
    drop trigger count_deleted on search_documents;
    drop function count_search_documents();
    drop function count_search_postings();
    drop function count_search_names();
    drop function merge_search_counts(text[]);
    drop table search_counts;
    alter table search_documents drop column form, drop column words;
    create index search_documents_title_idx on search_documents using gin (title);
    create index search_documents_question_trigrams_idx on search_documents using gin (question gin_trgm_ops);
  `)
}
