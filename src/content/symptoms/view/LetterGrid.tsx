import { letterAddress } from '@/content/symptoms/letter-address'
import type { LetterCount } from '@/content/symptoms/symptom-view'
import { stringsFor } from '@/design/strings'

type LetterGridProps = {
  letters: LetterCount[]
  /** Whether the letters are on the page of the A to Z, and not on pages of their own. */
  isShort: boolean
  /** Whether this is a page of the A to Z. */
  isHere?: boolean
  /** The letter of this page. */
  current?: string
  language: string
}

/** The alphabet as a grid of large targets; a letter without entries is shown but leads nowhere. */
export function LetterGrid({ letters, isShort, isHere = false, current, language }: LetterGridProps) {
  const t = stringsFor(language).symptoms
  return (
    <nav className="letters" aria-label={t.letters} id={isHere ? 'letters' : undefined}>
      <ul className="plain">
        {letters.map(({ letter, count }) => (
          <li key={letter}>
            {count > 0 ? (
              <a
                href={
                  isShort
                    ? `${isHere && !current ? '' : '/symptoms'}#${letterId(letter)}`
                    : letterAddress(letter)
                }
                aria-current={letter === current ? 'page' : undefined}
              >
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
