import type { IncomingMessage, ServerResponse } from 'node:http'
import { chooseEncoding, type Encoding } from './accept-encoding'
import { isUnmodified } from './last-modified'
import type { Source } from './page-cache'
import type { StoredPage } from './page-forms'
import type { HeaderList } from './page-headers'

/** `Cache-Status` (RFC 9211): the outcome, for people and downstream caches. */
const CACHE_STATUS: Record<Source, HeaderList> = {
  hit: ['Cache-Status', 'SymptomDatabase; hit'],
  miss: ['Cache-Status', 'SymptomDatabase; fwd=miss; stored'],
  renewed: ['Cache-Status', 'SymptomDatabase; fwd=stale; stored'],
  stale: ['Cache-Status', 'SymptomDatabase; fwd=stale; detail=copy'],
}
const NOT_STORED: HeaderList = ['Cache-Status', 'SymptomDatabase; fwd=miss']

/**
 * Answers a GET or HEAD with a page, or with 304 if the client has it already. The expensive work was done when
 * the page was stored.
 *
 * @param own headers for this request alone
 * @param mayBeStored false: no edge cache may store it or keep its copy
 */
export function sendPage(
  req: IncomingMessage,
  res: ServerResponse,
  page: StoredPage,
  source: Source,
  own: HeaderList = [],
  mayBeStored = true,
): void {
  const form = page.forms[chooseEncoding(req.headers['accept-encoding'])]
  // Not by its tags, which are made anew each time.
  const status = page.version ? CACHE_STATUS[source] : NOT_STORED
  const added = own.length === 0 ? status : [...status, ...own]
  const isCertain = source !== 'stale' && mayBeStored
  const known = page.status === 200 && isCertain && findKnown(req, page, form)
  if (known) {
    res.writeHead(304, known.unchangedHeaders.concat(added))
    res.end()
    return
  }
  const headers = isCertain ? form.headers : form.staleHeaders
  res.writeHead(page.status, headers.concat(added))
  if (req.method === 'HEAD') return void res.end()
  const [first, second] = form.parts()
  if (second) res.write(first)
  res.end(second ?? first)
}

type Form = StoredPage['forms'][Encoding]

/**
 * The form of this page that the client already has, if any. `If-None-Match` takes precedence (RFC 9110, 13.1.3).
 */
function findKnown(
  req: IncomingMessage,
  page: StoredPage,
  form: Form,
): Pick<Form, 'unchangedHeaders'> | null {
  const tag = req.headers['if-none-match']
  if (tag === undefined) return isUnmodified(req.headers['if-modified-since'], page.version) ? form : null
  if (matches(tag, form.etag)) return form
  return form.earlier && matches(tag, form.earlier.etag) ? form.earlier : null
}

/**
 * Whether `If-None-Match` contains this tag (RFC 9110, 13.1.2): `*`, or a list compared weakly, so `W/"x"` is
 * `"x"`.
 */
function matches(header: string, etag: string): boolean {
  if (etag === '') return false
  if (header === etag || header.trim() === '*') return true
  return header.split(',').some((item) => item.trim().replace(/^W\//, '') === etag)
}
