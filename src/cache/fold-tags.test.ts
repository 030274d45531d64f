import { describe, expect, it } from 'vitest'
import { foldTags, groupOf, MOST_TAG_BYTES, tagHeader, withGroups } from './fold-tags'
import { isTag } from './purge-message'
import { tags } from './tags'

const many = (count: number, tag: (id: number) => string) =>
  Array.from({ length: count }, (_, at) => tag(2_000_000_000 + at))

/** Every content tag with a purge that touches it. */
const numbered = [tags.article, tags.author, tags.symptom, tags.bodySystem, tags.media, tags.page]

describe('the tags of a page', () => {
  it('stay as they are where they are few, each once', () => {
    const few = [tags.article(1), tags.articles, tags.article(1), tags.author(2), tags.site]
    expect(foldTags(few)).toEqual([tags.article(1), tags.articles, tags.author(2), tags.site])
  })

  it.each(numbered)('fit into a header, however many of a kind there are: %s', (tag) => {
    const header = tagHeader([tags.site, ...many(100_000, tag)])
    expect(header.length).toBeLessThanOrEqual(MOST_TAG_BYTES)
    expect(header.split(' ').every(isTag)).toBe(true)
  })

  it('fit into a header when there are many of every kind', () => {
    const all = numbered.flatMap((tag) => many(5000, tag))
    const folded = foldTags([tags.articles, tags.authors, tags.site, ...all])
    expect(folded.join(' ').length).toBeLessThanOrEqual(MOST_TAG_BYTES)
    expect(folded).toEqual(expect.arrayContaining([tags.articles, tags.authors, tags.site]))
  })

  it('lose precision where there are most, and nowhere else', () => {
    const folded = foldTags([tags.author(1), ...many(500, tags.article), tags.symptom(3)])
    expect(folded).toEqual([tags.author(1), 'any:article', tags.symptom(3)])
  })
})

describe('a purge', () => {
  it.each(numbered)('reaches folded pages whatever it names: %s', (tag) => {
    const own = many(3000, tag)
    const folded = foldTags(own)
    for (const one of [own[0], own[1234], own.at(-1)] as string[]) {
      expect(withGroups([one]).some((touched) => folded.includes(touched))).toBe(true)
    }
  })

  it('touches no group by a tag that is not one of many', () => {
    for (const tag of [tags.articles, tags.site, tags.missing, 'everything']) expect(groupOf(tag)).toBeNull()
    expect(withGroups([tags.site, tags.article(1)])).toEqual([tags.site, tags.article(1), 'any:article'])
  })
})
