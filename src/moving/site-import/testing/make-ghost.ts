/**
 * A Ghost export with three texts, one for each form of its editors, a wrong row and two members.
 *
 * @param word in every title, slug and name, so that tests do not meet each other's documents
 */
export function makeGhost(word: string): object {
  const post = (id: number, more: object) => ({
    id: `64f00000000000000000000${id}`,
    title: `What causes ${word} ${id}?`,
    slug: `${word}-${id}`,
    status: 'published',
    visibility: 'public',
    type: 'post',
    published_at: '2023-05-01T08:30:00.000Z',
    ...more,
  })
  const [first, second, page] = [1, 2, 3].map((id) => `64f00000000000000000000${id}`)
  const html = `<p>Rest [as needed="x"] and read <a href="__GHOST_URL__/${word}-2/">on</a>.</p>
<figure><img src="__GHOST_URL__/content/images/size/w600/2023/05/knee.png" alt="A knee from the side"></figure>`
  const mobiledoc = JSON.stringify({
    version: '0.3.1',
    atoms: [['soft-return', '', {}]],
    cards: [
      ['hr', {}],
      ['signup', { url: 'https://elsewhere.example.net' }],
    ],
    markups: [['strong'], ['a', ['href', `__GHOST_URL__/${word}-1/`]]],
    sections: [
      [
        1,
        'p',
        [
          [0, [], 0, 'Move '],
          [0, [0], 1, 'often'],
          [1, [], 0, 0],
          [0, [1], 1, 'back'],
        ],
      ],
      [3, 'ul', [[[0, [], 0, 'One']]]],
      [10, 0],
      [10, 1],
    ],
  })
  const words = (text: string, format = 0) => ({ type: 'extended-text', text, format })
  const lexical = JSON.stringify({
    root: {
      type: 'root',
      children: [
        { type: 'extended-heading', tag: 'h2', children: [words('About')] },
        { type: 'paragraph', children: [words('Who '), words('we are', 1)] },
      ],
    },
  })
  const data = {
    posts: [
      post(1, { html, custom_excerpt: 'In short.', visibility: 'members' }),
      post(2, { mobiledoc, published_at: '9999-01-01T00:00:00.000Z' }),
      post(3, { lexical, type: 'page' }),
      { title: 'No id' },
    ],
    users: [
      { id: '1', name: `Writer ${word}`, slug: `writer-${word}`, email: 'w@example.org' },
      { id: '2', name: `Second ${word}`, slug: `second-${word}` },
    ],
    tags: [
      { id: 't1', name: 'Knees', slug: 'knees', visibility: 'public' },
      { id: 't2', name: '#hidden', slug: 'hash-hidden', visibility: 'internal' },
    ],
    settings: [
      { key: 'title', value: 'Health answers' },
      { key: 'locale', value: 'en' },
    ],
    members: [{ email: 'a@example.org' }, { email: 'b@example.org' }],
    posts_tags: [
      { post_id: first, tag_id: 't2', sort_order: 0 },
      { post_id: first, tag_id: 't1', sort_order: 1 },
    ],
    posts_authors: [
      { post_id: first, author_id: '2', sort_order: 1 },
      { post_id: first, author_id: '1', sort_order: 0 },
      { post_id: second, author_id: '1', sort_order: 0 },
      { post_id: page, author_id: '1', sort_order: 0 },
    ],
  }
  return { db: [{ meta: { exported_on: 1_700_000_000_000, version: '5.60.0' }, data }] }
}
