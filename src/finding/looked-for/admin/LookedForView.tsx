import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { type Spoken, speak } from '@/design/panel-words'
import { lookedForWords } from '@/design/panel-words/looked-for'
import { PanelPage } from '@/desk/panel/PanelPage'
import { signInFirst } from '@/desk/panel/sign-in-first'
import { listLookedFor, type Order } from '../list-looked-for'
import { STATES, type State, seesLookedFor } from '../looked-for'
import { LookedForItem } from './LookedForItem'

const PATH = '/admin/looked-for'
const LAST_PAGE = 1000
const ORDERS = ['often', 'newest'] as const satisfies readonly Order[]

type Shown = { state: State; order: Order; page: number }
type Words = Spoken<typeof lookedForWords>

/** What readers looked for and did not find, for editors: each can become an article or be set aside. */
export async function LookedForView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  signInFirst(view, PATH)
  if (!seesLookedFor(req)) redirect('/admin')
  const words = speak(lookedForWords, req.i18n.language)
  const shown = read(view.searchParams)
  const { items, counts, hasMore } = await listLookedFor(req, shown)
  return (
    <PanelPage view={view} trail={[{ label: words.title }]} className="looked-for">
      <h1>{words.title}</h1>
      <p className="desk-muted">{words.about}</p>
      <Choices shown={shown} counts={counts} words={words} />
      {items.length === 0 ? (
        <p>{words.none[shown.state]}</p>
      ) : (
        <ul className="looked-for-list">
          {items.map((item) => (
            <LookedForItem key={`${item.kind} ${item.id}`} item={item} state={shown.state} />
          ))}
        </ul>
      )}
      {(shown.page > 1 || hasMore) && (
        <nav className="inbox-pages" aria-label={words.pages}>
          {shown.page > 1 && <a href={address({ ...shown, page: shown.page - 1 })}>{words.previous}</a>}
          {hasMore && <a href={address({ ...shown, page: shown.page + 1 })}>{words.next}</a>}
        </nav>
      )}
    </PanelPage>
  )
}

type ChoicesProps = { shown: Shown; counts: Record<State, number>; words: Words }

function Choices({ shown, counts, words }: ChoicesProps) {
  return (
    <div className="looked-for-choices">
      <nav className="desk-filters" aria-label={words.filter}>
        <ul>
          {STATES.map((state) => (
            <li key={state}>
              <a
                href={address({ ...shown, state, page: 1 })}
                aria-current={state === shown.state ? 'page' : undefined}
              >
                {words.states[state]} ({counts[state]})
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <nav className="desk-filters" aria-label={words.order}>
        <ul>
          {ORDERS.map((order) => (
            <li key={order}>
              <a
                href={address({ ...shown, order, page: 1 })}
                aria-current={order === shown.order ? 'true' : undefined}
              >
                {words.orders[order]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}

function address({ state, order, page }: Shown): string {
  const query = new URLSearchParams({
    ...(state === 'open' ? {} : { show: state }),
    ...(order === 'often' ? {} : { order }),
    ...(page === 1 ? {} : { page: String(page) }),
  })
  return query.size > 0 ? `${PATH}?${query}` : PATH
}

/** The list that an address asks for; anything else is the first page of what is open. */
function read(given: AdminViewServerProps['searchParams']): Shown {
  const page = Number(given?.page ?? 1)
  return {
    state: STATES.find((state) => state === given?.show) ?? 'open',
    order: ORDERS.find((order) => order === given?.order) ?? 'often',
    page: Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1,
  }
}
