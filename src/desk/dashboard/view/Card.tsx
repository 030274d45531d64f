import type { ReactNode } from 'react'

type CardProps = {
  id: string
  title: string
  /** The list of everything that the card counts. */
  href?: string
  linkText?: string
  wide?: boolean
  children: ReactNode
}

/** A dashboard card: a heading, a chart, a link to the list behind it. */
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

/** The empty state of a card. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className="desk-empty">{children}</p>
}
