import { getRequestLanguage, parseCookies } from 'payload'
import { whoIs } from '@/access/roles'
import { readId } from '@/db/read-id'
import { speak } from '@/design/panel-words'
import { previewWords } from '@/design/panel-words/preview'
import { chosenZone } from '@/desk/users/time-zone'
import { type HtmlPageOptions, htmlPage } from '@/html/respond'
import { ErrorPage, errorStyles } from '@/html/view/ErrorPage'
import { NotFoundPage, notFoundStyles } from '@/html/view/NotFoundPage'
import { answer, type Context } from '@/site/answers/answer'
import { ArticlePage, articleStyles } from '../view/ArticlePage'
import { findDraft } from './find-draft'
import { followSavesScript } from './follow-saves'
import { PreviewBar } from './PreviewBar'
import { previewBarCss } from './preview-bar.css'

const ROBOTS = 'noindex, nofollow'
const PATH = '/preview/articles'

/**
 * Serves `/preview/articles/{id}`: the latest draft on its real page, for staff who may read it; the site's 404
 * page for everybody else, so that the existence of drafts is not revealed. Never stored, never indexed.
 *
 * `?live=1` is the frame next to the form, which follows each save; `?version=` shows an older version.
 */
export function showPreview(request: Request, segment: string): Promise<Response> {
  const asked = new URL(request.url).searchParams
  const isLive = asked.get('live') === '1'
  return answer(PATH, async (context) => {
    const { payload, site } = context
    const { user } = await payload.auth({ headers: request.headers })
    if (!user || whoIs(user) === 'reader') return notFound(context)
    const { headers } = request
    const language = getRequestLanguage({ config: payload.config, cookies: parseCookies(headers), headers })
    if (segment === 'new') return saveFirst(context, language)
    const id = readId(segment)
    const version = asked.has('version') ? readId(asked.get('version') ?? '') : undefined
    if (id === null || version === null) return notFound(context)
    const draft = await findDraft(payload, user, id, site, version)
    if (!draft) return notFound(context)
    const editorHref = isLive ? undefined : `${payload.config.routes.admin}/collections/articles/${id}`
    return previewPage(context, {
      title: speak(previewWords, language).title(draft.view.question),
      styles: [...articleStyles, previewBarCss],
      script: isLive ? followSavesScript : undefined,
      body: (
        <>
          <PreviewBar draft={draft} language={language} editorHref={editorHref} zone={chosenZone(user)} />
          <ArticlePage site={site} article={draft.view} />
        </>
      ),
    })
  })
}

type PreviewPage = Pick<HtmlPageOptions, 'title' | 'styles' | 'body' | 'status'> & { script?: string }

/** No tags: a page without them is sent with `no-store`. */
async function previewPage({ site }: Context, page: PreviewPage): Promise<Response> {
  const { script, ...rest } = page
  return htmlPage({
    ...rest,
    site,
    path: PATH,
    robots: ROBOTS,
    staff: { script, framed: true },
    headers: { 'X-Robots-Tag': ROBOTS, 'X-Frame-Options': 'SAMEORIGIN', Vary: 'Cookie' },
  })
}

const notFound = (context: Context) =>
  previewPage(context, {
    status: 404,
    title: 'Page not found',
    styles: notFoundStyles,
    body: <NotFoundPage site={context.site} />,
  })

function saveFirst(context: Context, language: string) {
  const { title, text } = speak(previewWords, language).nothing
  return previewPage(context, {
    title,
    styles: errorStyles,
    body: (
      <ErrorPage
        site={context.site}
        status={200}
        heading={title}
        text={text}
        backHref={`${context.payload.config.routes.admin}/write`}
      />
    ),
  })
}
