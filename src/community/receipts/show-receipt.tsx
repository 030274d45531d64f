import { findCommentableArticle } from '@/community/comments/find-commentable-article'
import { stringsFor } from '@/design/strings'
import { htmlPage } from '@/html/respond'
import { answer, type Context, isSlug, missing } from '@/site/answers/answer'
import { readReceipt, receiptPath, type Subject } from './receipt'
import { ReceiptPage, receiptStyles } from './view/ReceiptPage'
import { wordsOfReceipt } from './words-of-receipt'

/** Finds the subject of a submission: its name, and the name's language if known. */
type FindSubject = (context: Context, slug: string) => Promise<{ name: string; language?: string } | null>

/** The article that was commented on or reported. */
export const findArticleSubject: FindSubject = async ({ payload, site }, slug) => {
  const article = await findCommentableArticle(payload, site, slug)
  return article && { name: article.question, language: article.language }
}

/** GET of the thank-you page for an article or author. Never cached. */
export function showReceipt(
  about: 'articles' | 'authors',
  slug: string,
  request: Request,
  findSubject: FindSubject,
): Promise<Response> {
  const subject: Subject = `/${about}/${slug}`
  const path = receiptPath(subject)
  return answer(path, async (context) => {
    const found = isSlug(slug) ? await findSubject(context, slug) : null
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
