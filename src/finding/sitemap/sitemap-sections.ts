import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { tags } from '@/cache/tags'

/**
 * A kind of page in the sitemap.
 *
 * Its query selects `id`, `path` and `changed` of indexable pages. `changed` is when the content last changed for
 * readers; a page that lists articles is as recent as the most recent of them.
 */
export type SitemapSection = { tags: string[] } & (
  | {
      /** Pages with these ids, for kinds that grow: each file has those of a range. */
      pagesAmong: (ids: SQL) => SQL
      /** A row that has a page, of `x`. */
      isShown: SQL
      table: SQL
    }
  | { /** All of them. */ pages: SQL }
)

const live = sql`_status = 'published' and published_at <= now() and deleted_at is null`

/** When an entry of a list last changed (src/content/lists/). */
const changedIn = (list: string, key: SQL) =>
  sql`(select changed from list_counts where list = ${list} and key = ${key})`

const articles: SitemapSection = {
  table: sql`articles`,
  isShown: sql`x._status = 'published' and x.published_at <= now() and x.deleted_at is null`,
  // As `modifiedAt` shows it on the page.
  pagesAmong: (ids) => sql`
    select id, '/articles/' || slug as path, greatest(updated_at, published_at,
      (select max(date) from articles_corrections c where c._parent_id = articles.id and date <= now())) as changed
    from articles where ${live} and ${ids}`,
  tags: [tags.articles],
}

/** Without those that no list has and no article is about, as an imported vocabulary has by the hundred. */
const isShownSymptom = sql`
  x.replaced_by_id is null and (x.show_in_index is not false or exists (
    select 1 from article_listings l
    where l.list = 'symptom' and l.key = x.id::text and l.published_at <= now()))`

const symptoms: SitemapSection = {
  table: sql`symptoms`,
  isShown: isShownSymptom,
  pagesAmong: (ids) => sql`
    select id, '/symptoms/' || slug as path,
      greatest(updated_at, ${changedIn('articles:symptom', sql`x.id::text`)}) as changed
    from symptoms x where ${ids} and ${isShownSymptom}`,
  tags: [tags.symptoms, tags.articles],
}

const authors: SitemapSection = {
  table: sql`authors`,
  isShown: sql`x._status = 'published'`,
  pagesAmong: (ids) => sql`
    select id, '/authors/' || slug as path,
      greatest(updated_at, ${changedIn('articles:author', sql`p.id::text`)}) as changed
    from authors p where p._status = 'published' and ${ids}`,
  tags: [tags.authors, tags.articles],
}

/** Body systems list symptoms, and count their articles. */
const bodySystems: SitemapSection = {
  pages: sql`
    select id, '/body/' || slug as path,
      greatest(updated_at, ${changedIn('symptoms:body-system', sql`b.id::text`)}) as changed
    from body_systems b`,
  tags: [tags.bodySystems, tags.symptoms],
}

/** Only regions with content; their pages list what the A to Z lists. */
const bodyRegions: SitemapSection = {
  pages: sql`
    select 1 as id, '/body/map/' || key as path, changed from list_counts
    where list = 'symptoms:region' and entries > 0`,
  tags: [tags.symptoms],
}

const pages: SitemapSection = {
  pages: sql`
    select id, '/about/' || slug as path, updated_at as changed from pages
    where _status = 'published' and published_at <= now()`,
  tags: [tags.site],
}

/** Home and the lists, each as recent as its most recent entry. */
const lists: SitemapSection = {
  pages: sql`
    with newest as (
      select (select updated_at from articles where ${live} order by updated_at desc limit 1) as articles,
        (select max(updated_at) from symptoms) as symptoms,
        (select max(updated_at) from body_systems) as body_systems,
        (select updated_at from authors where _status = 'published' order by updated_at desc limit 1) as authors)
    select 1 as id, '/' as path, greatest(articles, symptoms, body_systems) as changed from newest
    union all select 2, '/symptoms', greatest(symptoms, articles) from newest
    union all select 3, '/body', greatest(body_systems, symptoms) from newest
    union all select 4, '/authors', greatest(authors, articles) from newest`,
  tags: [tags.articles, tags.symptoms, tags.bodySystems, tags.authors],
}

export const sitemapSections: Record<string, SitemapSection> = {
  lists,
  articles,
  symptoms,
  authors,
  'body-systems': bodySystems,
  'body-regions': bodyRegions,
  pages,
}
