import { sql } from '@payloadcms/db-postgres'
import { parseFragment } from 'parse5'
import type { PayloadRequest } from 'payload'
import { COMMENT_LENGTH, NAME_LENGTH } from '@/community/comments/comment-rules'
import { emailHash } from '@/community/comments/sender-hashes'
import { textDigest } from '@/community/comments/text-digest'
import { announceNothing } from '@/community/mailings/announce-nothing'
import { connectionOf } from '@/db/connection'
import { keyedHash } from '@/forms/keyed-hash'
import { networkHash } from '@/forms/network-hash'
import { networkOf } from '@/forms/network-of'
import { digest } from '@/moving/article-import/digest'
import { shorten } from '@/rich-text/shorten'
import type { ImportContext } from './context'
import { wordsWithLines } from './html/words-with-lines'
import { answersNone, orderComments } from './order-comments'
import type { Outcome } from './outcome'
import { type ImportRecord, keepRecords, recordKey } from './records'
import type { SourceComment, SourceItem } from './source'

const NAMELESS = 'Anonymous'

const NO_ID = 'it has no id'
const SAME_ID = 'another comment has its id'
const NO_WORDS = 'it has no words'

type Thread = { id: number; root: number }

/**
 * Imports those comments of a post that are not here yet, in the transaction of the post. E-mail and network addresses
 * are stored as keyed hashes only, as long as the settings say; nobody is notified.
 */
export async function importComments(
  req: PayloadRequest,
  context: ImportContext,
  { article, item, batch }: { article: number; item: SourceItem; batch: number },
): Promise<Outcome[]> {
  const { records, contactDays, survey } = context
  const known = (id: string) => records.get(recordKey('comment', id))
  const made: { outcomes: Outcome[]; records: ImportRecord[] } = { outcomes: [], records: [] }
  const leaveOut = (comment: SourceComment, note: string) =>
    made.outcomes.push({ ...outcomeOf(comment, 'left out'), notes: [note] })
  const fresh = new Map<string, SourceComment>()
  for (const comment of item.comments) {
    if (comment.id === '') leaveOut(comment, NO_ID)
    else if (fresh.has(comment.id)) leaveOut(comment, SAME_ID)
    else if (known(comment.id)) made.outcomes.push(outcomeOf(comment, 'unchanged'))
    else fresh.set(comment.id, comment)
  }
  if (fresh.size === 0) return made.outcomes
  const threads = new Map<string, Thread>()
  const earlier = new Set(item.comments.filter(({ id }) => known(id)).map(({ id }) => id))
  const contacts: Contact[] = []
  for (const { comment, parent, note } of orderComments([...fresh.values()], earlier)) {
    const notes = note === null ? [] : [note]
    const text = textOf(comment, notes)
    if (text === '') {
      leaveOut(comment, NO_WORDS)
      continue
    }
    const above =
      parent === null ? null : (threads.get(parent) ?? (await findThread(req, known(parent)?.documentId)))
    if (parent !== null && above === null) notes.push(answersNone(parent))
    const displayName = shorten(comment.name || NAMELESS, NAME_LENGTH)
    const { id } = await req.payload.create({
      collection: 'comments',
      data: {
        article,
        parent: above?.id ?? null,
        root: above?.root ?? null,
        displayName,
        text,
        textDigest: textDigest(text),
        status: comment.status,
        voice: 'reader',
        submissionKey: keyedHash('submission', `import:${survey.siteKey}:${comment.id}`),
        ...(comment.at === null ? {} : { createdAt: comment.at }),
      },
      depth: 0,
      req,
    })
    threads.set(comment.id, { id, root: above?.root ?? id })
    contacts.push({ comment, id })
    const edition = digest({ text, displayName, status: comment.status })
    const record = {
      kind: 'comment',
      sourceId: comment.id,
      digest: edition,
      edition,
      collection: 'comments',
    } as const
    made.records.push({ ...record, documentId: id, batch, awaitsLinks: false })
    made.outcomes.push({ ...outcomeOf(comment, 'made'), notes })
  }
  await keepContacts(req, contacts, contactDays)
  await keepRecords(req, survey.siteKey, made.records)
  await announceNothing(
    req,
    made.records.map(({ documentId }) => documentId),
  )
  return made.outcomes
}

/** What would become of them. */
export function foreseeComments({ records }: ImportContext, { comments }: SourceItem): Outcome[] {
  const isKnown = ({ id }: SourceComment) => records.has(recordKey('comment', id))
  const earlier = new Set(comments.filter(isKnown).map(({ id }) => id))
  const fresh = new Map<string, SourceComment>()
  for (const comment of comments)
    if (comment.id !== '' && !isKnown(comment) && !fresh.has(comment.id)) fresh.set(comment.id, comment)
  const ordered = new Map(orderComments([...fresh.values()], earlier).map((each) => [each.comment, each]))
  const wordless = new Set([...fresh.values()].filter((each) => textOf(each, []) === '').map(({ id }) => id))
  return comments.map((comment) => {
    if (isKnown(comment)) return outcomeOf(comment, 'unchanged')
    const leftOut = (note: string): Outcome => ({ ...outcomeOf(comment, 'left out'), notes: [note] })
    if (comment.id === '') return leftOut(NO_ID)
    const place = ordered.get(comment)
    if (!place) return leftOut(SAME_ID)
    if (wordless.has(comment.id)) return leftOut(NO_WORDS)
    const notes = place.note === null ? [] : [place.note]
    textOf(comment, notes)
    if (place.parent !== null && wordless.has(place.parent)) notes.push(answersNone(place.parent))
    return { ...outcomeOf(comment, 'made'), notes }
  })
}

const outcomeOf = ({ id, line, name }: SourceComment, result: Outcome['result']): Outcome => ({
  kind: 'comment',
  line,
  title: `${id} by ${name || NAMELESS}`,
  result,
  path: null,
  notes: [],
})

function textOf({ text }: SourceComment, notes: string[]): string {
  const words = wordsWithLines(parseFragment(text).childNodes)
  if (words.length > COMMENT_LENGTH)
    notes.push(`its ${words.length} characters were cut to ${COMMENT_LENGTH}`)
  return shorten(words, COMMENT_LENGTH)
}

type Contact = { id: number; comment: SourceComment }

/** As hashes only, and never longer than those of comments that are written here. */
async function keepContacts(req: PayloadRequest, contacts: readonly Contact[], days: number): Promise<void> {
  const hashed = contacts.flatMap(({ id, comment: { email, address, at } }) => {
    if (email === null && address === null) return []
    const day = at === null ? new Date() : new Date(at)
    return [
      {
        comment: id,
        email: email === null ? null : emailHash(email),
        address: address === null ? null : networkHash(networkOf(address), day),
      },
    ]
  })
  if (hashed.length === 0) return
  const connection = await connectionOf(req)
  await connection.execute(sql`
    insert into comment_contacts (comment_id, email_hash, address_hash, wants_replies, erase_after, created_at, updated_at)
    select comment, email, address, false, now() + make_interval(days => ${days}), now(), now()
    from jsonb_to_recordset(${JSON.stringify(hashed)}::jsonb) as given (comment int, email text, address text)`)
}

async function findThread(req: PayloadRequest, id: number | undefined): Promise<Thread | null> {
  if (id === undefined) return null
  const found = await req.payload.findByID({ collection: 'comments', id, depth: 0, disableErrors: true, req })
  return found ? { id, root: found.root ?? id } : null
}
