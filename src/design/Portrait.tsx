import { Initials } from './Initials'
import type { PictureView } from './picture-view'

/** Pixels of the square that is kept free; CSS decides how large it is drawn. */
const SIDE = 96

/**
 * An author's photo as a small square, or the initials where there is none. Decoration, because the name always
 * stands beside it: a screen reader that read the name twice would only slow its listener.
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
