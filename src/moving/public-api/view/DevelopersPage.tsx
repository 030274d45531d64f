import { Breadcrumbs } from '@/design/Breadcrumbs'
import { breadcrumbsCss } from '@/design/breadcrumbs.css'
import { proseCss } from '@/design/prose.css'
import { sectionCss } from '@/design/section.css'
import { stringsFor } from '@/design/strings'
import { feedFormats } from '@/finding/feeds/feed-formats'
import type { SiteView } from '@/html/site-view'
import { API_V1 } from '../api-v1'
import { operations } from '../operations'
import { developersCss } from './developers.css'

/** The style sheets of the page. */
export const developersStyles = [breadcrumbsCss, sectionCss, proseCss, developersCss]

const DOCUMENT = `${API_V1}/openapi.json`
const RECORDS =
  '/connect?mainSearchCriteria.v.cs=2.16.840.1.113883.6.90&mainSearchCriteria.v.c=R51.9&informationRecipient.languageCode.c=en&knowledgeResponseType=application/json'

/** How to build on the site: the API, record systems, embedding. */
export function DevelopersPage({ site }: { site: SiteView }) {
  const t = stringsFor(site.language).developers
  return (
    <>
      <Breadcrumbs trail={[]} language={site.language} />
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <div className="prose developers">
        <p>{t.terms}</p>
        <h2>{t.api}</h2>
        <p>
          {t.apiText} <Address path={DOCUMENT} />
        </p>
        <dl className="paths">
          {operations.map(({ id, path }) => (
            <div key={id}>
              <dt>
                <code lang="en">{API_V1 + path}</code>
              </dt>
              <dd>
                {t.operations[id]}
                {id === 'getArticle' && ` ${t.markdown}`}
              </dd>
            </div>
          ))}
        </dl>
        <ul>
          {[t.paging, t.strict, t.caching, t.moved, t.version].map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <h2>{t.records}</h2>
        <p>{t.recordsText}</p>
        <p>
          {t.example}: <Address path={RECORDS} />
        </p>
        <h2>{t.embedding}</h2>
        <p>{t.embeddingText}</p>
        <ul>
          {Object.keys(feedFormats).map((file) => (
            <li key={file}>
              <Address path={`/${file}`} />
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}

const Address = ({ path }: { path: string }) => (
  <a href={path}>
    <code lang="en">{path}</code>
  </a>
)
