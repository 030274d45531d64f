import { expect, it } from 'vitest'
import { unwrapRedirect } from './unwrap-redirect'

const target = 'https://health.example.org/a?b=c&d=%C3%A9'
const code = encodeURIComponent(target)

it.each([
  ['Google', `https://www.google.com/url?sa=t&url=${code}&ved=2ah`],
  ['Google in another country', `https://www.google.co.uk/url?q=${code}&usg=x`],
  [
    'Bing',
    `https://www.bing.com/ck/a?!&&p=1f&u=a1${btoa(target).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}&ntb=1`,
  ],
  ['DuckDuckGo', `https://duckduckgo.com/l/?uddg=${code}&rut=1`],
  ['Yahoo', `https://r.search.yahoo.com/_ylt=A/RV=2/RE=1/RO=10/RU=${code}/RK=2/RS=x-`],
  ['Facebook', `https://l.facebook.com/l.php?u=${code}&h=AT`],
  ['Outlook', `https://eur01.safelinks.protection.outlook.com/?url=${code}&data=05%7C`],
  ['Proofpoint', `https://urldefense.com/v3/__${target}__;!!AB!cd$`],
  [
    'two at once',
    `https://l.facebook.com/l.php?u=${encodeURIComponent(`https://www.google.com/url?q=${code}`)}`,
  ],
])('finds the page behind %s', (_name, href) => {
  expect(unwrapRedirect(href)).toBe(target)
})

it.each([
  ['other pages of Google', `https://www.google.com/maps?q=${code}`],
  ['another site with the same path', `https://example.org/url?q=${code}`],
  ['a target that is no address', 'https://www.google.com/url?q=cough'],
  ['a target that may not be linked', 'https://www.google.com/url?q=javascript:alert(1)'],
  ['what cannot be decoded', 'https://www.bing.com/ck/a?u=a1%25%25'],
  ['mail', 'mailto:desk@example.org'],
])('leaves %s', (_name, href) => {
  expect(unwrapRedirect(href)).toBe(href)
})
