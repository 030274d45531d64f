import { isolate } from '@/design/direction'
import { speak } from '@/design/panel-words'
import { noticeWords } from '@/design/panel-words/notices'
import { stringsFor } from '@/design/strings'
import { env } from '@/env'
import { type ComposedMail, composeMail } from '@/mail/compose-mail'
import { addressOf } from './address-of'
import type { Notification } from './notification'
import { spokenNote } from './spoken-note'

type Person = { name: string; language: string | null }
type Told = Pick<Notification, 'kind' | 'title' | 'who' | 'note'>
type Place = { siteName: string; link: string }

/** More entries than this are counted, not listed. */
const LISTED = 20

/** The mail about one event, in the language of the account. */
export function composeNotice(person: Person, told: Told, { siteName, link }: Place): ComposedMail {
  const lang = person.language ?? 'en'
  const words = speak(noticeWords, lang)
  return composeMail({
    subject: words.subject[told.kind](isolate(told.title || words.untitled)),
    greeting: stringsFor(lang).mail.greetingTo(isolate(person.name)),
    lang,
    siteName,
    before: [...linesOf(told, lang), words.next[told.kind]],
    link,
    after: [words.settings, `${env.PUBLIC_URL}/admin/account`],
  })
}

/** The daily mail about all unread events since the last one. */
export function composeDigest(
  person: Person,
  told: (Told & Pick<Notification, 'subject'>)[],
  siteName: string,
) {
  const lang = person.language ?? 'en'
  const words = speak(noticeWords, lang)
  const more = told.length - LISTED
  const listed = told
    .slice(0, LISTED)
    .flatMap((one) => [
      ...linesOf(one, lang),
      ...(one.subject === null ? [] : [`${env.PUBLIC_URL}${addressOf(one.subject, one.kind)}`]),
    ])
  return composeMail({
    subject: words.digest.subject(told.length),
    greeting: stringsFor(lang).mail.greetingTo(isolate(person.name)),
    lang,
    siteName,
    before: [...listed, ...(more > 0 ? [words.digest.more(more)] : []), words.digest.open],
    link: `${env.PUBLIC_URL}/admin/inbox`,
    after: [words.settings, `${env.PUBLIC_URL}/admin/account`],
  })
}

function linesOf({ kind, title, who, note }: Told, lang: string): string[] {
  const words = speak(noticeWords, lang)
  const line = words.line[kind](who === null ? words.site : isolate(who), isolate(title || words.untitled))
  const said = spokenNote({ kind, note }, lang)
  return said ? [line, words.quoted(isolate(said))] : [line]
}
