import { type Receipt, readReceipt, receiptPath } from '@/community/receipts/receipt'
import { ReceiptPage, receiptStyles } from '@/community/receipts/view/ReceiptPage'
import { wordsOfReceipt } from '@/community/receipts/words-of-receipt'
import { stringsFor } from '@/design/strings'
import { htmlPage } from '@/html/respond'
import { answer } from '@/site/answers/answer'
import type { Danger } from '@/site/danger/dangers'
import type { Site } from '@/site/settings/load-site'

const PATH = receiptPath('/search')

/** The page that thanks for a wish, with the notice of danger if its words tell of one. Never cached. */
export function thankForWish(site: Site, receipt: Receipt | null, danger: Danger | null): Promise<Response> {
  const t = stringsFor(site.language)
  return htmlPage({
    site,
    path: PATH,
    title: wordsOfReceipt(t, receipt, site.moderation).heading,
    robots: 'noindex',
    styles: receiptStyles,
    body: (
      <ReceiptPage
        site={site}
        about={{ href: '/search', name: t.search.title }}
        receipt={receipt}
        danger={danger}
      />
    ),
  })
}

/** GET of that page. */
export const showWishReceipt = (request: Request): Promise<Response> =>
  answer(PATH, ({ site }) => thankForWish(site, readReceipt(request), null))
