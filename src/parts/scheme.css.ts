import { tokensCss } from '@/design/tokens.css'
import type { Scheme } from './part-address'

/** The default and the dark token values: the bodies of the first two rules. */
const [light = '', dark = ''] = Array.from(tokensCss.matchAll(/:root\{([^}]*)\}/g), ([, body]) => body)

/** The colours' names, as in `--name`. */
export const colorNames = Array.from(light.matchAll(/--(\w+):#/g), ([, name]) => name ?? '')

/** Two frames that show their scheme regardless of the system setting. */
export const schemesCss = `.scheme-light{color-scheme:light;${light}}.scheme-dark{color-scheme:dark;${dark}}`

/** Forces one scheme on the whole page. */
export const forcedSchemeCss: Record<Scheme, string> = {
  light: `:root{${light};color-scheme:light}`,
  dark: `:root{${dark};color-scheme:dark}`,
}
