type LetterGridProps = {
  letters: { letter: string; used: boolean }[]
  /** Path of the page that holds the letters; empty when it is this one. */
  page: string
  label: string
}

/** A to Z as a grid of large targets; a letter without entries is shown but leads nowhere. */
export function LetterGrid({ letters, page, label }: LetterGridProps) {
  return (
    <nav className="letters" aria-label={label}>
      <ul className="plain">
        {letters.map(({ letter, used }) => (
          <li key={letter}>
            {used ? <a href={`${page}#${letterId(letter)}`}>{letter}</a> : <span>{letter}</span>}
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The id of a letter's section: `letter-a`; what is no letter A to Z shares `letter-other`. */
export function letterId(letter: string): string {
  return /^[a-z]$/i.test(letter) ? `letter-${letter.toLowerCase()}` : 'letter-other'
}
