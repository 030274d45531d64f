import type { Payload } from 'payload'
import type { z } from 'zod'
import type { Tagged } from '@/cache/tagged'
import { findBodySystem, listBodySystems } from '@/content/body-systems/find-body-systems'
import type { SiteView } from '@/html/site-view'
import { linkTo, teaserOf } from '../links'
import type { bodySystem, bodySystemSummary } from '../schemas/answers'

type Listed = { items: z.infer<typeof bodySystemSummary>[]; nextCursor: null }

/** All body systems by name: there are few of them, so they are one page. */
export async function listBodySystemAnswers(payload: Payload, site: SiteView): Promise<Tagged<Listed>> {
  const { view, tags } = await listBodySystems(payload)
  const items = view.map(({ articleCount, ...system }) => ({ ...linkTo(site, 'body')(system), articleCount }))
  return { view: { items, nextCursor: null }, tags }
}

/** One body system with what belongs to it; null if unknown. */
export async function findBodySystemAnswer(
  payload: Payload,
  site: SiteView,
  slug: string,
): Promise<Tagged<Required<z.infer<typeof bodySystem>>> | null> {
  const found = await findBodySystem(payload, slug)
  if (!found) return null
  const { view, tags } = found
  const answer = {
    ...linkTo(site, 'body')(view),
    articleCount: view.articleCount,
    description: view.description,
    symptoms: view.symptoms.map(linkTo(site, 'symptoms')),
    articles: view.articles.map(teaserOf(site)),
  }
  return { view: answer, tags }
}
