import { WithNumber } from '@/design/CallLink'
import { contentIn } from '@/design/content-language'
import { stringsFor } from '@/design/strings'
import type { SiteView } from './site-view'

/** The emergency number, the disclaimer and the pages about the publisher. */
export function SiteFooter({ site }: { site: SiteView }) {
  const t = stringsFor(site.language)
  return (
    <footer className="site-foot">
      <div className="wrap">
        <p className="call">
          <WithNumber text={t.footer.emergency(site.emergencyNumber)} number={site.emergencyNumber} />
        </p>
        {site.disclaimer && <p dir="auto">{site.disclaimer}</p>}
        {site.aboutPages.length > 0 && (
          <nav aria-label={t.footer.label}>
            <ul className="plain">
              {site.aboutPages.map((page) => (
                <li key={page.slug}>
                  <a href={`/about/${page.slug}`} {...contentIn(site.language)}>
                    {page.name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </footer>
  )
}
