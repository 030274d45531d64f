import { stringsFor } from '@/design/strings'
import { type HtmlPageOptions, htmlPage } from '@/html/respond'

type FormOptions = Pick<
  HtmlPageOptions,
  'status' | 'site' | 'path' | 'title' | 'styles' | 'headers' | 'body'
> & {
  /** Whether the last try was refused; the title then begins with it. */
  isRefused: boolean
}

/** Answers with the page of a reader's form. Never stored, never found by search engines: each has values of its own. */
export function answerWithForm({ isRefused, title, ...page }: FormOptions): Promise<Response> {
  const { titleWithError } = stringsFor(page.site.language).refusals
  return htmlPage({ ...page, title: isRefused ? titleWithError(title) : title, robots: 'noindex' })
}
