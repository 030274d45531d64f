import { searchAddress } from '@/desk/admin-search/search-address'
import { dayText } from '../age-text'
import type { SearchMiss } from '../find-search-misses'
import { Card, Empty } from './Card'

/** What readers looked for in vain; each leads to what the desk has about it. */
export function MissesCard({ misses }: { misses: SearchMiss[] }) {
  return (
    <Card id="misses" title="Searches with no result">
      {misses.length === 0 ? (
        <Empty>Readers found something in every search of the last 30 days.</Empty>
      ) : (
        <table className="desk-plain">
          <caption>In the last 30 days. Choose one to see what the desk has about it.</caption>
          <thead>
            <tr>
              <th scope="col">Looked for</th>
              <th scope="col">Times</th>
              <th scope="col">Last</th>
            </tr>
          </thead>
          <tbody>
            {misses.map(({ query, times, lastAt }) => (
              <tr key={query}>
                <th scope="row">
                  <a href={searchAddress(query)}>
                    <bdi>{query}</bdi>
                  </a>
                </th>
                <td className="desk-number">{times}</td>
                <td className="desk-number">{dayText(lastAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  )
}
