import { LinkFeature } from '@payloadcms/richtext-lexical'
import type { FieldAffectingData } from 'payload'
import { LINKED_COLLECTION } from './allowed-nodes'
import { safeHref } from './safe-href'

/** Links to articles of this site, chosen from a searchable list, and to checked addresses. */
export const linkFeature = () =>
  LinkFeature({
    enabledCollections: [LINKED_COLLECTION],
    disableAutoLinks: true,
    maxDepth: 0,
    fields: ({ defaultFields }) => linkFields(defaultFields),
  })

/** What the form of a link asks for, made from Payload's own fields. */
export const linkFields = (defaults: readonly FieldAffectingData[]): FieldAffectingData[] =>
  defaults.filter(isOffered).map(withOwnArticlesFirst).map(withAddressCheck)

/** Whether a link opens a new tab is the reader's choice. */
function isOffered(field: FieldAffectingData): boolean {
  return field.name !== 'newTab'
}

/** Most links lead to answers of this site. */
function withOwnArticlesFirst(field: FieldAffectingData): FieldAffectingData {
  if (field.type !== 'radio' || field.name !== 'linkType') return field
  return { ...field, defaultValue: 'internal', options: field.options.toReversed() }
}

function withAddressCheck(field: FieldAffectingData): FieldAffectingData {
  if (field.type !== 'text' || field.name !== 'url' || field.hasMany) return field
  return {
    ...field,
    // Payload would encode an address that it does not take for one, such as https://localhost/, into no address.
    hooks: {},
    validate: (value: unknown, { siblingData }: { siblingData: unknown }) =>
      isInternal(siblingData) || safeHref(value) !== null
        ? true
        : 'Give an address that begins with https://, http://, mailto: or tel:',
  }
}

function isInternal(link: unknown): boolean {
  return typeof link === 'object' && link !== null && 'linkType' in link && link.linkType === 'internal'
}
