import { readQuery } from '../read-query'

type SearchBoxProps = { searchParams?: Record<string, string | string[]> }

/** The search of the whole desk, in the header of every page of the panel. A plain form. */
export function SearchBox({ searchParams }: SearchBoxProps) {
  return (
    <search className="desk-search-box">
      <form action="/admin/search" method="get">
        <label className="desk-hidden" htmlFor="desk-search-box">
          Search the whole desk
        </label>
        <input
          id="desk-search-box"
          name="q"
          type="search"
          placeholder="Search everything"
          maxLength={200}
          defaultValue={readQuery(searchParams?.q)}
        />
      </form>
      <a href="/admin/search">Search</a>
    </search>
  )
}
