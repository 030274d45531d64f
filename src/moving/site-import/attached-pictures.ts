import type { SourceAttachment } from './source'

const PICTURE = /\.(?:avif|bmp|gif|hei[cf]|jpe?g|png|tiff?|webp)$/iu

type Placed = { id: string; order: number }

/**
 * The pictures that belong to each post, as WordPress shows them in a gallery that names none: by their own order, then as
 * they were uploaded.
 */
export function attachedPictures(attachments: readonly SourceAttachment[]): Map<string, string[]> {
  const placed = new Map<string, Placed[]>()
  for (const { id, parent, order = 0, url } of attachments) {
    if (parent === undefined || !PICTURE.test(url)) continue
    const others = placed.get(parent)
    if (others) others.push({ id, order })
    else placed.set(parent, [{ id, order }])
  }
  return new Map(
    [...placed].map(([parent, pictures]) => [
      parent,
      pictures
        .sort((one, other) => one.order - other.order || Number(one.id) - Number(other.id))
        .map(({ id }) => id),
    ]),
  )
}
