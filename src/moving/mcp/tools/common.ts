import { APIError } from 'payload'
import { z } from 'zod'

export const articleId = z.int().min(1).max(2_147_483_647).describe('the article’s number')

export const missing = () =>
  new APIError('There is no such article, or the owner of this key may not see it.', 404, undefined, true)
