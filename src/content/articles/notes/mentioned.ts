/** A letter or digit after a name makes it another name: *@Ana* is not *@Anaïs*. */
const GOES_ON = /^[\p{L}\p{N}\p{M}]/u
/** An address such as ana@example.org mentions nobody. */
const IS_BEFORE = /[\p{L}\p{N}\p{M}]$/u

/**
 * Whom a text mentions: `@` and a whole name, of several that fit the longest. Upper and lower case are the same.
 *
 * @returns the people, each once; all who share a mentioned name
 */
export function mentionedIn<Person extends { name: string }>(
  text: string,
  people: readonly Person[],
): Person[] {
  const folded = text.normalize('NFC').toLowerCase()
  const names = [...new Set(people.map(({ name }) => fold(name)))]
    .filter((name) => name !== '')
    .sort((a, b) => b.length - a.length)
  const found = new Set<string>()
  for (let at = folded.indexOf('@'); at !== -1; at = folded.indexOf('@', at + 1)) {
    if (IS_BEFORE.test(folded.slice(0, at))) continue
    const rest = folded.slice(at + 1)
    const name = names.find((one) => rest.startsWith(one) && !GOES_ON.test(rest.slice(one.length)))
    if (name) found.add(name)
  }
  return people.filter(({ name }) => found.has(fold(name)))
}

const fold = (name: string) => name.normalize('NFC').toLowerCase().trim()
