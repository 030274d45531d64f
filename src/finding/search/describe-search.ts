import { stringsFor } from '@/design/strings'
import type { SiteView } from '@/html/site-view'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const inXml = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

/** Maximum length of a short name in the format, in characters. */
const SHORT_NAME_LENGTH = 16

/** The OpenSearch 1.1 description with which a browser offers this site's search. */
export function describeSearch(site: SiteView): string {
  const t = stringsFor(site.language).search
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${inXml([...site.name].slice(0, SHORT_NAME_LENGTH).join('').trim())}</ShortName>
<Description>${inXml(t.label)}</Description>
<Language>${inXml(site.language)}</Language>
<InputEncoding>UTF-8</InputEncoding>
<Url type="text/html" template="${inXml(site.url)}/search?q={searchTerms}"/>
</OpenSearchDescription>
`
}
