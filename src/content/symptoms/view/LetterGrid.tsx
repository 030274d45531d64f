import type { LetterCount } from '@/content/symptoms/symptom-view'
import { stringsFor } from '@/design/strings'

type LetterGridProps = {
  letters: LetterCount[]
  /** Path of the page that holds the letters; empty when it is this one. */
  page: string
  language: string
}

/** The alphabet as a grid of large targets; a letter without entries is shown but leads nowhere. */
export function LetterGrid({ letters, page, language }: LetterGridProps) {
  const t = stringsFor(language).symptoms
  return (
    <nav className="letters" aria-label={t.letters} id={page === '' ? 'letters' : undefined}>
      <ul className="plain">
        {letters.map(({ letter, count }) => (
          <li key={letter}>
            {count > 0 ? (
              <a href={`${page}#${letterId(letter)}`}>
                <bdi>{letter}</bdi> <small className="num">{count}</small>{' '}
                <span className="vh">{t.entries(count)}</span>
              </a>
            ) : (
              <span>{letter}</span>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The id of a letter's section: `letter-a`, `letter-u4e2d` for other scripts, `letter-other` for what is no letter. */
export function letterId(letter: string): string {
  if (/^[a-z]$/i.test(letter)) return `letter-${letter.toLowerCase()}`
  const code = letter.codePointAt(0)
  return /^\p{L}/u.test(letter) && code !== undefined ? `letter-u${code.toString(16)}` : 'letter-other'
}
