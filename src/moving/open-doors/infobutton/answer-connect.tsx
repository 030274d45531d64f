import { tags } from '@/cache/tags'
import { readDatabaseClock } from '@/db/database-clock'
import { stringsFor } from '@/design/strings'
import { readLastingIds } from '@/finding/feeds/lasting-ids'
import { htmlPage } from '@/html/respond'
import { answer, errorAnswer } from '@/site/answers/answer'
import type { Site } from '@/site/settings/load-site'
import { jsonResponse, machineResponse, problemResponse, unavailableResponse } from '../../public-api/respond'
import { findAnswers } from './find-answers'
import { knowledgeFeed, writeAtom, writeKnowledgeJson } from './knowledge-feed'
import { readRequest, type WrongRequest } from './read-request'
import { ConnectPage, connectStyles } from './view/ConnectPage'

const PATH = '/connect'

/** GET of a clinic's record system: answers for the code or the name of a problem. */
export function answerConnect(request: Request): Promise<Response> {
  const asked = readRequest(new URL(request.url).searchParams)
  const isPage = asked.as === 'html'
  return answer(
    PATH,
    async ({ payload, site }) => {
      if ('wrong' in asked) return refuse(site, asked)
      const { view, tags: own } = await findAnswers(payload, site, asked)
      if (isPage) {
        return htmlPage({
          site,
          path: PATH,
          title: asked.displayName || stringsFor(site.language).connect.title,
          robots: 'noindex',
          styles: connectStyles,
          tags: [...own, tags.site],
          body: <ConnectPage site={site} name={asked.displayName} answers={view} />,
        })
      }
      const [lastingId, now] = await Promise.all([readLastingIds(payload), readDatabaseClock(payload)])
      // The day, so that an answer that is rendered again keeps its ETag.
      const today = `${now.toISOString().slice(0, 10)}T00:00:00.000Z`
      const feed = knowledgeFeed(site, asked, view, lastingId, today)
      return asked.as === 'json'
        ? jsonResponse(writeKnowledgeJson(feed), { tags: own })
        : machineResponse(writeAtom(feed), { tags: own, type: 'application/atom+xml; charset=utf-8' })
    },
    isPage ? undefined : unavailableResponse,
  )
}

const refuse = (site: Site, { wrong, as }: WrongRequest): Response | Promise<Response> =>
  as === 'html'
    ? errorAnswer(PATH, { status: 400, site, heading: stringsFor(site.language).connect.wrong, text: wrong })
    : problemResponse(400, wrong)
