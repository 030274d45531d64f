import type { Receipt, Subject } from '@/community/receipts/receipt'
import { wordsOfReceipt } from '@/community/receipts/words-of-receipt'
import { alarmCss } from '@/design/alarm.css'
import { Breadcrumbs } from '@/design/Breadcrumbs'
import { breadcrumbsCss } from '@/design/breadcrumbs.css'
import { buttonCss } from '@/design/button.css'
import { contentLang } from '@/design/content-language'
import { sectionCss } from '@/design/section.css'
import { stringsFor } from '@/design/strings'
import type { Strings } from '@/design/strings/words'
import type { SiteView } from '@/html/site-view'
import type { Danger } from '@/site/danger/dangers'
import { DangerNotice } from '@/site/danger/view/DangerNotice'
import { dangerCss } from '@/site/danger/view/danger.css'

/** The style sheets of the page that thanks. */
export const receiptStyles = [breadcrumbsCss, sectionCss, buttonCss, alarmCss, dangerCss]

type ReceiptPageProps = {
  site: SiteView
  /** The article, the author or the search in question. */
  about: { href: Subject; name: string; language?: string }
  /** Null for readers who sent nothing, or keep no cookies. */
  receipt: Receipt | null
  /** What the words that were sent say about somebody in danger. */
  danger?: Danger | null
}

/** Confirms to the sender that a submission has arrived, and links back. */
export function ReceiptPage({ site, about, receipt, danger }: ReceiptPageProps) {
  const notice = danger ?? (receipt === 'comment-crisis' ? 'crisis' : null)
  const strings = stringsFor(site.language)
  const t = strings.receipts
  const words = wordsOfReceipt(strings, receipt, site.moderation)
  const lang = about.language ? contentLang(site.language, about.language) : undefined
  return (
    <>
      <Breadcrumbs trail={[{ href: about.href, name: about.name, lang }]} language={site.language} />
      {notice && <DangerNotice danger={notice} site={site} />}
      <h1>{words.heading}</h1>
      <p className="lead">{words.text}</p>
      {words.change && (
        <p className="part">
          <a href={`${about.href}/comment/mine`}>{words.change}</a>
        </p>
      )}
      <p className="part">
        <a className="button" href={about.href}>
          {wayBack(about.href, t)}
        </a>
      </p>
    </>
  )
}

function wayBack(href: Subject, t: Strings['receipts']): string {
  if (href === '/search') return t.toSearch
  return href.startsWith('/authors/') ? t.toAuthor : t.toArticle
}
