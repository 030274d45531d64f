import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import type { Tagged } from '@/cache/tagged'
import { tags } from '@/cache/tags'
import { reasonCountsQuery } from '@/community/ratings/find-reason-counts'
import { TEASERS_A_PAGE, toTeaser } from '@/content/articles/teasers-query'
import { listedCountQuery, listedTeasersQuery } from '@/content/lists/listed-articles'
import { isoTime } from '@/db/iso-time'
import { readTogether } from '@/db/read-together'
import { pagingOf } from '@/design/paging'
import type { AuthorView, BylineAuthor } from './author-view'
import { type BylineRow, bylineColumns, bylinesQuery, isShownAuthor, toByline } from './bylines-query'
import { photoTags } from './find-bylines'

type ProfileRow = BylineRow &
  Pick<AuthorView, 'biography' | 'conflictOfInterest' | 'credentialsCheckedOn' | 'links'> & {
    isIndependent: boolean | null
    isSample: boolean | null
  }

/**
 * The public profile with this slug.
 *
 * @param page of the author's articles, from 1
 * @returns null if there is no such profile, or no such page of it
 */
export async function findAuthor(
  payload: Payload,
  slug: string,
  page = 1,
): Promise<Tagged<AuthorView> | null> {
  const id = sql`(select id from authors where slug = ${slug})`
  const found = await readTogether(payload, {
    profiles: profilesQuery(slug),
    reasons: reasonCountsQuery(id),
    articles: listedTeasersQuery('author', id, TEASERS_A_PAGE, page),
    counts: listedCountQuery('author', id),
  })
  const [profile] = found.profiles
  const [reasons] = found.reasons
  if (!profile || !reasons) return null
  const articles = found.articles.map(toTeaser)
  const articleCount = found.counts[0]?.count ?? 0
  const paging = pagingOf(`/authors/${slug}`, page, [articleCount, TEASERS_A_PAGE])
  if (!paging) return null
  const byline = toByline(profile)
  return {
    view: {
      ...byline,
      reasons,
      biography: profile.biography,
      conflictOfInterest: profile.conflictOfInterest,
      credentialsCheckedOn: profile.credentialsCheckedOn,
      links: profile.links,
      articles,
      articleCount,
      paging,
      isIndependent: profile.isIndependent === true,
      isSample: profile.isSample === true,
    },
    tags: [
      // Also touched by each article that this author has signed, has got or has lost: not by those of others.
      tags.author(byline.id),
      tags.authorNames,
      ...articles.map((article) => tags.article(article.id)),
      ...photoTags([byline]),
    ],
  }
}

const profilesQuery = (slug: string) => sql<ProfileRow>`
  select ${bylineColumns}, a.biography, a.conflict_of_interest as "conflictOfInterest",
    ${isoTime(sql`a.credentials_checked_on`)} as "credentialsCheckedOn", a.is_independent as "isIndependent",
    a.is_sample as "isSample",
    coalesce((select json_agg(json_build_object('label', l.label, 'url', l.url) order by l._order)
      from authors_links l where l._parent_id = a.id), '[]') as links
  from authors a where ${isShownAuthor} and a.slug = ${slug}`

/** The byline of the author with this slug, null when there is none. */
export async function findByline(payload: Payload, slug: string): Promise<BylineAuthor | null> {
  const { people } = await readTogether(payload, { people: bylinesQuery(sql`a.slug = ${slug}`) })
  return people[0] ? toByline(people[0]) : null
}
