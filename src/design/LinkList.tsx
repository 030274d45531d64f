import { contentIn } from './content-language'
import { stringsFor } from './strings'

export type NamedLink = { slug: string; name: string }

/** A link and its number of articles; absent if not shown. */
export type CountedLink = NamedLink & { articleCount?: number }

type LinkListProps = {
  links: CountedLink[]
  /** Path before each slug, without a trailing slash. */
  base: string
  language: string
}

/** Links of one kind in columns, with large targets. */
export function LinkList({ links, base, language }: LinkListProps) {
  const t = stringsFor(language)
  return (
    <ul className="links plain">
      {links.map(({ slug, name, articleCount }) => (
        <li key={slug}>
          <a href={`${base}/${slug}`} {...contentIn(language)}>
            {name}
          </a>
          {articleCount !== undefined && <span className="muted small num">{t.answers(articleCount)}</span>}
        </li>
      ))}
    </ul>
  )
}
