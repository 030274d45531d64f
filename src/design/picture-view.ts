/** A picture as a page shows it: every file has an address of its own that never changes its content. */
export type PictureView = {
  id: number
  alt: string
  /** Of the whole picture, in pixels: the place is kept free before it is there. */
  width: number
  height: number
  src: string
  /** For `<source>`: the better format first. */
  sources: { type: string; srcSet: string }[]
}
