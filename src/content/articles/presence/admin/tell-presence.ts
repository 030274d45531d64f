import { sharedState } from '@/desk/panel/shared-state'
import { CONTENT, type ContentField } from '../../workflow/content-fields'
import type { PresenceAnswer, Present } from '../present'

/** Who else has the article of this page open, as of the last answer. */
export const peopleHere = sharedState<readonly Present[]>([])

/** One page of the browser; a person may have several. */
const tab = crypto.randomUUID()

/** Changes when somebody wrote or resolved a note. */
export const notesHere = sharedState('')

/** Changes when somebody planned something, or a plan was carried out or failed. */
export const plansHere = sharedState('')

const address = (article: number | string) => `/api/articles/${article}/presence`

/**
 * Says that this page has an article open, and learns who else has. An open form asks with the same request whether
 * others saved: it costs one request in ten seconds in all.
 *
 * @returns null where there is no answer; the next round asks again
 */
export async function tellPresence(
  article: number | string,
  isReading = false,
): Promise<PresenceAnswer | null> {
  const response = await fetch(address(article), {
    method: 'POST',
    credentials: 'include',
    cache: 'no-store',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ tab, field: fieldInUse(), isReading }),
  }).catch(() => null)
  const answer: PresenceAnswer | null = response?.ok ? await response.json() : null
  if (answer && JSON.stringify(answer.people) !== JSON.stringify(peopleHere.get())) {
    peopleHere.set(answer.people)
  }
  if (answer) {
    notesHere.set(answer.notes)
    plansHere.set(answer.plans)
  }
  return answer
}

/** Says that the page is being closed; the browser sends it although the page is gone. */
export function tellGone(article: number | string): void {
  peopleHere.set([])
  const body = new Blob([JSON.stringify({ tab })], { type: 'application/json' })
  navigator.sendBeacon(`${address(article)}/end`, body)
}

/** The field that has the focus: the first part of its path. */
function fieldInUse(): ContentField | null {
  const { activeElement } = document
  if (activeElement?.closest('.rich-text-lexical')) return 'body'
  const named = activeElement?.getAttribute('name') ?? ''
  const framed = activeElement?.closest('[id^="field-"]')?.id.slice('field-'.length) ?? ''
  const [first] = (named || framed.replaceAll('__', '.')).split('.')
  return CONTENT.find((field) => field === first) ?? null
}
