type Wanted = { live?: boolean }

/**
 * Where staff see the newest draft of an article on its real page.
 *
 * @param id of the article; anything else leads to a page that says to save first
 * @param wanted `live`: for the frame beside the form, which follows each save
 */
export function previewAddress(id: unknown, wanted: Wanted = {}): string {
  const segment = typeof id === 'number' || typeof id === 'string' ? encodeURIComponent(id) : 'new'
  return `/preview/articles/${segment}${wanted.live ? '?live=1' : ''}`
}

/** The screens that the frame beside the form can take on; CSS pixels. */
export const previewScreens = [
  { name: 'phone', label: 'Phone', width: 390, height: 844 },
  { name: 'tablet', label: 'Tablet', width: 820, height: 1180 },
  { name: 'desktop', label: 'Desktop', width: 1280, height: 800 },
]
