import type { Practice } from '@/features/authors/author-view'
import { safeHref } from '@/rich-text/safe-href'
import { addressLines } from './practice-place'

/** A practice with its address, telephone and website as far as they are known. */
export function PracticeAddress({ practice, locale }: { practice: Practice; locale: string }) {
  const website = safeHref(practice.url)
  const phone = practice.phone ? safeHref(`tel:${practice.phone.replace(/[^+\d]/g, '')}`) : null
  return (
    <address>
      {website ? <a href={website}>{practice.name}</a> : practice.name}
      {addressLines(practice, locale).map((line) => (
        <span key={line}>
          <br />
          {line}
        </span>
      ))}
      {phone && practice.phone && (
        <>
          <br />
          <a href={phone}>{unbroken(practice.phone)}</a>
        </>
      )}
    </address>
  )
}

/** Keeps a telephone number on one line. */
function unbroken(phone: string): string {
  return phone.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011')
}
