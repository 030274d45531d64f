import { stringsFor } from '@/design/strings'
import { limitWrites } from '@/features/forms/limit-writes'
import { FormRefused, readForm } from '@/features/forms/read-form'
import type { Site } from '@/features/settings/load-site'
import { answer, errorAnswer } from '@/features/site/answer'
import { confirmSubscription, findByConfirmToken } from './confirm-subscription'
import { invalidLink, mailPage } from './mail-page'

const PATH = '/mail/confirm'

/** GET of a confirmation mail's link: asks once more, because scanners of mails open links too. */
export function showConfirmPage(request: Request): Promise<Response> {
  return answer(PATH, async ({ payload, site }) => {
    const token = new URL(request.url).searchParams.get('token') ?? ''
    const found = await findByConfirmToken(payload, token)
    if (!found) return invalidLink(site, PATH)
    if (found.confirmed) return donePage(site)
    const t = stringsFor(site.language).mail.pages
    return mailPage(site, PATH, {
      heading: t.confirmTitle,
      text: t.confirmText,
      form: { action: PATH, token, buttons: [{ value: 'confirm', label: t.confirmButton }] },
    })
  })
}

/**
 * POST of its button. Answers with a page that says that it is done; else why not (400, 403, 413, 415, 429). May be
 * repeated.
 */
export function receiveConfirmation(request: Request): Promise<Response> {
  return answer(PATH, async ({ payload, site }) => {
    try {
      const form = await readForm(request)
      await limitWrites(payload, 'mail', request)
      const isDone = await confirmSubscription(payload, form.get('token') ?? '')
      return isDone ? await donePage(site) : await invalidLink(site, PATH)
    } catch (refusal) {
      if (!(refusal instanceof FormRefused)) throw refusal
      return errorAnswer(PATH, {
        status: refusal.status,
        site,
        heading: stringsFor(site.language).mail.pages.notDone,
        text: refusal.wordsIn(site.language),
        headers: refusal.retryAfter ? { 'Retry-After': String(refusal.retryAfter) } : undefined,
      })
    }
  })
}

function donePage(site: Site): Promise<Response> {
  const { confirmed, confirmedText } = stringsFor(site.language).mail.pages
  return mailPage(site, PATH, { heading: confirmed, text: confirmedText })
}
