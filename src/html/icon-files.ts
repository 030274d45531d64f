/** The icons' URLs. They change with releases only, so browsers cache them for a week. */
export const iconPaths = {
  ico: '/favicon.ico',
  svg: '/icon.svg',
  apple: '/apple-touch-icon.png',
  /** The maximum width of an RSS channel's image. */
  feed: '/icon-144.png',
  small: '/icon-192.png',
  large: '/icon-512.png',
  maskable: '/icon-maskable-512.png',
  manifest: '/manifest.webmanifest',
} as const
