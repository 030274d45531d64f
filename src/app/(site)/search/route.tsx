import type { NextRequest } from 'next/server'
import { stringsFor } from '@/design/strings'
import { listBodySystems } from '@/features/body-systems/find-body-systems'
import { searchArticles } from '@/features/search/search-articles'
import { SearchPage, searchStyles } from '@/features/search/view/SearchPage'
import { answer, isSlug } from '@/features/site/answer'
import { htmlPage } from '@/html/respond'

export const dynamic = 'force-dynamic'

export const GET = (request: NextRequest) =>
  answer('/search', async ({ payload, site }) => {
    const asked = request.nextUrl.searchParams
    const system = asked.get('system') ?? ''
    const [found, systems] = await Promise.all([
      searchArticles(payload, {
        query: asked.get('q') ?? '',
        system: isSlug(system) ? system : null,
        page: Number(asked.get('page') ?? 1),
      }),
      listBodySystems(payload),
    ])
    const search = { ...found, systems: systems.view }
    const t = stringsFor(site.language)
    return htmlPage({
      site,
      path: '/search',
      title: search.query === '' ? t.search.title : t.search.titleFor(search.query),
      description: t.descriptions.search(site.name),
      // Results are no content of their own.
      robots: search.query === '' ? undefined : 'noindex',
      styles: searchStyles,
      body: <SearchPage site={site} search={search} />,
    })
  })
