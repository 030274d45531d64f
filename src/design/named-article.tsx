import type { Crumb } from './Breadcrumbs'
import { contentIn, contentLang } from './content-language'
import { stringsFor } from './strings'

/** The article of a form's page. The question is empty if the database was unreachable. */
export type NamedArticle = { slug: string; question: string; language?: string }

/** The link back to an article. */
export function crumbOfArticle(pageLanguage: string, { slug, question, language }: NamedArticle): Crumb {
  return {
    href: `/articles/${slug}`,
    name: question || stringsFor(pageLanguage).form.back,
    lang: question ? contentLang(pageLanguage, language) : undefined,
  }
}

/** Says which article a form is about. */
export function OnArticle({ pageLanguage, article }: { pageLanguage: string; article: NamedArticle }) {
  if (!article.question) return null
  const t = stringsFor(pageLanguage)
  return (
    <p className="lead">
      {t.comments.on} <span {...contentIn(pageLanguage, article.language)}>{t.quoted(article.question)}</span>
    </p>
  )
}
