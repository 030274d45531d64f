import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { preparedConnection } from '@/db/prepared-connection'
import { speak } from '@/design/panel-words'
import { tryQueryWords } from '@/design/panel-words/try-query'
import { PanelPage } from '@/desk/panel/PanelPage'
import { signInFirst } from '@/desk/panel/sign-in-first'
import { listPins } from '../../search/pins/read-pins'
import { mayPin } from '../../search/pins/set-pin'
import { QUERY_LENGTH, tidyQuery } from '../../search/tidy-query'
import { tryAddress } from '../try-address'
import { tryQuery } from '../try-query'
import { Pins } from './Pins'
import { TriedResults } from './TriedResults'
import { Understood } from './Understood'

/** For editors: a query as readers ask it, with why its results stand in their order, and what is pinned for it. */
export async function TryQueryView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  const given = view.searchParams?.q
  const query = tidyQuery(typeof given === 'string' ? given : '')
  signInFirst(view, tryAddress(query))
  if (!mayPin(req)) redirect('/admin')
  const { language } = req.i18n
  const words = speak(tryQueryWords, language)
  const tried = await tryQuery(req.payload, query)
  return (
    <PanelPage view={view} trail={[{ label: words.title }]} className="try-query">
      <h1>{words.title}</h1>
      <p className="desk-muted">{words.about}</p>
      <form action={tryAddress('')} method="get" className="try-query-form">
        <label htmlFor="try-query">{words.label}</label>
        <div>
          <input
            id="try-query"
            name="q"
            type="search"
            maxLength={QUERY_LENGTH}
            defaultValue={query}
            dir="auto"
          />
          <button type="submit" className="desk-button">
            {words.button}
          </button>
        </div>
      </form>
      {tried ? (
        <>
          <p>
            <a href={`/search?${new URLSearchParams({ q: tried.query })}`}>{words.asReader}</a>
          </p>
          <Understood tried={tried} language={language} />
          <TriedResults tried={tried} language={language} />
          <Pins tried={tried} language={language} />
        </>
      ) : (
        <AllPins all={await listPins(preparedConnection(req.payload), null)} language={language} />
      )}
    </PanelPage>
  )
}

type AllPinsProps = { all: Awaited<ReturnType<typeof listPins>>; language: string }

function AllPins({ all, language }: AllPinsProps) {
  const words = speak(tryQueryWords, language)
  return (
    <section aria-labelledby="all-pins">
      <h2 id="all-pins">{words.allPins}</h2>
      {all.length === 0 ? (
        <p>{words.noPins}</p>
      ) : (
        <ul className="try-query-pins">
          {all.map(({ query, articles }) => (
            <li key={query}>
              <a href={tryAddress(query)} dir="auto">
                {query}
              </a>
              {': '}
              {articles.map(({ question }) => question).join(' · ')}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
