/**
 * An author's initials in place of a photo; decorative, because the name is next to it.
 *
 * @param name in full; the first letters of its first and last word are shown
 */
export function Initials({ name }: { name: string }) {
  return (
    <span className="initials" dir="auto" aria-hidden="true">
      {initialsOf(name)}
    </span>
  )
}

/** The first letters of the first and last word, in capitals: `Temi Adeyinka-Rowe` is `TA`. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word))
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  return ends.map((word) => Array.from(word ?? '')[0]?.toLocaleUpperCase() ?? '').join('')
}
