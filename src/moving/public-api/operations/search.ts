import { z } from 'zod'
import { searchAnswers } from '../queries/search-answers'
import { searchResult } from '../schemas/answers'
import { paging, query } from '../schemas/parameters'
import { operation } from './operation'

export const searchOperations = [
  operation({
    id: 'search',
    path: '/search',
    parameters: z.strictObject({ q: query, cursor: paging.cursor }),
    answer: searchResult,
    find: ({ payload, site }, asked) => searchAnswers(payload, site, asked),
  }),
]
