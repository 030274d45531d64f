import type { SiteView } from '@/html/site-view'
import { formParts } from './cases/form-parts'
import { peopleParts } from './cases/people-parts'
import { textParts } from './cases/text-parts'
import { tokenParts } from './cases/token-parts'
import { wayParts } from './cases/way-parts'
import type { Part } from './part'

/** Every design component in each state, with sample content, in the site's language. */
export function listParts(site: SiteView): Part[] {
  return [...tokenParts, ...[formParts, wayParts, textParts, peopleParts].flatMap((make) => make(site))]
}
