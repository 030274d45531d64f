import { stringsFor } from '@/design/strings'
import { UNREAD_HEADER } from '@/server/unread-header'
import { answer } from '@/site/answers/answer'
import { invalidLink, mailPage } from './mail-page'
import { readUnsubscribeToken } from './mail-tokens'
import { unsubscribe } from './unsubscribe'

const PATH = '/mail/unsubscribe'

const tokenOf = (request: Request) => new URL(request.url).searchParams.get('token')

/** GET of an unsubscribe link: asks which mails to stop, because mail scanners open links too. */
export function showUnsubscribePage(request: Request): Promise<Response> {
  return answer(PATH, async ({ site }) => {
    const token = tokenOf(request) ?? ''
    const what = readUnsubscribeToken(token)
    if (!what) return invalidLink(site, PATH)
    const t = stringsFor(site.language).mail.pages
    const replies = [
      { value: 'one', label: t.oneButton },
      { value: 'all', label: t.allButton },
    ]
    const staff = [{ value: 'one', label: t.staffButton }]
    return mailPage(site, PATH, {
      heading: t.unsubscribeTitle,
      text: {
        replies: t.repliesText,
        mailbox: t.mailboxText,
        author: t.authorText,
        moderator: t.moderatorText,
      }[what.about],
      form: {
        action: PATH,
        token,
        buttons: {
          replies,
          mailbox: [{ value: 'all', label: t.mailboxButton }],
          author: staff,
          moderator: staff,
        }[what.about],
      },
    })
  })
}

/**
 * POST of its buttons, and of mail clients (RFC 8058), which send neither cookies nor an origin: the signed token
 * is sufficient, so the origin is not checked. Responds with a page that confirms success, 400 for a forged token.
 * Idempotent.
 */
export function receiveUnsubscribing(request: Request): Promise<Response> {
  // An unread body may have contained anything.
  if (request.headers.has(UNREAD_HEADER)) return showUnsubscribePage(request)
  return answer(PATH, async ({ payload, site }) => {
    // Anything that is not a form is a mail client's one-click POST; the server limits the size of any body.
    const form = await request.formData().catch(() => new FormData())
    const given = form.get('token')
    const what = readUnsubscribeToken(typeof given === 'string' ? given : (tokenOf(request) ?? ''))
    if (!what) return invalidLink(site, PATH)
    await unsubscribe(payload, what, form.get('choice') === 'all')
    const { ended, endedText } = stringsFor(site.language).mail.pages
    return mailPage(site, PATH, { heading: ended, text: endedText })
  })
}
