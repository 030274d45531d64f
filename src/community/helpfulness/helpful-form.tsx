import { stringsFor } from '@/design/strings'
import { answerWithForm } from '@/forms/answer-with-form'
import type { FormRefusal } from '@/forms/form-refusal'
import type { Site } from '@/site/settings/load-site'
import { HelpfulPage, helpfulStyles } from './view/HelpfulPage'

/** The article in question. */
export type AskedAbout = { id: number; slug: string; question: string; language: string }

/** The URL that accepts the votes. */
export const helpfulPath = (slug: string) => `/articles/${slug}/helpful`

/** The question on a separate page, with the reason why the last vote was refused, if any. */
export function helpfulForm(site: Site, article: AskedAbout, refusal?: FormRefusal): Promise<Response> {
  const t = stringsFor(site.language)
  return answerWithForm({
    status: refusal?.status,
    site,
    path: helpfulPath(article.slug),
    title: t.helpful.question,
    isRefused: refusal !== undefined,
    styles: helpfulStyles,
    headers: refusal?.headers,
    body: <HelpfulPage site={site} article={article} problem={refusal?.wordsIn(site.language) ?? null} />,
  })
}
