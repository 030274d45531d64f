import { Breadcrumbs } from '@/design/Breadcrumbs'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'
import type { Danger } from '@/site/danger/dangers'
import { DangerNotice } from '@/site/danger/view/DangerNotice'
import { SearchForm } from './SearchForm'

type TooManySearchesProps = {
  site: SiteView
  query: string
  /** Until the next search. */
  seconds: number
  danger: Danger | null
}

/** Says when the reader's network may search again; the query is kept. */
export function TooManySearchesPage({ site, query, seconds, danger }: TooManySearchesProps) {
  const t = stringsFor(site.language)
  return (
    <>
      <Breadcrumbs trail={[]} language={site.language} />
      <h1>{t.search.title}</h1>
      {danger && <DangerNotice danger={danger} site={site} />}
      <SearchForm site={site} query={query} />
      <p role="status">{t.refusals.form.tooMany(Math.ceil(seconds / 60))}</p>
      <p>
        <a href="/symptoms">{t.symptoms.title}</a>
      </p>
    </>
  )
}
