/** Rows of another table that belong to a line, as an array in it. */
export type CollectionPart = { field: string; table: string; parent: '_parent_id' | 'parent_id' }

/** What becomes one file, a line for each row of its table. */
export type ExportCollection = {
  name: string
  /** For people who read the schema. */
  about: string
  table: string
  /** Columns of the order, by which the same content gives the same file. */
  order: readonly string[]
  parts: readonly CollectionPart[]
  /** SQL instead of columns: accounts are not exported, so that their numbers would mean somebody else. */
  always?: Record<string, string>
  /** SQL instead of columns, and which rows there are, unless readers' private data is wanted. */
  public?: { instead?: Record<string, string>; where?: string }
  /** Only if readers' private data is wanted. */
  isPrivate?: true
}

type More = Omit<Partial<ExportCollection>, 'parts'> & { parts?: readonly CollectionPart[] }

const rows = (name: string, table: string, about: string, more: More = {}): ExportCollection => ({
  name,
  table,
  about,
  order: ['id'],
  parts: [],
  ...more,
})

/** Arrays of Payload's, by the ends of their tables' names. */
const arrays = (table: string, ...fields: string[]): CollectionPart[] =>
  fields.map((field) => ({ field, table: `${table}_${field}`, parent: '_parent_id' }))
/** Relations, and lists of texts or choices. */
const lists = (table: string, ...fields: string[]): CollectionPart[] =>
  fields.map((field) => ({ field, table: `${table}_${field}`, parent: 'parent_id' }))

const isPublic = "t.status = 'approved'"
const ifPublic = (column: string, otherwise: string) =>
  `case when ${isPublic} then t.${column} else ${otherwise} end`
/** Comments that readers see, and the places of those that hold their threads together. */
const SEEN_COMMENTS = `t.id in (
  with recursive seen as (
    select id, parent_id from public.comments where status = 'approved'
    union select c.id, c.parent_id from public.comments c join seen on c.id = seen.parent_id)
  select id from seen)`
const NOBODY = { voter_key: "'exported-' || t.id" }

/** Everything public and editorial, then readers' private data. Accounts and secrets are in no export. */
export const exportCollections: readonly ExportCollection[] = [
  rows('site-identity', 'site_identity', 'What the addresses of feed entries begin with.', {
    order: ['is_only'],
  }),
  rows('settings', 'settings', 'The settings of the site.'),
  rows('media', 'media', 'Pictures; their files are in the folder “pictures”.'),
  rows('authors', 'authors', 'Profiles of authors and reviewers.', {
    parts: [...arrays('authors', 'credentials', 'links'), ...lists('authors', 'texts')],
  }),
  rows('author-versions', '_authors_v', 'Versions of the profiles.', {
    parts: [...arrays('_authors_v', 'version_credentials', 'version_links'), ...lists('_authors_v', 'texts')],
  }),
  rows('body-systems', 'body_systems', 'Body systems.'),
  rows('symptoms', 'symptoms', 'Symptoms with their names, codes and red lines.', {
    parts: [...arrays('symptoms', 'names', 'codes'), ...lists('symptoms', 'body_regions', 'rels')],
    always: { red_line_writer: 'null::numeric' },
  }),
  rows('symptom-terms', 'symptom_terms', 'Which terms of an ontology the symptoms come from.', {
    order: ['term'],
  }),
  rows('passages', 'passages', 'Passages that several articles share.', {
    always: { writers: 'null::jsonb' },
  }),
  rows('passage-versions', '_passages_v', 'Versions of the passages.', {
    always: { version_writers: 'null::jsonb' },
  }),
  rows('danger-phrases', 'danger_phrases', 'Phrases by which danger is noticed in a search.', {
    always: { writer: 'null::numeric' },
  }),
  rows('articles', 'articles', 'Articles: published, drafts, and those in the trash.', {
    parts: [...arrays('articles', 'key_points', 'references', 'corrections'), ...lists('articles', 'rels')],
  }),
  rows('article-versions', '_articles_v', 'Versions of the articles.', {
    parts: [
      ...arrays('_articles_v', 'version_key_points', 'version_references', 'version_corrections'),
      ...lists('_articles_v', 'rels'),
    ],
  }),
  rows('pages', 'pages', 'Pages about the site.'),
  rows('page-versions', '_pages_v', 'Versions of the pages about the site.'),
  rows('redirects', 'redirects', 'Where old addresses lead.'),
  rows('search-pins', 'search_pins', 'Articles that come first for a search.', { order: ['query', 'place'] }),
  rows('comments', 'comments', 'Comments, each with the one it replies to.', {
    public: {
      where: SEEN_COMMENTS,
      instead: {
        text: ifPublic('text', "'–'"),
        display_name: ifPublic('display_name', "'–'"),
        profile_id: ifPublic('profile_id', 'null'),
        voice: ifPublic('voice', "'reader'"),
        edited_at: ifPublic('edited_at', 'null'),
        status: `case when ${isPublic} then t.status else 'withdrawn' end`,
        report_count: '0::numeric',
        reasons: 'null::jsonb',
        moderated_at: 'null::timestamptz',
        submission_key: 'null::text',
        edit_key: 'null::text',
        text_digest: 'null::text',
        covered: 'null::jsonb',
      },
    },
  }),
  rows('ratings', 'ratings', 'Ratings of authors.', {
    public: { instead: { ...NOBODY, network_hash: 'null::text' } },
  }),
  rows('rating-summaries', 'rating_summaries', 'What the ratings of an author come to.', {
    order: ['author_id'],
  }),
  rows('helpful-votes', 'helpful_votes', 'Answers to the question whether an article helped.', {
    public: { instead: NOBODY },
  }),
  rows('comment-contacts', 'comment_contacts', 'How to reach those who commented.', { isPrivate: true }),
  rows('comment-reports', 'comment_reports', 'Reports of comments.', { isPrivate: true }),
  rows('comment-report-weights', 'comment_report_weights', 'What those reports count.', {
    order: ['report_id'],
    isPrivate: true,
  }),
  rows('subscriptions', 'subscriptions', 'Who is told of replies.', { isPrivate: true }),
  rows('bans', 'bans', 'Who may not comment.', { isPrivate: true }),
  rows('error-reports', 'error_reports', 'Errors that readers reported.', { isPrivate: true }),
  rows('reader-wishes', 'reader_wishes', 'What readers said they looked for.', { isPrivate: true }),
]

/** The collections of an export. */
export const collectionsFor = (withPrivateData: boolean): ExportCollection[] =>
  exportCollections.filter(({ isPrivate }) => withPrivateData || !isPrivate)
