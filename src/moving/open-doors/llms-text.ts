import { tagHeader } from '@/cache/fold-tags'
import { tags } from '@/cache/tags'
import { findNewest } from '@/content/articles/find-newest'
import { stringsFor } from '@/design/strings'
import { answer } from '@/site/answers/answer'

const MOST_ARTICLES = 100

/** Square brackets would end a link of Markdown early. */
const inLink = (text: string) => text.replace(/[[\]\\]/g, '\\$&').replace(/\s+/g, ' ')

/** GET of `/llms.txt`: what this site is, for language models that are asked about it (llmstxt.org). */
export const answerLlmsText = (): Promise<Response> =>
  answer('/llms.txt', async ({ payload, site }) => {
    const articles = await findNewest(payload, 'site', '', MOST_ARTICLES)
    const t = stringsFor(site.language)
    const line = (name: string, path: string, about?: string | null) =>
      `- [${inLink(name)}](${site.url}${path})${about ? `: ${about.replace(/\s+/g, ' ')}` : ''}`
    const text = [
      `# ${site.name}`,
      `> ${site.tagline}`,
      site.disclaimer,
      `## ${t.developers.title}`,
      [
        line('OpenAPI', '/api/public/v1/openapi.json', t.developers.markdown),
        line(t.developers.title, '/developers'),
        line(t.symptoms.title, '/symptoms'),
        line(t.authors.title, '/authors'),
        ...site.aboutPages.map(({ name, slug }) => line(name, `/about/${slug}`)),
      ].join('\n'),
      `## ${t.connect.answers}`,
      articles.map(({ question, slug, summary }) => line(question, `/articles/${slug}`, summary)).join('\n'),
    ]
    return new Response(`${text.filter((part) => part.trim() !== '').join('\n\n')}\n`, {
      headers: {
        'Content-Type': 'text/plain; charset=utf-8',
        'Cache-Tag': tagHeader([
          tags.articles,
          tags.authors,
          tags.site,
          ...articles.map(({ id }) => tags.article(id)),
        ]),
        'Cache-Control': 'public, max-age=0, must-revalidate',
        'X-Content-Type-Options': 'nosniff',
      },
    })
  })
