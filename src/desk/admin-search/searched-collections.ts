import type { Role } from '@/access/roles'
import type { Author, Comment, Media, Page, Passage, Symptom, User } from '@/payload-types'
import { plainText } from '@/rich-text/plain-text'
import type { StoredState } from '@/rich-text/stored-node'

/** Everything that is searched besides articles. */
export type Documents = {
  authors: Author
  passages: Passage
  symptoms: Symptom
  pages: Page
  media: Media
  comments: Comment
  users: User
}

type Searched<Slug extends keyof Documents> = {
  roles: readonly Role[]
  /** The Payload paths that are searched. */
  fields: string[]
  title: (doc: Documents[Slug]) => string
  text: (doc: Documents[Slug]) => string
}

const joined = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' · ')
const writers = ['admin', 'editor', 'author'] as const

/** Where the panel's search looks, what it shows, and for which roles. Access rules apply in addition. */
export const searched: { [Slug in keyof Documents]: Searched<Slug> } = {
  authors: {
    roles: writers,
    fields: ['name', 'practice.name', 'practice.city', 'biography'],
    title: ({ name }) => name,
    text: ({ practice, biography }) => joined(practice?.name, practice?.city, biography),
  },
  symptoms: {
    roles: writers,
    fields: ['plainName', 'medicalName', 'names.text', 'definition'],
    title: ({ plainName }) => plainName,
    text: ({ medicalName, names, definition }) =>
      joined(medicalName, names?.map(({ text }) => text).join(', '), definition),
  },
  passages: {
    roles: writers,
    fields: ['title'],
    title: ({ title }) => title,
    text: ({ body }) => plainText(body as unknown as StoredState),
  },
  pages: {
    roles: writers,
    fields: ['title'],
    title: ({ title }) => title,
    text: ({ body }) => (body ? plainText(body as unknown as StoredState) : ''),
  },
  media: {
    roles: writers,
    fields: ['alt', 'filename', 'caption', 'credit'],
    title: ({ filename }) => filename ?? '',
    text: ({ alt, caption, credit }) => joined(alt, caption, credit),
  },
  comments: {
    roles: ['admin', 'editor', 'moderator'],
    fields: ['text', 'displayName'],
    title: ({ displayName }) => displayName,
    text: ({ text }) => text,
  },
  users: {
    roles: ['admin'],
    fields: ['name', 'email'],
    title: ({ name }) => name,
    text: ({ email, role }) => joined(email, role),
  },
}
