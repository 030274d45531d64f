import type { SourceAuthor, SourceEvent, SourceItem } from '../source'
import { decodedSlug } from './decoded-slug'
import { plainText } from './plain-text'
import type { XmlElement } from './read-elements'

/** The taxonomy in which Co-Authors Plus, and others after it, keep who signs a post. */
export const CO_AUTHORS = 'author'

/**
 * Knows the authors of an export, and finds those that a post names as a taxonomy. They sign it, whoever typed it; guests
 * without an account are introduced with the first post that names them.
 */
export class CoAuthors {
  private readonly logins = new Map<string, string>()

  add({ login, name }: SourceAuthor): void {
    this.logins.set(keyOf(login), login)
    if (!this.logins.has(keyOf(name))) this.logins.set(keyOf(name), login)
  }

  /** The item as these authors sign it, after those that it introduces. */
  *sign(item: SourceItem, { children }: XmlElement): Generator<SourceEvent> {
    const signed = new Set<string>()
    for (const { name: element, attributes, text } of children) {
      if (element !== 'category' || attributes.domain !== CO_AUTHORS || !attributes.nicename) continue
      const slug = decodedSlug(attributes.nicename).replace(/^cap-/u, '')
      const known = this.logins.get(keyOf(slug)) ?? this.logins.get(keyOf(plainText(text)))
      signed.add(known ?? slug)
      if (known !== undefined) continue
      const author = { login: slug, name: plainText(text) || slug, line: item.line }
      this.add(author)
      yield { type: 'author', author }
    }
    const [author, ...otherAuthors] = signed
    yield { type: 'item', item: author === undefined ? item : { ...item, author, otherAuthors } }
  }
}

/** WordPress makes slugs of logins; capitals and signs differ. */
const keyOf = (name: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '')
