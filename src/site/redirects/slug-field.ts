import { randomBytes } from 'node:crypto'
import slugify from '@sindresorhus/slugify'
import anyAscii from 'any-ascii'
import { type CollectionSlug, type PayloadRequest, type TextField, ValidationError } from 'payload'
import { speak } from '@/design/panel-words'
import { fieldWords } from '@/design/panel-words/fields'
import { freeSlug } from './free-slug'

export const SLUG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
export const SLUG_LENGTH = 96
/** Room for the `-2` of a taken slug. */
const MADE_LENGTH = SLUG_LENGTH - 5

/**
 * A slug generated from a title: lower-case words joined by hyphens, truncated at a word boundary. Letters of
 * every script are transliterated to ASCII.
 *
 * @returns '' if the title has neither letter nor digit; see `wantedSlug`
 */
export function slugFrom(title: string): string {
  const words = slugify(inLatin(title), { decamelize: false })
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

/** What slugify does not know: letters of Chinese, Thai, Hebrew, Hindi and the like, but no emoji or marks. */
const OTHER_LETTERS = /(?!\p{Script=Inherited})[\p{L}\p{M}\p{Nd}]/gu

/** Superscripts and subscripts: H₂O is h2o, not ho. */
const RAISED = /[²³¹\u2070-\u209c]/gu

function inLatin(title: string): string {
  const onTheLine = title.normalize('NFC').replace(RAISED, (sign) => sign.normalize('NFKC'))
  return onTheLine.replace(OTHER_LETTERS, (letter) => {
    if (slugify(letter) !== '') return letter
    const latin = anyAscii(letter).replace(/[^a-z\d]/giu, '')
    // Each Chinese character is a syllable, which is more readable on its own.
    return /\p{Script=Han}/u.test(letter) ? ` ${latin} ` : latin
  })
}

/** The slug for a title of emoji or symbols only. */
const NEUTRAL: Partial<Record<CollectionSlug, string>> = {
  articles: 'answer',
  authors: 'author',
  symptoms: 'symptom',
  'body-systems': 'body-system',
}

/** The preferred slug for a title; another document may already have it: see `freeSlug`. */
export function wantedSlug(collection: CollectionSlug, title: string): string {
  return slugFrom(title) || (NEUTRAL[collection] ?? 'page')
}

/** Room for `-copy-` and four digits. */
const COPY_LENGTH = SLUG_LENGTH - 10

/** The slug of a duplicate; Payload's own ` - Copy` is invalid in one. */
const slugOfCopy = (slug: string) =>
  `${slug.slice(0, COPY_LENGTH).replace(/-$/, '')}-copy-${randomBytes(2).toString('hex')}`

const isEmpty = (value: unknown) => value === undefined || value === null || value === ''

function checkSlug(value: unknown, req: PayloadRequest): true | string {
  const words = speak(fieldWords, req.i18n.language).slug
  if (typeof value !== 'string' || value === '') return words.empty
  if (value.length > SLUG_LENGTH) return words.long(SLUG_LENGTH)
  return SLUG_PATTERN.test(value) || words.wrong
}

/** A draft save skips `validate`; without this the database would reject the draft with an obscure error. */
function refuseBad(given: unknown, collection: string | undefined, req: PayloadRequest): unknown {
  const checked = checkSlug(given, req)
  if (checked === true) return given
  throw new ValidationError({ collection, errors: [{ message: checked, path: 'slug' }] }, req.t)
}

/**
 * The `slug` of a public document: unique, generated from `source` if left empty.
 *
 * @param source name of the title field
 */
export function slugField(source: string): TextField {
  return {
    name: 'slug',
    type: 'text',
    label: { en: 'Slug', es: 'Dirección' },
    required: true,
    unique: true,
    index: true,
    maxLength: SLUG_LENGTH,
    admin: {
      position: 'sidebar',
      description: {
        en: 'The last part of the address. Left empty, it is made from the title at publication.',
        es: 'La última parte de la dirección. Si se deja vacía, se forma a partir del título al publicar.',
      },
      components: { Field: '/src/site/redirects/admin/AddressField#AddressField' },
    },
    hooks: {
      beforeDuplicate: [({ value }) => (typeof value === 'string' ? slugOfCopy(value) : value)],
      beforeValidate: [
        async ({ value, siblingData, originalDoc, collection, req }) => {
          const typed: unknown = value === undefined ? originalDoc?.slug : value
          const given = typeof typed === 'string' ? typed.trim().toLowerCase() : typed
          if (!isEmpty(given)) return refuseBad(given, collection?.slug, req)
          // Generated on publication: autosave would fix it at the first words of a title.
          if (collection?.versions?.drafts && siblingData?._status !== 'published') return null
          const title = siblingData?.[source] ?? originalDoc?.[source]
          // A missing title is refused by its own field.
          if (typeof title !== 'string' || title.trim() === '' || !collection) return undefined
          const wanted = wantedSlug(collection.slug as CollectionSlug, title)
          return freeSlug(req, collection.slug, wanted, originalDoc?.id)
        },
      ],
    },
    // The hook fills an empty one, so the form may omit it.
    validate: (value: unknown, { req }: { req: PayloadRequest }) => isEmpty(value) || checkSlug(value, req),
  }
}
