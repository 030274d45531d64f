import type { AdminViewServerProps } from 'payload'
import { speak } from '@/design/panel-words'
import { searchWords } from '@/design/panel-words/search'
import { PanelPage } from '@/desk/panel/PanelPage'
import { signInFirst } from '@/desk/panel/sign-in-first'
import { readQuery } from '../read-query'
import { searchAddress } from '../search-address'
import { searchDesk } from '../search-desk'
import { SearchResults } from './SearchResults'

/** The search page, inside the panel's usual layout. */
export async function SearchView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  const query = readQuery(view.searchParams?.q)
  signInFirst(view, searchAddress(query))
  const { language } = req.i18n
  const words = speak(searchWords, language)
  const results = await searchDesk(req, query)
  return (
    <PanelPage view={view} trail={[{ label: words.title }]} className="desk-search">
      <h1>{words.whole}</h1>
      <form action="/admin/search" method="get" className="desk-search__form">
        <label htmlFor="desk-search">{words.label}</label>
        <div>
          <input id="desk-search" name="q" type="search" maxLength={200} defaultValue={query} />
          <button type="submit" className="desk-button">
            {words.title}
          </button>
        </div>
      </form>
      <SearchResults language={language} query={query} results={results} />
    </PanelPage>
  )
}
