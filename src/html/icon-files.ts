/** Where the icons are. Their content changes with the software alone, so browsers keep them for a week. */
export const iconPaths = {
  ico: '/favicon.ico',
  svg: '/icon.svg',
  apple: '/apple-touch-icon.png',
  /** As wide as RSS lets a channel's image be. */
  feed: '/icon-144.png',
  small: '/icon-192.png',
  large: '/icon-512.png',
  maskable: '/icon-maskable-512.png',
  manifest: '/manifest.webmanifest',
} as const
