import { sql } from '@payloadcms/db-postgres'
import { tags } from '@/cache/tags'

/** A kind of page in the sitemap. */
export type SitemapSection = {
  /**
   * Selects `id`, `path` and `changed` of every indexable page of the kind. `changed` is when its content last
   * changed for readers; a page that lists articles is as recent as the most recent of them.
   */
  pages: ReturnType<typeof sql>
  tags: string[]
}

const live = sql`_status = 'published' and published_at <= now()`

/** When an article that refers to each document in a field last changed. */
const newestAnswer = (path: 'symptoms' | 'authors') => sql`
  select ${path === 'symptoms' ? sql`coalesce(m.replaced_by_id, r.symptoms_id)` : sql`r.authors_id`} as owner,
    max(a.updated_at) as changed
  from articles a join articles_rels r on r.parent_id = a.id and r.path = ${path}
    left join symptoms m on m.id = r.symptoms_id
  where a._status = 'published' and a.published_at <= now()
  group by 1`

const articles: SitemapSection = {
  // As `modifiedAt` shows it on the page.
  pages: sql`
    select id, '/articles/' || slug as path, greatest(updated_at, published_at,
      (select max(date) from articles_corrections c where c._parent_id = articles.id and date <= now())) as changed
    from articles where ${live}`,
  tags: [tags.articles],
}

/** Without those that no list has and no article is about, as an imported vocabulary has by the hundred. */
const symptoms: SitemapSection = {
  pages: sql`
    select s.id, '/symptoms/' || s.slug as path, greatest(s.updated_at, n.changed) as changed
    from symptoms s left join (${newestAnswer('symptoms')}) n on n.owner = s.id
    where s.replaced_by_id is null and (s.show_in_index is not false or n.owner is not null)`,
  tags: [tags.symptoms, tags.articles],
}

const authors: SitemapSection = {
  pages: sql`
    select p.id, '/authors/' || p.slug as path, greatest(p.updated_at, n.changed) as changed
    from authors p left join (${newestAnswer('authors')}) n on n.owner = p.id
    where p._status = 'published'`,
  tags: [tags.authors, tags.articles],
}

/** Body systems list symptoms, and count their articles. */
const bodySystems: SitemapSection = {
  pages: sql`
    select b.id, '/body/' || b.slug as path, greatest(b.updated_at, max(s.updated_at)) as changed
    from body_systems b
    left join symptoms_rels r on r.body_systems_id = b.id and r.path = 'bodySystems'
    left join symptoms s on s.id = r.parent_id and s.replaced_by_id is null
    group by b.id`,
  tags: [tags.bodySystems, tags.symptoms],
}

/** Only regions with content; their pages list what the A to Z lists. */
const bodyRegions: SitemapSection = {
  pages: sql`
    select min(b.parent_id) as id, '/body/map/' || b.value as path, max(s.updated_at) as changed
    from symptoms_body_regions b join symptoms s on s.id = b.parent_id and s.replaced_by_id is null and s.show_in_index
    group by b.value`,
  tags: [tags.symptoms],
}

const pages: SitemapSection = {
  pages: sql`select id, '/about/' || slug as path, updated_at as changed from pages where ${live}`,
  tags: [tags.site],
}

/** Home and the lists, each as recent as its most recent entry. */
const lists: SitemapSection = {
  pages: sql`
    with newest as (
      select (select max(updated_at) from articles where ${live}) as articles,
        (select max(updated_at) from symptoms) as symptoms,
        (select max(updated_at) from body_systems) as body_systems,
        (select max(updated_at) from authors where _status = 'published') as authors)
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
