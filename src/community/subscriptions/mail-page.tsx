import { stringsFor } from '@/design/strings'
import { answerWithForm } from '@/forms/answer-with-form'
import type { FormRefusal } from '@/forms/form-refusal'
import { errorAnswer } from '@/site/answers/answer'
import type { Site } from '@/site/settings/load-site'
import { MailPage, mailPageStyles } from './view/MailPage'

type Content = Omit<Parameters<typeof MailPage>[0], 'site' | 'problem'> & {
  /** Why the last submission had no effect. */
  refusal?: FormRefusal
}

/** A page that a mail links to. Never cached or indexed: its URL contains a key. */
export function mailPage(site: Site, path: string, { refusal, ...content }: Content): Promise<Response> {
  return answerWithForm({
    status: refusal?.status,
    site,
    path,
    title: content.heading,
    isRefused: refusal !== undefined,
    styles: mailPageStyles,
    headers: { ...refusal?.headers, 'X-Robots-Tag': 'noindex' },
    body: <MailPage site={site} problem={refusal?.wordsIn(site.language)} {...content} />,
  })
}

/** The response to a token that is forged, incomplete or expired. */
export function invalidLink(site: Site, path: string): Promise<Response> {
  const { invalid, invalidText } = stringsFor(site.language).mail.pages
  return errorAnswer(path, { status: 400, site, heading: invalid, text: invalidText })
}
