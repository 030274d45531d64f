import { stringsFor } from '@/design/strings'
import type { FormRefusal } from '@/forms/form-refusal'
import { limitWrites } from '@/forms/limit-writes'
import { readForm } from '@/forms/read-form'
import { answer } from '@/site/answers/answer'
import type { Site } from '@/site/settings/load-site'
import { confirmSubscription, findByConfirmToken } from './confirm-subscription'
import { invalidLink, mailPage } from './mail-page'

const PATH = '/mail/confirm'

/** GET of a confirmation link: asks for a click, because mail scanners open links too. */
export function showConfirmPage(request: Request): Promise<Response> {
  return answer(PATH, async ({ payload, site }) => {
    const token = new URL(request.url).searchParams.get('token') ?? ''
    const found = await findByConfirmToken(payload, token)
    if (!found) return invalidLink(site, PATH)
    return found.confirmed ? donePage(site) : question(site, token)
  })
}

/**
 * POST of its button. Responds with a page that confirms success; else with the button (403, 408, 413, 415, 429),
 * or 400 for a forged token. Idempotent.
 */
export function receiveConfirmation(request: Request): Promise<Response> {
  return answer(PATH, async ({ payload, site }) => {
    const { fields, refusal } = await readForm(request)
    const token = fields.get('token') ?? ''
    const refused = refusal ?? (await limitWrites(payload, 'mail', request))
    if (refused) return question(site, token, refused)
    return (await confirmSubscription(payload, token)) ? donePage(site) : invalidLink(site, PATH)
  })
}

function question(site: Site, token: string, refusal?: FormRefusal): Promise<Response> {
  const t = stringsFor(site.language).mail.pages
  return mailPage(site, PATH, {
    heading: t.confirmTitle,
    text: t.confirmText,
    form: { action: PATH, token, buttons: [{ value: 'confirm', label: t.confirmButton }] },
    refusal,
  })
}

function donePage(site: Site): Promise<Response> {
  const { confirmed, confirmedText } = stringsFor(site.language).mail.pages
  return mailPage(site, PATH, { heading: confirmed, text: confirmedText })
}
