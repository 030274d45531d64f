import { dialHref, NumberLink } from '@/design/CallLink'
import type { PictureView } from '@/design/picture-view'
import { renderFragment } from '@/html/render-html'
import type { SiteView } from '@/html/site-view'
import { EMERGENCY_NUMBER } from '@/rich-text/allowed-nodes'
import { RichText } from '@/rich-text/RichText'
import type { StoredState } from '@/rich-text/stored-node'

type Text = {
  body: StoredState
  language: string
  pictures: Record<number, PictureView>
  linkedSlugs?: Record<number, string>
  /** Their numbers by their keys. */
  references?: Record<string, number>
}

/** The placeholder in words; not in an attribute. */
const PLACEHOLDER = /\{emergencyNumber\}(?![^<]*>)/gu

/**
 * A text’s HTML for other systems: what readers see of it, with one file for each picture and without buttons. The
 * emergency number is linked where editors left its place, so that our own import knows that place again.
 */
export async function postHtml(
  site: SiteView,
  { pictures, language, body, ...known }: Text,
): Promise<string> {
  const html = await renderFragment(
    <RichText
      {...known}
      state={body}
      pictures={singleSource(pictures)}
      emergencyNumber={EMERGENCY_NUMBER}
      language={site.language}
      textLanguage={language}
    />,
  )
  if (!html.includes(EMERGENCY_NUMBER)) return html
  const { emergencyNumber } = site
  const number =
    dialHref(emergencyNumber) === null
      ? emergencyNumber
      : await renderFragment(<NumberLink number={emergencyNumber} />)
  return html.replace(PLACEHOLDER, () => number)
}

/** Not every system chooses formats. */
const singleSource = (pictures: Record<number, PictureView>) =>
  Object.fromEntries(Object.entries(pictures).map(([id, picture]) => [id, { ...picture, sources: [] }]))
