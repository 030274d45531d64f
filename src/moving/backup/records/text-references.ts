export type TextReferences = { pictures: string[]; passages: string[]; articles: string[] }

/**
 * The ids of what a stored text refers to; only articles are linked to by id.
 *
 * @param body JSON as the archive has it
 */
export function referencesIn(body: string | null): TextReferences {
  const found: TextReferences = { pictures: [], passages: [], articles: [] }
  if (body === null) return found
  JSON.parse(body, (_, value: unknown) => {
    const { blockType, image, passage, linkType, doc } = (value ?? {}) as Record<string, unknown>
    if (blockType === 'figure' && image) found.pictures.push(String(image))
    if (blockType === 'passage' && passage) found.passages.push(String(passage))
    const { relationTo, value: id } = (doc ?? {}) as Record<string, unknown>
    if (linkType === 'internal' && relationTo === 'articles' && id) found.articles.push(String(id))
    return value
  })
  return found
}
