import { marksOf, stampOfMarks } from '../../workflow/content-fields'
import type { FieldConflict } from '../field-conflict'
import type { SaveAnswer, Stored, Values } from '../saver-ports'
import { SENT_DIGEST } from '../sent-digest'
import { completed, SHORT_ANSWER } from '../short-answer'
import { UNDER_WAY } from '../under-way'
import { checkSession, sessionEnd } from './session-end'
import { sameAccount } from './unsent-store'

/** A refusal of one field, by its path in the form. */
export type FieldError = { path: string; message: string }

type Answer = {
  doc?: Values & { id: number; contentDigest?: string }
  errors?: {
    message: string
    data?: { conflicts?: FieldConflict[]; contentDigest?: string; errors?: FieldError[] }
  }[]
}

/** An article of the REST API as the saver takes it; null where it has no stamp, for a reader without an account. */
export function storedOf(article: { contentDigest?: string | null; updatedAt?: unknown }): Stored | null {
  const marks = marksOf(article.contentDigest ?? '')
  return marks && { values: { ...article }, marks, at: Date.parse(String(article.updatedAt)) }
}

/** What a browser still sends while a page closes is limited to 64 KB. */
const LARGEST_WHILE_LEAVING = 60_000

/** Whether a text is short enough to be sent while the page closes. Letters beyond ASCII have several bytes. */
export const fitsWhileLeaving = (text: string): boolean =>
  new TextEncoder().encode(text).length < LARGEST_WHILE_LEAVING

export type Sent = SaveAnswer & { doc?: Answer['doc']; fieldErrors?: FieldError[] }

type Sender = {
  language: string
  /** What is said where the server says nothing that can be read. */
  failed: string
  /** Whose words these are. */
  account: number
  /** What is said where that account is no longer signed in. */
  session: Readonly<Record<'ended' | 'other', string>>
  /** What was sent just before and is not answered yet. */
  underWay?: Values
  /** The text that the form started from. */
  text: unknown
}

/**
 * Sends one automatic save of an article. A request without an answer is tried again by the panel's `fetch`.
 *
 * @param url of the article in the REST API
 */
export async function sendSave(
  url: string,
  changed: Values,
  marks: Readonly<Record<string, string>>,
  { language, failed, account, session, underWay, text }: Sender,
): Promise<Sent> {
  const stamp = { contentDigest: stampOfMarks(marks), [UNDER_WAY]: underWay }
  const body = JSON.stringify({ ...changed, ...stamp, _status: 'draft' })
  const signal = sameAccount()
  const response = await fetch(`${url}?draft=true&autosave=true&depth=0`, {
    method: 'PATCH',
    credentials: 'include',
    headers: { 'Content-Type': 'application/json', 'Accept-Language': language, ...SHORT_ANSWER },
    body,
    // The page may close at any moment, and the browser cancels every other request of it.
    keepalive: fitsWhileLeaving(body),
    signal,
  }).catch((error: unknown) => {
    if (signal.aborted) return null
    throw error
  })
  // Another account has signed in meanwhile, or the session may be over: who is nobody is not even told of drafts.
  if (!response || [400, 401, 403].includes(response.status)) {
    const end = await checkSession(account)
    if (!response || end) return { is: 'refused', message: end ? session[end] : failed, fields: [] }
  }
  // Signed in again elsewhere, for example in another tab.
  if (response.ok && sessionEnd.get()) await checkSession(account)
  const { doc: answered, errors = [] }: Answer = await response.json().catch(() => ({}))
  const doc = answered && completed(answered, changed, text)
  const stored = doc && storedOf(doc)
  if (response.ok && stored) {
    const sentMarks = marksOf(response.headers.get(SENT_DIGEST) ?? '') ?? stored.marks
    return { is: 'saved', stored, sentMarks, doc }
  }
  const [error] = errors
  const marksNow = marksOf(error?.data?.contentDigest ?? '')
  if (response.status === 409 && error?.data?.conflicts && marksNow) {
    return { is: 'conflict', conflicts: error.data.conflicts, marks: marksNow }
  }
  const fieldErrors = error?.data?.errors ?? []
  const fields = fieldErrors.map(({ path }) => path)
  return { is: 'refused', message: error?.message ?? failed, fields, fieldErrors }
}
