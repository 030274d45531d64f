import { Breadcrumbs } from '@/design/Breadcrumbs'
import { breadcrumbsCss } from '@/design/breadcrumbs.css'
import { buttonCss } from '@/design/button.css'
import { contentIn, contentLang } from '@/design/content-language'
import { ErrorSummary } from '@/design/ErrorSummary'
import { formCss } from '@/design/form.css'
import { sectionCss } from '@/design/section.css'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'
import { HelpfulButtons } from './HelpfulQuestion'

/** The style sheets of the page that asks by itself. */
export const helpfulStyles = [breadcrumbsCss, sectionCss, formCss, buttonCss]

type HelpfulPageProps = {
  site: SiteView
  article: { slug: string; question: string; language: string }
  /** Why the last vote was not taken. */
  problem: string | null
}

/** Asks whether an answer helped, on a page of its own. */
export function HelpfulPage({ site, article, problem }: HelpfulPageProps) {
  const t = stringsFor(site.language)
  const lang = contentLang(site.language, article.language)
  return (
    <>
      <Breadcrumbs
        trail={[{ href: `/articles/${article.slug}`, name: article.question, lang }]}
        language={site.language}
      />
      <h1>{t.helpful.question}</h1>
      <p className="lead" {...contentIn(site.language, article.language)}>
        {t.quoted(article.question)}
      </p>
      <ErrorSummary errors={problem ? [{ field: 'main', message: problem }] : []} language={site.language} />
      <div className="part">
        <HelpfulButtons slug={article.slug} language={site.language} />
        <p className="hint">{t.helpful.note}</p>
      </div>
    </>
  )
}
