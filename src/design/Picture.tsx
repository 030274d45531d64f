import type { PictureView } from './picture-view'

/** A picture in the reading column: its space is reserved, and it is lazy-loaded. */
export function Picture({ picture }: { picture: PictureView }) {
  const { alt, width, height, src, sources } = picture
  return (
    <picture>
      {sources.map(({ type, srcSet }) => (
        <source key={type} type={type} srcSet={srcSet} sizes="(min-width: 42rem) 39rem, 100vw" />
      ))}
      <img src={src} alt={alt} width={width} height={height} loading="lazy" decoding="async" />
    </picture>
  )
}
