type Wanted = { live?: boolean }

/**
 * The URL of the latest draft of an article on its real page, for staff.
 *
 * @param id of the article; anything else leads to a page that says to save first
 * @param wanted `live`: for the frame next to the form, which follows each save
 */
export function previewAddress(id: unknown, wanted: Wanted = {}): string {
  const segment = typeof id === 'number' || typeof id === 'string' ? encodeURIComponent(id) : 'new'
  return `/preview/articles/${segment}${wanted.live ? '?live=1' : ''}`
}

/** The screen sizes of the live preview; CSS pixels. */
export const previewScreens = [
  { name: 'phone', label: 'Phone', width: 390, height: 844 },
  { name: 'tablet', label: 'Tablet', width: 820, height: 1180 },
  { name: 'desktop', label: 'Desktop', width: 1280, height: 800 },
]
