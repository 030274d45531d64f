import { mirrorFile, relativeLink } from './mirror-file'

/**
 * A web app manifest whose addresses work wherever the mirror is.
 *
 * @param file its own file in the mirror
 * @returns the text as it is if it cannot be read
 */
export function rewriteManifest(json: string, file: string): string {
  let manifest: Record<string, unknown>
  try {
    manifest = JSON.parse(json)
  } catch {
    // An extra: nothing depends on it.
    return json
  }
  const icons = Array.isArray(manifest.icons) ? manifest.icons : []
  // The identity of an app is that of the live site.
  const { id: _, ...rest } = manifest
  return JSON.stringify({
    ...rest,
    start_url: relativeLink(file, 'index.html'),
    scope: './',
    icons: icons.map((icon) => ({ ...icon, src: relativeLink(file, mirrorFile(String(icon.src))) })),
  })
}
