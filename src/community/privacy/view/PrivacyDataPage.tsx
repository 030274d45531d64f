import { type Retention, retentionRules, type Term } from '@/community/privacy/retention-rules'
import { Breadcrumbs } from '@/design/Breadcrumbs'
import { breadcrumbsCss } from '@/design/breadcrumbs.css'
import { proseCss } from '@/design/prose.css'
import { sectionCss } from '@/design/section.css'
import { stringsFor } from '@/design/strings'
import type { Strings } from '@/design/strings/words'
import type { SiteView } from '@/html/site-view'

/** The style sheets of the page that says what is kept. */
export const privacyDataStyles = [breadcrumbsCss, sectionCss, proseCss]

/** What is stored about readers, why, where and how long: from the same list as the erasing job. */
export function PrivacyDataPage({ site, retention }: { site: SiteView; retention: Retention }) {
  const t = stringsFor(site.language).privacy
  return (
    <>
      <Breadcrumbs trail={[]} language={site.language} />
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <div className="part prose">
        {retentionRules(retention).map(({ id, term }) => (
          <section key={id} aria-labelledby={id}>
            <h2 id={id}>{t.rules[id].what}</h2>
            <ul>
              <li>
                <strong>{t.howLong}</strong>: {inWords(term, t.terms)}
              </li>
              <li>
                {t.why}: {t.rules[id].why}
              </li>
              <li>
                {t.where}: {t.rules[id].where}
              </li>
            </ul>
          </section>
        ))}
        <p>{t.nothing}</p>
        <p>{t.cookies}</p>
        <p>{t.hashes}</p>
        <p>{t.rights}</p>
      </div>
    </>
  )
}

function inWords(term: Term, words: Strings['privacy']['terms']): string {
  return 'count' in term ? words[term.unit](term.count) : words[term.unit]
}
