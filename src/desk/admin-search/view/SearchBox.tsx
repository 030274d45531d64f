import { speak } from '@/design/panel-words'
import { searchWords } from '@/design/panel-words/search'
import { readQuery } from '../read-query'

type SearchBoxProps = { i18n: { language: string }; searchParams?: Record<string, string | string[]> }

/** The panel's global search, in the header of every page. A plain form. */
export function SearchBox({ i18n, searchParams }: SearchBoxProps) {
  const words = speak(searchWords, i18n.language)
  return (
    <search className="desk-search-box">
      <form action="/admin/search" method="get">
        <label className="desk-hidden" htmlFor="desk-search-box">
          {words.whole}
        </label>
        <input
          id="desk-search-box"
          name="q"
          type="search"
          placeholder={words.placeholder}
          maxLength={200}
          defaultValue={readQuery(searchParams?.q)}
        />
      </form>
      <a href="/admin/search">{words.title}</a>
    </search>
  )
}
