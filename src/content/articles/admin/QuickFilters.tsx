import type { BeforeListTableServerProps } from 'payload'
import { type Spoken, speak } from '@/design/panel-words'
import { assignmentWords } from '@/design/panel-words/assignment'
import { writingWords } from '@/design/panel-words/writing'
import { type Condition, listAddress } from '@/desk/panel/list-address'
import { findGivenTo } from '../assignment/assignment'

/** A URL with more would be too long for some proxies. */
const MOST_IDS = 150

function filtersFor(
  profile: number | null,
  given: [string, readonly number[]],
  words: Spoken<typeof writingWords>['filters'],
): [string, Condition[]][] {
  const [givenLabel, givenIds] = given
  const mine: Condition[] = profile ? [['authors', 'in', [profile]]] : []
  const notPublic: Condition = ['_status', 'equals', 'draft']
  const stage = (value: string): Condition[] => [['stage', 'equals', value], notPublic]
  return [
    [words.all, []],
    ...(profile ? [[words.mine, [notPublic, ...mine]] satisfies [string, Condition[]]] : []),
    ...(givenIds.length > 0 ? [[givenLabel, [['id', 'in', givenIds]]] satisfies [string, Condition[]]] : []),
    [words.inReview, stage('in-review')],
    [words.approved, stage('approved')],
    [words.published, [['_status', 'equals', 'published']]],
    [
      words.overdue,
      [
        ['publishedAt', 'exists', 'true'],
        // The day, so that the URL stays the same while the list is open.
        ['reviewDue', 'less_than', `${new Date().toISOString().slice(0, 10)}T00:00:00.000Z`],
      ],
    ],
  ]
}

/** The current filter, as one comparable string. */
function filterOf(entries: [string, unknown][]): string {
  const filters = entries.filter(([name]) => name.startsWith('where'))
  return JSON.stringify(filters.map(([name, value]) => [name, String(value)]).sort())
}

/** Links above the article list to commonly used filters. */
export async function QuickFilters({ user, searchParams, i18n, payload }: BeforeListTableServerProps) {
  const words = speak(writingWords, i18n.language).filters
  const profile = (typeof user?.author === 'object' ? user.author?.id : user?.author) ?? null
  const ids = user ? (await findGivenTo(payload, Number(user.id))).slice(0, MOST_IDS) : []
  const given = speak(assignmentWords, i18n.language).mine(ids.length)
  const current = filterOf(Object.entries(searchParams ?? {}))
  return (
    <nav className="desk-filters" aria-label={words.label}>
      <ul>
        {filtersFor(profile, [given, ids], words).map(([label, conditions]) => {
          const href = listAddress('articles', conditions)
          const parameters = new URL(href, 'http://localhost').searchParams
          const isCurrent = filterOf([...parameters]) === current
          return (
            <li key={label}>
              <a href={href} aria-current={isCurrent ? 'page' : undefined}>
                {label}
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
