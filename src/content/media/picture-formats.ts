/** The accepted formats: sharp's name, the usual file extensions, and the one that we use. */
export const pictureFormats = {
  jpeg: { label: 'JPEG', ending: 'jpg', endings: ['jpg', 'jpeg', 'jpe', 'jfif'], mimeType: 'image/jpeg' },
  png: { label: 'PNG', ending: 'png', endings: ['png'], mimeType: 'image/png' },
  webp: { label: 'WebP', ending: 'webp', endings: ['webp'], mimeType: 'image/webp' },
} as const

export type PictureFormat = keyof typeof pictureFormats

export const isPictureFormat = (name: unknown): name is PictureFormat =>
  typeof name === 'string' && Object.hasOwn(pictureFormats, name)

/** The types of all stored files: the accepted ones, and AVIF, which we generate. */
export const servedTypes: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.values(pictureFormats).flatMap(({ endings, mimeType }) =>
      endings.map((ending) => [ending, mimeType]),
    ),
  ),
  avif: 'image/avif',
}

/** A file name's extension in lower case, without the dot; '' if there is none. */
export const endingOf = (name: string): string => /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
