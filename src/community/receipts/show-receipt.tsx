import { findCommentableArticle } from '@/community/comments/find-commentable-article'
import { findByline } from '@/content/authors/find-author'
import { stringsFor } from '@/design/strings'
import { htmlPage } from '@/html/respond'
import { answer, type Context, isSlug, missing } from '@/site/answers/answer'
import { readReceipt, receiptPath, type Subject } from './receipt'
import { ReceiptPage, receiptStyles } from './view/ReceiptPage'
import { wordsOfReceipt } from './words-of-receipt'

/** GET of the page that thanks for what was sent about an article or an author. Never stored. */
export function showReceipt(
  about: 'articles' | 'authors',
  slug: string,
  request: Request,
): Promise<Response> {
  const subject: Subject = `/${about}/${slug}`
  const path = receiptPath(subject)
  return answer(path, async (context) => {
    const found = isSlug(slug) ? await find(context, about, slug) : null
    if (!found) return missing(context, path)
    const { site } = context
    const receipt = readReceipt(request)
    return htmlPage({
      site,
      path,
      title: wordsOfReceipt(stringsFor(site.language), receipt, site.moderation).heading,
      robots: 'noindex',
      styles: receiptStyles,
      body: <ReceiptPage site={site} about={{ ...found, href: subject }} receipt={receipt} />,
    })
  })
}

/** Its name, and the language of the name where that is known. */
async function find({ payload, site }: Context, about: 'articles' | 'authors', slug: string) {
  if (about === 'authors') {
    const author = await findByline(payload, slug)
    return author && { name: author.name }
  }
  const article = await findCommentableArticle(payload, site, slug)
  return article && { name: article.question, language: article.language }
}
