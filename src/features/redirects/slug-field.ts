import { randomBytes } from 'node:crypto'
import slugify from '@sindresorhus/slugify'
import { type PayloadRequest, type TextField, ValidationError } from 'payload'
import { freeSlug } from './free-slug'

export const SLUG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
export const SLUG_LENGTH = 96
/** Room for the `-2` of a slug that is taken. */
const MADE_LENGTH = SLUG_LENGTH - 5

/**
 * The part of an address made from a title: lower-case words joined by hyphens, cut at a word.
 *
 * @returns '' where the title has no letter or digit that can be written in ASCII
 */
export function slugFrom(title: string): string {
  const words = slugify(title, { decamelize: false })
    .split('-')
    .filter((word) => word !== '')
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`
    if (longer.length > MADE_LENGTH) break
    slug = longer
  }
  return slug || (words[0] ?? '').slice(0, MADE_LENGTH)
}

/** Room for `-copy-` and four digits. */
const COPY_LENGTH = SLUG_LENGTH - 10

/** The address of a duplicate; Payload's own ` - Copy` cannot be part of one. */
export const slugOfCopy = (slug: string) =>
  `${slug.slice(0, COPY_LENGTH).replace(/-$/, '')}-copy-${randomBytes(2).toString('hex')}`

type Stored = { slug?: unknown; _status?: unknown; publishedAt?: unknown; [field: string]: unknown }

/**
 * Whether a stored slug was made from the title of a draft that no reader has seen yet. Automatic saving makes
 * one from the first words of a title; it follows the title until an editor or a publication fixes it.
 */
function mayStillFollow(stored: Stored, source: string): boolean {
  const title = stored[source]
  const isUnseen = stored._status === 'draft' && !stored.publishedAt
  if (!isUnseen || typeof title !== 'string' || typeof stored.slug !== 'string') return false
  const made = slugFrom(title)
  return stored.slug === made || (made !== '' && stored.slug.replace(/-\d+$/, '') === made)
}

function checkSlug(value: unknown): true | string {
  if (typeof value !== 'string' || value === '') return 'Give the document an address.'
  if (value.length > SLUG_LENGTH) return `At most ${SLUG_LENGTH} characters.`
  return SLUG_PATTERN.test(value) || 'Only lower-case letters, digits and single hyphens between them.'
}

/** A draft save skips `validate`; without this the database would refuse the draft with an obscure error. */
function refuseBad(given: unknown, collection: string | undefined, req: PayloadRequest): unknown {
  const checked = checkSlug(given)
  if (checked === true) return given
  throw new ValidationError({ collection, errors: [{ message: checked, path: 'slug' }] }, req.t)
}

/**
 * The `slug` of a public document: unique, made from `source` when left empty.
 *
 * @param source name of the field that titles the document
 */
export function slugField(source: string): TextField {
  return {
    name: 'slug',
    type: 'text',
    required: true,
    unique: true,
    index: true,
    maxLength: SLUG_LENGTH,
    admin: {
      position: 'sidebar',
      description: 'The last part of the address. Made from the title when left empty.',
    },
    hooks: {
      beforeDuplicate: [({ value }) => (typeof value === 'string' ? slugOfCopy(value) : value)],
      beforeValidate: [
        async ({ value, siblingData, originalDoc, collection, req }) => {
          const title = siblingData?.[source]
          const made = typeof title === 'string' ? slugFrom(title) : ''
          const makeFree = () =>
            made && collection ? freeSlug(req, collection.slug, made, originalDoc?.id) : undefined
          const isUnchanged = value === undefined || value === originalDoc?.slug
          if (isUnchanged && originalDoc?.slug) {
            return made && mayStillFollow(originalDoc, source) ? makeFree() : originalDoc.slug
          }
          const given: unknown = typeof value === 'string' ? value.trim().toLowerCase() : value
          const isEmpty = given === undefined || given === null || given === ''
          return isEmpty ? makeFree() : refuseBad(given, collection?.slug, req)
        },
      ],
    },
    validate: checkSlug,
  }
}
