import type { FormError } from '@/design/FormField'
import { stringsFor } from '@/design/strings'
import { answerWithForm } from '@/forms/answer-with-form'
import { newSubmission } from '@/forms/new-submission'
import { answer } from '@/site/answers/answer'
import type { Danger } from '@/site/danger/dangers'
import type { Site } from '@/site/settings/load-site'
import { wishFrom } from './check-wish'
import { WISH_PATH } from './view/WishForm'
import { WishPage, wishPageStyles } from './view/WishPage'

type Form = {
  status?: number
  /** The reader's words. */
  text: string
  danger?: Danger | null
  errors?: FormError[]
  submission?: string
  headers?: Record<string, string>
}

/** The form on a page of its own, with the words and their errors. Never cached: each has a unique value. */
export function wishForm(site: Site, form: Form): Promise<Response> {
  const errors = form.errors ?? []
  return answerWithForm({
    status: form.status,
    site,
    path: WISH_PATH,
    title: stringsFor(site.language).wishes.title,
    isRefused: errors.length > 0,
    styles: wishPageStyles,
    headers: form.headers,
    body: (
      <WishPage
        site={site}
        text={form.text}
        danger={form.danger ?? null}
        errors={errors}
        submission={form.submission ?? newSubmission()}
      />
    ),
  })
}

/** GET of the form; `q` is the search that did not lead where it should. */
export function showWishForm(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams.get('q') ?? ''
  return answer(WISH_PATH, ({ site }) => wishForm(site, { text: wishFrom(query) }))
}
