import { LinkFeature } from '@payloadcms/richtext-lexical'
import type { FieldAffectingData, PayloadRequest } from 'payload'
import { speak } from '@/design/panel-words'
import { fieldWords } from '@/design/panel-words/fields'
import { LINKED_COLLECTION } from './allowed-nodes'
import { safeHref } from './safe-href'

/** Links to articles of this site, selected from a searchable list, and to checked URLs. */
export const linkFeature = () =>
  LinkFeature({
    enabledCollections: [LINKED_COLLECTION],
    disableAutoLinks: true,
    maxDepth: 0,
    fields: ({ defaultFields }) => linkFields(defaultFields),
  })

/** The fields of the link form, derived from Payload's own. */
export const linkFields = (defaults: readonly FieldAffectingData[]): FieldAffectingData[] =>
  defaults.filter(isOffered).map(withOwnArticlesFirst).map(withAddressCheck)

/** Readers decide whether a link opens in a new tab. */
function isOffered(field: FieldAffectingData): boolean {
  return field.name !== 'newTab'
}

/** Most links point to articles of this site. */
function withOwnArticlesFirst(field: FieldAffectingData): FieldAffectingData {
  if (field.type !== 'radio' || field.name !== 'linkType') return field
  return { ...field, defaultValue: 'internal', options: field.options.toReversed() }
}

function withAddressCheck(field: FieldAffectingData): FieldAffectingData {
  if (field.type !== 'text' || field.name !== 'url' || field.hasMany) return field
  return {
    ...field,
    // Payload would percent-encode a URL that it does not recognise, such as https://localhost/, into an invalid
    // one.
    hooks: {},
    validate: (value: unknown, { siblingData, req }: { siblingData: unknown; req: PayloadRequest }) =>
      isInternal(siblingData) || safeHref(value) !== null
        ? true
        : speak(fieldWords, req.i18n.language).linkTarget,
  }
}

function isInternal(link: unknown): boolean {
  return typeof link === 'object' && link !== null && 'linkType' in link && link.linkType === 'internal'
}
