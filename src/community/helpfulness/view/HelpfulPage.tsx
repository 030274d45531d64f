import { contentIn } from '@/design/content-language'
import { FormFrame, formFrameStyles } from '@/design/FormFrame'
import { crumbOfArticle, type NamedArticle } from '@/design/named-article'
import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'
import { HelpfulButtons } from './HelpfulQuestion'

/** The style sheets of the question's separate page. */
export const helpfulStyles = formFrameStyles

type HelpfulPageProps = {
  site: SiteView
  article: NamedArticle
  /** Why the last vote was refused. */
  problem: string | null
}

/** The question on a separate page. */
export function HelpfulPage({ site, article, problem }: HelpfulPageProps) {
  const t = stringsFor(site.language)
  return (
    <FormFrame
      language={site.language}
      trail={[crumbOfArticle(site.language, article)]}
      title={t.helpful.question}
      about={
        <p className="lead" {...contentIn(site.language, article.language)}>
          {t.quoted(article.question)}
        </p>
      }
      errors={problem ? [{ field: 'main', message: problem }] : []}
    >
      <div className="part">
        <HelpfulButtons slug={article.slug} language={site.language} />
        <p className="hint">{t.helpful.note}</p>
      </div>
    </FormFrame>
  )
}
