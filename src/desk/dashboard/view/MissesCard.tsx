import { speak } from '@/design/panel-words'
import { dashboardWords } from '@/design/panel-words/dashboard'
import { lookedForWords } from '@/design/panel-words/looked-for'
import { searchAddress } from '@/desk/admin-search/search-address'
import { dayText } from '@/desk/panel/age-text'
import type { SearchMiss } from '../find-search-misses'
import { Card, Empty } from './Card'

/** Reader searches without results; each links to the panel's search for it. */
export function MissesCard({ misses, language }: { misses: SearchMiss[]; language: string }) {
  const words = speak(dashboardWords, language).misses
  return (
    <Card
      id="misses"
      title={words.title}
      href="/admin/looked-for"
      linkText={speak(lookedForWords, language).title}
    >
      {misses.length === 0 ? (
        <Empty>{words.none}</Empty>
      ) : (
        <table className="desk-plain">
          <caption>{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.query}</th>
              <th scope="col">{words.times}</th>
              <th scope="col">{words.last}</th>
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
                <td className="desk-number">{dayText(lastAt, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  )
}
