/** Ids used by the article page itself; a heading with the same text gets another one. */
export const reservedIds = [
  'main',
  'emergency',
  'urgent',
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
