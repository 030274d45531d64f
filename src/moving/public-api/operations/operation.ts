import type { z } from 'zod'
import type { Tagged } from '@/cache/tagged'
import type { en } from '@/design/strings/en'
import type { Context } from '@/site/answers/answer'
import { readParameters } from '../read-parameters'

/** What was found; `freshForMs`: how long it stays fresh by itself, in milliseconds. */
export type Found<A> = Tagged<A> & { freshForMs?: number }

/** The document moved: its new slug. */
export type Moved = { movedTo: string }

type Described<P extends z.ZodObject, A extends z.ZodType> = {
  /** In the OpenAPI document; it never changes. What it gives is said in each language, by this name. */
  id: keyof typeof en.developers.operations
  /** Below the version, with `{slug}` where there is one. */
  path: string
  /** Of the query; a strict object. */
  parameters: P
  answer: A
  /** Null if there is none that readers may see. */
  find: (context: Context, query: z.infer<P>, slug: string) => Promise<Found<z.input<A>> | Moved | null>
}

/** One thing that a client may ask. */
export type Operation = Omit<Described<z.ZodObject, z.ZodType>, 'find'> & {
  /** @throws WrongParameters */
  run: (context: Context, query: URLSearchParams, slug: string) => Promise<Found<unknown> | Moved | null>
}

/** Ties a query's parameters and its answer to their schemas, and checks the parameters before it runs. */
export function operation<P extends z.ZodObject, A extends z.ZodType>(described: Described<P, A>): Operation {
  const { find, ...rest } = described
  return {
    ...rest,
    run: async (context, query, slug) => find(context, readParameters(described.parameters, query), slug),
  }
}

type Sparse = { slug: string; url: string }

/** The members that the client asked for; `slug` and `url` are always there. */
export function withFields<T extends Sparse>(item: T, fields: string | undefined): Partial<T> & Sparse {
  if (fields === undefined) return item
  const wanted = new Set(['slug', 'url', ...fields.split(',')])
  return Object.fromEntries(Object.entries(item).filter(([name]) => wanted.has(name))) as Partial<T> & Sparse
}
