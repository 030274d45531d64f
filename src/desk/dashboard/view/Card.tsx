import type { ReactNode } from 'react'

type CardProps = {
  id: string
  title: string
  /** Where all that the card counts is listed. */
  href?: string
  linkText?: string
  wide?: boolean
  children: ReactNode
}

/** One part of the dashboard: a heading, a picture, a link to the list behind it. */
export function Card({ id, title, href, linkText, wide, children }: CardProps) {
  return (
    <section className={wide ? 'desk-card desk-card--wide' : 'desk-card'} aria-labelledby={`desk-${id}`}>
      <h2 id={`desk-${id}`}>{title}</h2>
      <div className="desk-card__body">{children}</div>
      {href && linkText && (
        <p className="desk-card__foot">
          <a href={href}>{linkText}</a>
        </p>
      )}
    </section>
  )
}

/** What a card says when there is nothing to draw. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className="desk-empty">{children}</p>
}
