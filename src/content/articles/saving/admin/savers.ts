import type { Article } from '@/payload-types'

type OpenArticle = {
  /** Saves what is not saved yet, and says whether the server has all of it. */
  flush: () => Promise<boolean>
  /** The stamp of what the form saved or opened last. */
  contentDigest: () => string | undefined
  /** Takes over what another request wrote into the article. */
  adopt: (article: Article) => void
}

/** The articles that are open on this page, by id: whoever acts on one saves it first. */
export const savers = new Map<number, OpenArticle>()
