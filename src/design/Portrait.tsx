import { Initials } from './Initials'
import type { PictureView } from './picture-view'

/** Size of the reserved square in pixels; CSS determines the displayed size. */
const SIDE = 96

/**
 * An author's photo as a small square, or the initials if there is none. Decorative, because the name is always
 * next to it: a screen reader that read the name twice would only slow its listener down.
 */
export function Portrait({ name, photo }: { name: string; photo: PictureView | null }) {
  if (!photo) return <Initials name={name} />
  return (
    <picture>
      {photo.sources.map(({ type, srcSet }) => (
        <source key={type} type={type} srcSet={srcSet} sizes={`${SIDE}px`} />
      ))}
      <img
        className="initials"
        src={photo.src}
        alt=""
        width={SIDE}
        height={SIDE}
        loading="lazy"
        decoding="async"
      />
    </picture>
  )
}
