import { speak } from '@/design/panel-words'
import { searchWords } from '@/design/panel-words/search'
import type { Piece } from '../extract'
import { SHORTEST } from '../read-query'
import type { Results } from '../results'
import { MOST_FOUND } from '../search-desk'

type SearchResultsProps = { query: string; results: Results[] | null; language?: string }

/** The results by collection, or the reason why there are none. */
export function SearchResults({ query, results, language }: SearchResultsProps) {
  const words = speak(searchWords, language)
  if (results === null) {
    return <p role="status">{query === '' ? words.what : words.shortest(SHORTEST)}</p>
  }
  if (results.length === 0) {
    return (
      <p role="status">
        {words.nothing} “<bdi>{query}</bdi>”. {words.fewer}
      </p>
    )
  }
  return results.map(({ title, found, hasMore }) => (
    <section key={title} aria-labelledby={`found-${title}`} className="desk-found">
      <h2 id={`found-${title}`}>
        {title} <span className="desk-muted">{hasMore ? words.first(MOST_FOUND) : found.length}</span>
      </h2>
      <ul>
        {found.map(({ href, title: name, text, state }) => (
          <li key={href}>
            <h3>
              <a href={href} dir="auto">
                <Marked pieces={name} />
              </a>
              {state && <span className="desk-state">{state}</span>}
            </h3>
            {text.length > 0 && (
              <p dir="auto">
                <Marked pieces={text} />
              </p>
            )}
          </li>
        ))}
      </ul>
      {hasMore && <p className="desk-muted">{words.more}</p>}
    </section>
  ))
}

function Marked({ pieces }: { pieces: Piece[] }) {
  let at = 0
  return pieces.map(({ text, marked }) => {
    at += text.length
    return marked ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>
  })
}
