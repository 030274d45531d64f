/** What a page shows, with the tags of all that it was made from. */
export type Tagged<T> = { view: T; tags: string[] }
