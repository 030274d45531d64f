import { sql } from '@payloadcms/db-postgres'

/**
 * The latest versions `v` of the articles `a`, as in the panel's list: without the trash.
 *
 * @param profile only articles signed by this author profile; null for all
 */
export function newestVersions(profile: number | null) {
  const all = sql`_articles_v v join articles a on a.id = v.parent_id where v.latest and a.deleted_at is null`
  if (profile === null) return all
  return sql`${all} and exists (
    select from _articles_v_rels r
    where r.parent_id = v.id and r.path = 'version.authors' and r.authors_id = ${profile})`
}
