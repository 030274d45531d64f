import type { Payload } from 'payload'
import { findUseful } from '@/content/articles/find-useful'
import { stringsFor } from '@/design/strings'
import { networkKey } from '@/forms/limit-writes'
import { countAct } from '@/forms/limiter'
import { newSubmission } from '@/forms/new-submission'
import { htmlPage } from '@/html/respond'
import { answer, type Context, isSlug, RETRY_AFTER_SECONDS } from '@/site/answers/answer'
import type { Danger } from '@/site/danger/dangers'
import { findDanger } from '@/site/danger/find-danger'
import { readDangers } from '@/site/danger/read-dangers'
import { fallbackSite } from '@/site/settings/load-site'
import { wishFrom } from '../wishes/check-wish'
import { listSystems } from './list-systems'
import { searchArticles } from './search-articles'
import { tidyQuery } from './tidy-query'
import { SearchAwayPage } from './view/SearchAwayPage'
import { SearchPage, searchStyles } from './view/SearchPage'
import { TooManySearchesPage } from './view/TooManySearchesPage'

const PATH = '/search'
const TITLE_LENGTH = 80
const HELPFUL_MOST = 4

/**
 * GET of the search: the form, results, or 429 with the query kept. Whoever may be in danger is told also with 503.
 */
export async function showSearch(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams.get('q') ?? ''
  const answered = await showResults(request, query)
  if (answered.status !== 503) return answered
  const danger = await dangerOf(null, query)
  return danger ? away(query, danger) : answered
}

function showResults(request: Request, query: string): Promise<Response> {
  const asked = new URL(request.url).searchParams
  return answer(PATH, async (context) => {
    const { payload } = context
    const seconds = tidyQuery(query) === '' ? null : await countAct(payload, 'search', networkKey(request))
    if (seconds !== null) return tooMany(context, query, seconds)
    const system = asked.get('system') ?? ''
    const [found, systems] = await Promise.all([
      searchArticles(payload, {
        query,
        system: isSlug(system) ? system : null,
        page: Number(asked.get('page') ?? 1),
        isExact: asked.get('exact') === '1',
      }),
      listSystems(payload),
    ])
    const helpful = found.total === 0 ? await findUseful(payload, HELPFUL_MOST) : []
    const danger = await dangerOf(payload, query)
    // Whoever may be in danger is asked nothing.
    const isAsked = found.query !== '' && found.page === 1 && danger === null
    const wish = isAsked ? { text: wishFrom(found.query), submission: newSubmission() } : null
    return results(context, { ...found, helpful, danger, wish, systems })
  })
}

function results({ site }: Context, search: Parameters<typeof SearchPage>[0]['search']): Promise<Response> {
  const t = stringsFor(site.language)
  return htmlPage({
    site,
    path: PATH,
    title: search.query === '' ? t.search.title : t.search.titleFor(shortTitle(search.query)),
    description: t.descriptions.search(site.name),
    // Results are not content of their own.
    robots: search.query === '' ? undefined : 'noindex',
    styles: searchStyles,
    body: <SearchPage site={site} search={search} />,
  })
}

const dangerOf = async (payload: Payload | null, query: string) =>
  findDanger(query, 'any', await readDangers(payload))?.danger ?? null

/** A question of several sentences is no title. */
const shortTitle = (query: string) =>
  query.length <= TITLE_LENGTH ? query : `${[...query].slice(0, TITLE_LENGTH).join('').trim()}…`

function away(query: string, danger: Danger): Promise<Response> {
  const site = fallbackSite()
  return htmlPage({
    status: 503,
    site,
    path: PATH,
    title: stringsFor(site.language).search.title,
    styles: searchStyles,
    headers: { 'Retry-After': String(RETRY_AFTER_SECONDS) },
    body: <SearchAwayPage danger={danger} site={site} query={query} />,
  })
}

async function tooMany({ payload, site }: Context, query: string, seconds: number): Promise<Response> {
  const danger = await dangerOf(payload, query)
  return htmlPage({
    status: 429,
    site,
    path: PATH,
    title: stringsFor(site.language).search.title,
    styles: searchStyles,
    headers: { 'Retry-After': String(seconds) },
    body: <TooManySearchesPage danger={danger} site={site} query={query} seconds={seconds} />,
  })
}
