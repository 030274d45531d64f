import rehypeParse from 'rehype-parse'
import rehypeRemark from 'rehype-remark'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import type { ArticleView } from '@/content/articles/article-view'
import { numbersOf } from '@/content/articles/view/reference-numbers'
import { absoluteLinks } from '@/finding/feeds/absolute-links'
import { renderFragment } from '@/html/render-html'
import type { SiteView } from '@/html/site-view'
import { EMERGENCY_NUMBER } from '@/rich-text/allowed-nodes'
import { plainText } from '@/rich-text/plain-text'
import { RichText } from '@/rich-text/RichText'

export const contentFormats = ['html', 'markdown', 'text'] as const

export type ContentFormat = (typeof contentFormats)[number]

/**
 * An article's text for an app: its body as standalone HTML with absolute URLs, the same as Markdown (GFM), or as
 * plain text with a blank line between blocks.
 */
export async function articleContent(
  site: SiteView,
  article: ArticleView,
  format: ContentFormat,
): Promise<string> {
  switch (format) {
    case 'html':
      return articleHtml(site, article)
    case 'markdown':
      return toMarkdown(await articleHtml(site, article))
    case 'text':
      return plainText(article.body).replaceAll(EMERGENCY_NUMBER, site.emergencyNumber)
  }
}

async function articleHtml(site: SiteView, article: ArticleView): Promise<string> {
  // A single picture URL: not every client chooses formats.
  const pictures = Object.fromEntries(
    Object.entries(article.pictures).map(([id, picture]) => [id, { ...picture, sources: [] }]),
  )
  const html = await renderFragment(
    <RichText
      state={article.body}
      linkedSlugs={article.linkedSlugs}
      pictures={pictures}
      references={numbersOf(article.references)}
      emergencyNumber={site.emergencyNumber}
      language={site.language}
      textLanguage={article.language}
    />,
  )
  return absoluteLinks(html, site.url, `${site.url}/articles/${article.slug}`)
}

const writer = unified()
  .use(rehypeParse, { fragment: true })
  .use(rehypeRemark)
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', rule: '-' })

const toMarkdown = async (html: string) => String(await writer.process(html)).trim()
