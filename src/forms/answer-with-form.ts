import { stringsFor } from '@/design/strings'
import { type HtmlPageOptions, htmlPage } from '@/html/respond'

type FormOptions = Pick<
  HtmlPageOptions,
  'status' | 'site' | 'path' | 'title' | 'styles' | 'headers' | 'body'
> & {
  /** Whether the last attempt was refused; the title then says so first. */
  isRefused: boolean
}

/** Responds with the page of a reader form. Never cached or indexed: each has unique values. */
export function answerWithForm({ isRefused, title, ...page }: FormOptions): Promise<Response> {
  const { titleWithError } = stringsFor(page.site.language).refusals
  return htmlPage({ ...page, title: isRefused ? titleWithError(title) : title, robots: 'noindex' })
}
