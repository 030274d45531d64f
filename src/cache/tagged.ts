/** A view with the tags of everything that it was made from. */
export type Tagged<T> = { view: T; tags: string[] }
