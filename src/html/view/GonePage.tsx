import type { SiteView } from '../site-view'
import { PlacesToLook } from './PlacesToLook'

type GonePageProps = { site: SiteView; heading: string; text: string }

/** Says that a page is gone for good, without any of its content, and where to look instead. */
export function GonePage({ site, heading, text }: GonePageProps) {
  return (
    <>
      <h1>{heading}</h1>
      <p className="lead">{text}</p>
      <PlacesToLook site={site} />
    </>
  )
}
