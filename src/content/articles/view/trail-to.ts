import type { ArticleView } from '@/content/articles/article-view'
import type { Crumb } from '@/design/Breadcrumbs'
import { contentLang } from '@/design/content-language'
import { stringsFor } from '@/design/strings'

/** An article's breadcrumbs: through its first symptom, or through the body system if it has none. */
export function trailTo(article: Pick<ArticleView, 'symptoms' | 'bodySystems'>, language: string): Crumb[] {
  const lang = contentLang(language)
  const names = stringsFor(language).nav
  const [symptom] = article.symptoms
  if (symptom) {
    const index = { href: '/symptoms', name: `${names.aToZBefore} ${names.aToZ}` }
    return [index, { href: `/symptoms/${symptom.slug}`, name: symptom.name, lang }]
  }
  const [system] = article.bodySystems
  if (!system) return []
  return [
    { href: '/body', name: names.bodySystems },
    { href: `/body/${system.slug}`, name: system.name, lang },
  ]
}
