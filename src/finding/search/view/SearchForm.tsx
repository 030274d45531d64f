import type { NamedLink } from '@/design/LinkList'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'
import { QUERY_LENGTH } from '../tidy-query'

type SearchFormProps = {
  site: SiteView
  query?: string
  /** The selectable body systems; none if the form is on another page. */
  systems?: NamedLink[]
  system?: string | null
}

/** One large field that leads to the results; a plain form, so that it works everywhere. */
export function SearchForm({ site, query = '', systems = [], system = null }: SearchFormProps) {
  const t = stringsFor(site.language).search
  return (
    <search>
      <form className="search" action="/search" method="get">
        <label htmlFor="q">{t.label}</label>
        <div className="search-line">
          <input
            id="q"
            name="q"
            type="search"
            dir="auto"
            defaultValue={query}
            maxLength={QUERY_LENGTH}
            autoComplete="off"
          />
          <button className="button" type="submit">
            {t.button}
          </button>
        </div>
        {systems.length > 0 && (
          <div className="search-filter">
            <label htmlFor="system">{t.filter}</label>
            <select id="system" name="system" defaultValue={system ?? ''}>
              <option value="">{t.allSystems}</option>
              {systems.map(({ slug, name }) => (
                <option key={slug} value={slug} dir="auto">
                  {name}
                </option>
              ))}
            </select>
          </div>
        )}
      </form>
    </search>
  )
}
