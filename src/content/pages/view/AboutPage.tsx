import type { PageView } from '@/content/pages/page-view'
import { alarmCss } from '@/design/alarm.css'
import { Breadcrumbs } from '@/design/Breadcrumbs'
import { breadcrumbsCss } from '@/design/breadcrumbs.css'
import { CONTENT_LANGUAGE, contentIn } from '@/design/content-language'
import { DateText } from '@/design/DateText'
import { LinkList } from '@/design/LinkList'
import { linkListCss } from '@/design/link-list.css'
import { proseCss } from '@/design/prose.css'
import { sectionCss } from '@/design/section.css'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'
import { outline } from '@/rich-text/outline'
import { RichText } from '@/rich-text/RichText'

/** The style sheets of a page about the publisher. */
export const aboutStyles = [breadcrumbsCss, sectionCss, alarmCss, proseCss, linkListCss]

/** A page about the publisher, such as the privacy statement. */
export function AboutPage({ site, page }: { site: SiteView; page: PageView }) {
  const t = stringsFor(site.language).pages
  return (
    <>
      <Breadcrumbs trail={[]} language={site.language} />
      <h1 {...contentIn(site.language)}>{page.title}</h1>
      <p className="muted small">
        {t.updated} <DateText iso={page.updatedAt} site={site} />
      </p>
      <div className="part prose" {...contentIn(site.language)}>
        <RichText
          state={page.body}
          pictures={page.pictures}
          emergencyNumber={site.emergencyNumber}
          language={site.language}
          textLanguage={CONTENT_LANGUAGE}
          headingIds={outline(page.body, ['main', 'others']).map(({ id }) => id)}
        />
      </div>
      {page.slug === 'privacy' && (
        <p className="part">
          <a href="/about/privacy-data">{stringsFor(site.language).privacy.link}</a>
        </p>
      )}
      {page.others.length > 0 && (
        <section className="part screen" aria-labelledby="others">
          <h2 id="others">{t.others}</h2>
          <LinkList links={page.others} base="/about" language={site.language} />
        </section>
      )}
    </>
  )
}
