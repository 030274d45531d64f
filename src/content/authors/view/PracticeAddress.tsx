import { Fragment } from 'react'
import type { Practice } from '@/design/practice-place'
import { addressLines } from '@/design/practice-place'
import { safeHref } from '@/rich-text/safe-href'
import { readPhones } from '../phone/read-phones'

/** A practice with its address, telephone and website, as far as known. */
export function PracticeAddress({ practice, locale }: { practice: Practice; locale: string }) {
  const website = safeHref(practice.url)
  return (
    <address dir="auto">
      {website ? <a href={website}>{practice.name}</a> : practice.name}
      {addressLines(practice, locale).map((line) => (
        <span key={line}>
          <br />
          {line}
        </span>
      ))}
      {practice.phone && (
        <>
          <br />
          <Phones typed={practice.phone} practice={practice} />
        </>
      )}
    </address>
  )
}

/** The input; each dialable number is a link. */
function Phones({ typed, practice }: { typed: string; practice: Practice }) {
  return readPhones(typed, practice).map(({ text, href }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the same piece may come twice, and none moves.
    <Fragment key={index}>{href ? <a href={href}>{unbroken(text)}</a> : text}</Fragment>
  ))
}

/** Keeps a telephone number on one line. */
function unbroken(phone: string): string {
  return phone.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011')
}
