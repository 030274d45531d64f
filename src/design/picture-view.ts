/** A picture as a page shows it: every file has its own immutable URL. */
export type PictureView = {
  id: number
  alt: string
  /** Of the whole picture, in pixels, to reserve its space. */
  width: number
  height: number
  src: string
  /** For `<source>`: the better format first. */
  sources: { type: string; srcSet: string }[]
}
