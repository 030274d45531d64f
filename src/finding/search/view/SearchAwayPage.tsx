import { Breadcrumbs } from '@/design/Breadcrumbs'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'
import type { Danger } from '@/site/danger/dangers'
import { DangerNotice } from '@/site/danger/view/DangerNotice'
import { SearchForm } from './SearchForm'

type SearchAwayProps = { site: SiteView; query: string; danger: Danger }

/** What whoever may be in danger sees while the search does not work: what to do, and the query to try again. */
export function SearchAwayPage({ site, query, danger }: SearchAwayProps) {
  const t = stringsFor(site.language)
  return (
    <>
      <Breadcrumbs trail={[]} language={site.language} />
      <h1>{t.search.title}</h1>
      <DangerNotice danger={danger} site={site} />
      <SearchForm site={site} query={query} />
      <p role="status">{t.refusals.unavailable.text}</p>
    </>
  )
}
