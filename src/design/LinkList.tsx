import { contentIn } from './content-language'
import { stringsFor } from './strings'

export type NamedLink = { slug: string; name: string }

/** A link and how many answers stand behind it; absent where that is not said. */
export type CountedLink = NamedLink & { articleCount?: number }

type LinkListProps = {
  links: CountedLink[]
  /** Path before each slug, without a closing slash. */
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
