import config from '@payload-config'
import { getPayload, type Payload } from 'payload'
import { redirectToReceipt } from '@/community/receipts/receipt'
import type { FormError } from '@/design/FormField'
import { stringsFor } from '@/design/strings'
import type { FormRefusal } from '@/forms/form-refusal'
import { limitWrites } from '@/forms/limit-writes'
import { newSubmission } from '@/forms/new-submission'
import { readForm, type SentForm } from '@/forms/read-form'
import { log } from '@/log'
import type { Context } from '@/site/answers/answer'
import type { Danger } from '@/site/danger/dangers'
import { findDanger } from '@/site/danger/find-danger'
import { readDangers } from '@/site/danger/read-dangers'
import { fallbackSite, loadFrame } from '@/site/settings/load-site'
import { checkWish } from './check-wish'
import { thankForWish } from './show-receipt'
import { wishForm } from './show-wish-form'
import { isStoredWish, storeWish } from './store-wish'
import { WISH_PATH } from './view/WishForm'

const SUBMISSION = /^[\w-]{22}$/
const RETRY_AFTER = { 'Retry-After': '10' }

type Arrived = SentForm & {
  request: Request
  typed: string
  danger: Danger | null
  submission: string
  isKnown: boolean
}

/**
 * POST of the form that asks what a reader looked for. Responds with 303 to the thanks once it is stored, and where
 * somebody seems to be in danger with the notice at once; else with the form and the words (400, 403, 408, 413, 415,
 * 429, 503).
 */
export async function receiveWish(request: Request): Promise<Response> {
  const sent = await readForm(request)
  const given = sent.fields.get('submission') ?? ''
  const isKnown = SUBMISSION.test(given)
  const typed = (sent.fields.get('wish') ?? '').replace(/\r\n?/g, '\n')
  const submission = isKnown ? given : newSubmission()
  try {
    const payload = await getPayload({ config })
    const frame = await loadFrame(payload)
    const danger = await dangerOf(payload, typed)
    return await store({ payload, ...frame }, { ...sent, request, typed, danger, submission, isKnown })
  } catch (error) {
    log.error({ err: error, path: WISH_PATH }, 'a wish could not be stored')
    const site = fallbackSite()
    const message = stringsFor(site.language).wishes.errors.notSaved
    return wishForm(site, {
      status: 503,
      text: typed,
      danger: await dangerOf(null, typed),
      submission,
      errors: [{ field: 'main', message }],
      headers: RETRY_AFTER,
    })
  }
}

const dangerOf = async (payload: Payload | null, text: string) =>
  findDanger(text, 'any', await readDangers(payload))?.danger ?? null

async function store({ payload, site }: Context, arrived: Arrived): Promise<Response> {
  const { refusal, request, typed, danger, submission } = arrived
  const again = (status: number, errors: FormError[], headers?: Record<string, string>) =>
    wishForm(site, { status, text: typed, danger, errors, submission, headers })
  const refuse = (why: FormRefusal) =>
    again(why.status, [{ field: 'main', message: why.wordsIn(site.language) }], why.headers)
  if (refusal) return refuse(refusal)
  const words = stringsFor(site.language).wishes.errors
  const checked = checkWish(typed, words)
  if (!checked.ok) return again(400, [{ field: 'wish', message: checked.message }])
  if (!arrived.isKnown) return again(400, [{ field: 'wish', message: words.outOfDate }])
  const wish = { text: checked.text, language: site.language, submission }
  // A duplicate is already stored and does not count.
  if (!(await isStoredWish(payload, wish))) {
    const tooMany = await limitWrites(payload, 'wish', request)
    if (tooMany) return refuse(tooMany)
    if (!(await storeWish(payload, wish)))
      return again(503, [{ field: 'main', message: words.notSaved }], RETRY_AFTER)
  }
  // Not by way of a redirect and a cookie: whoever is in danger sees the numbers whatever the browser keeps.
  return danger ? thankForWish(site, 'wish', danger) : redirectToReceipt('/search', 'wish')
}
