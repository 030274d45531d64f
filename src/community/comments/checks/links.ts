import { linksOf } from './find-links'
import { type Check, hold, spam } from './verdict'

const MARKUP = /\[(?:url|link)\b[^[\]]*\]|<a\s[^<>]*href|\]\(\s*https?:/iu
/** URL shorteners. */
const SHORTENERS =
  /\b(?:bit\.ly|tinyurl\.com|goo\.gl|t\.co|is\.gd|cutt\.ly|ow\.ly|rb\.gy|shorturl\.at|t\.me|wa\.me)\b|(?:short|tiny|url)[a-z]*\.(?:example|test|invalid)\b/iu
/** Typical targets of legitimate links: public health bodies and literature. */
const AUTHORITIES =
  /(?:^|\.)(?:[a-z-]+\.gov|gov\.[a-z]{2}|gob\.[a-z]{2}|nhs\.uk|nih\.gov|who\.int|cochranelibrary\.com|cochrane\.org|doi\.org|health-authority\.example|europa\.eu|edu)$/iu

const MANY = 3

function hostOf(link: string): string {
  const address = /^https?:/i.test(link) ? link : `https://${link}`
  return URL.canParse(address) ? new URL(address).hostname : link
}

/**
 * Links and their format (Coral holds every reader link; here one to a public body passes). BBCode, HTML and
 * Markdown links are meant for other sites: the sender has not looked at this one.
 */
export const checkLinks: Check = ({ text, displayName }) => {
  const inName = linksOf(displayName)
  if (inName.length > 0) return hold('links', 2, ['nameIsLink', inName[0] ?? ''])
  if (MARKUP.test(text)) return hold('links', 2, ['markupLink'])
  const shortened = SHORTENERS.exec(text)
  if (shortened) return hold('links', 2, ['hiddenLink', shortened[0]])
  const links = linksOf(text)
  if (links.length === 0) return null
  const unknown = links.filter((link) => !AUTHORITIES.test(hostOf(link)))
  if (links.length > 2 * MANY) return spam('links', ['links', links.length])
  if (links.length >= MANY) return hold('links', 2, ['links', links.length])
  if (unknown.length === 0) return null
  const linked = links.reduce((sum, link) => sum + link.length, 0)
  if (linked > 0.4 * text.length) return hold('links', 2, ['littleButLink'])
  return hold('links', 1, ['linksTo', unknown.length, hostOf(unknown[0] ?? '')])
}
