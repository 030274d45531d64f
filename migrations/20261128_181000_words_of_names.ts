import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Finds published authors by the words of their names, practices and places, however many authors there are
 * (src/finding/search/also/words-of-name.ts has the same rules for what is asked).
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(String.raw`
    create function words_of_name(name text) returns text[] language sql immutable strict parallel safe cost 1000
    return string_to_array(trim(regexp_replace(
      translate(lower(regexp_replace(normalize(name, NFKD), '[\u0300-\u036F]', '', 'g')), 'øłđı', 'oldi'),
      '[\u0001-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u00BF\u2000-\u206F]+', ' ', 'g')), ' ');

    create index authors_words_idx on authors using gin (words_of_name(
      coalesce(name, '') || ' ' || coalesce(practice_name, '') || ' ' || coalesce(practice_city, '') || ' '
        || coalesce(practice_region, ''))) with (fastupdate = off) where _status = 'published';
  `))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index authors_words_idx;
    drop function words_of_name(text);
  `)
}
