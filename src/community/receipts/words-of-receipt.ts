import type { Strings } from '@/design/strings/words'
import type { SiteView } from '@/html/site-view'
import type { Receipt } from './receipt'

export type ReceiptWords = {
  heading: string
  text: string
  /** How to change the sender's own comment, if there is one. */
  change?: string
}

/**
 * The message after a submission.
 *
 * @param receipt null for readers who sent nothing, or keep no cookies: then the message must be true for both
 * @param moderation the site's moderation setting
 */
export function wordsOfReceipt(
  t: Strings,
  receipt: Receipt | null,
  moderation: SiteView['moderation'],
): ReceiptWords {
  switch (receipt) {
    case null:
      return { heading: t.receipts.none, text: t.receipts.noneText }
    case 'comment':
    case 'comment-crisis':
      return {
        heading: t.comments.received,
        text: t.comments.receivedText[moderation],
        change: t.comments.changeMine,
      }
    case 'comment-again':
      return {
        heading: t.receipts.again,
        text: t.receipts.againText,
        change: t.comments.changeMine,
      }
    case 'comment-reported':
      return { heading: t.comments.reportForm.received, text: t.comments.reportForm.receivedText }
    case 'error-reported':
      return { heading: t.reports.received, text: t.reports.receivedText }
    case 'helpful':
      return { heading: t.helpful.received, text: t.helpful.receivedText }
    case 'rating':
      return { heading: t.ratings.received, text: t.ratings.receivedText }
    case 'rating-withdrawn':
      return { heading: t.ratings.withdrawn, text: t.ratings.withdrawnText }
    case 'wish':
      return { heading: t.wishes.received, text: t.wishes.receivedText }
  }
}
