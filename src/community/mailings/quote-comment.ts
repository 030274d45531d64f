import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { sayBars } from '@/community/comments/covered-words'
import { connectionOf } from '@/db/connection'
import { stringsFor } from '@/design/strings'
import { replaceParagraph } from '@/mail/compose-mail'
import type { QueuedMail, Quote } from '@/mail/send-queued-mail'
import { shorten } from '@/rich-text/shorten'

type Words = { id: number; displayName: string; text: string }

/**
 * A mail paragraph that quotes a comment as readers see it.
 *
 * @param language of the mail
 * @param most maximum length of the quotation
 */
export function quoteComment({ id, displayName, text }: Words, language: string, most: number): Quote {
  const { mail, comments } = stringsFor(language)
  const paragraph = mail.by(displayName, shorten(sayBars(text, comments.covered), most))
  return { comment: id, paragraph, language, most }
}

/**
 * A queued mail with its comments as readers see them now: words covered since, or comments that are no longer
 * public, are neither sent nor exported.
 *
 * @param source a request, to read within its transaction
 */
export async function renewQuotes(source: Payload | PayloadRequest, mail: QueuedMail): Promise<QueuedMail> {
  const quotes = mail.quotes ?? []
  if (quotes.length === 0) return mail
  const connection = await connectionOf(source)
  const ids = `{${quotes.map(({ comment }) => Number(comment)).join(',')}}`
  const { rows } = await connection.execute(sql`
    select id::int as id, display_name as "displayName", text from comments
    where status = 'approved' and id = any(${ids}::int[])`)
  const shown = new Map((rows as Words[]).map((words) => [words.id, words]))
  return quotes.reduce((renewed, { comment, paragraph, language, most }) => {
    const words = shown.get(comment)
    const now = words ? quoteComment(words, language, most).paragraph : stringsFor(language).comments.covered
    return replaceParagraph(renewed, paragraph, now)
  }, mail)
}
