/** Ids that the article page uses itself; a heading with the same words gets another one. */
export const reservedIds = [
  'main',
  'contents',
  'key-points',
  'references',
  'corrections',
  'conflict',
  'authors',
  'comments',
  'helpful',
  'related',
  'share',
]
