import type { Tool } from '../tool'
import { createDraft, updateDraft } from './drafts'
import { writeNoteTool } from './notes'
import { listMyArticles, readArticle, readDraft, search } from './reading'

/** All tools. None publishes, approves or moderates, and none is to be added that does. */
export const tools: readonly Tool[] = [
  search,
  readArticle,
  listMyArticles,
  readDraft,
  createDraft,
  updateDraft,
  writeNoteTool,
]
