import { whoIs } from '@/access/roles'
import { languages } from '@/design/languages'
import { sectionCss } from '@/design/section.css'
import { stringsFor } from '@/design/strings'
import { type HtmlPageOptions, htmlPage } from '@/html/respond'
import { NotFoundPage, notFoundStyles } from '@/html/view/NotFoundPage'
import { answer, type Context } from '@/site/answers/answer'
import { listParts } from './list-parts'
import { PARTS_PATH, type Scheme } from './part-address'
import { forcedSchemeCss } from './scheme.css'
import { PartIndexPage, PartPage } from './view/PartPage'
import { partsCss } from './view/parts.css'

const ROBOTS = 'noindex, nofollow'

/**
 * Serves `/preview/parts` and `/preview/parts/{name}`: the design components for staff; the site's 404 page for
 * everybody else. Never stored, never indexed.
 *
 * `?language=es` selects another language than the site's, `?scheme=dark` or `light` another colour scheme than
 * the system's.
 */
export function showParts(request: Request, name?: string): Promise<Response> {
  const asked = new URL(request.url).searchParams
  return answer(PARTS_PATH, async (context) => {
    const { user } = await context.payload.auth({ headers: request.headers })
    if (whoIs(user) === 'reader') return notFound(context)
    const known = languages.find(({ tag }) => tag === asked.get('language'))
    const language = known?.tag ?? context.site.language
    const scheme = readScheme(asked.get('scheme'))
    const site = { ...context.site, language }
    const parts = listParts(site)
    const shown = { language, scheme }
    const forced = scheme ? forcedSchemeCss[scheme] : ''
    if (name === undefined) {
      const names = parts.map((part) => part.name)
      return partsPage(site, {
        title: 'Parts of the design',
        styles: [sectionCss, partsCss, forced],
        body: <PartIndexPage names={names} shown={shown} />,
      })
    }
    const part = parts.find((candidate) => candidate.name === name)
    if (!part) return notFound(context)
    return partsPage(site, {
      title: `Part: ${part.name}`,
      styles: [...part.styles, partsCss, forced],
      body: <PartPage part={part} shown={shown} />,
    })
  })
}

const readScheme = (asked: string | null): Scheme | undefined =>
  asked === 'light' || asked === 'dark' ? asked : undefined

type PartsPage = Pick<HtmlPageOptions, 'title' | 'styles' | 'body' | 'status'>

/** No tags: a page without them is sent with `no-store`. */
const partsPage = (site: Context['site'], page: PartsPage) =>
  htmlPage({
    ...page,
    site,
    path: PARTS_PATH,
    robots: ROBOTS,
    headers: { 'X-Robots-Tag': ROBOTS, Vary: 'Cookie' },
  })

const notFound = ({ site }: Context) =>
  partsPage(site, {
    status: 404,
    title: stringsFor(site.language).errors.notFound,
    styles: notFoundStyles,
    body: <NotFoundPage site={site} />,
  })
