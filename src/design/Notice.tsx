type NoticeProps = {
  /** The fragment that shows it: a redirect to `#comment-received` does. */
  id: string
  heading: string
  text: string
  /** What can be done next. */
  link?: { href: string; text: string }
}

/**
 * A message that is in the page from the start and shows only when the address names it, so that the
 * page itself can stay the same for everyone.
 */
export function Notice({ id, heading, text, link }: NoticeProps) {
  return (
    <div id={id} className="notice" role="status" tabIndex={-1}>
      <strong>{heading}</strong>
      <p>{text}</p>
      {link && (
        <p>
          <a href={link.href}>{link.text}</a>
        </p>
      )}
    </div>
  )
}
