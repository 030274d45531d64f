/** How much a made export has. Every count is kept exactly. */
export type MadeSize = { posts: number; comments: number; pictures: number }

export type MadeOptions = MadeSize & {
  /** The site's host. */
  host: string
  /** A word in every title, slug and name, so that tests do not meet each other's documents. */
  word: string
  /** Characters added to each post, for an export as large as wanted. */
  padding?: number
}

const AUTHORS = 5

const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
const two = (number: number) => String(number).padStart(2, '0')
const dateOf = (index: number) =>
  `20${two(10 + (index % 14))}-${two(1 + (index % 12))}-${two(1 + (index % 28))} 08:30:00`

/**
 * A WordPress export with what goes wrong in real ones: broken entities, two posts with one slug, missing authors,
 * impossible dates, comments three deep whose parents are missing, come later or are themselves, links forward and back.
 * The first two posts are pages; each seventh post shares its slug with the one before.
 *
 * @returns the file, in pieces
 */
export function* makeWxr({
  posts,
  comments,
  pictures,
  host,
  word,
  padding = 0,
}: MadeOptions): Generator<string> {
  const site = `https://${host}`
  yield `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>Health answers ${word}</title><link>${site}</link><language>en-GB</language>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>${site}</wp:base_site_url><wp:base_blog_url>${site}</wp:base_blog_url>
`
  for (let index = 1; index <= AUTHORS; index++) {
    yield `<wp:author><wp:author_login>${cdata(`writer-${word}-${index}`)}</wp:author_login><wp:author_email>w${index}@example.org</wp:author_email><wp:author_display_name>${cdata(`Writer ${word} ${index}`)}</wp:author_display_name></wp:author>\n`
  }
  yield `<wp:category><wp:category_nicename>knees</wp:category_nicename><wp:cat_name>${cdata('Knees')}</wp:cat_name></wp:category>
<wp:tag><wp:tag_slug>pain</wp:tag_slug><wp:tag_name>${cdata('Pain')}</wp:tag_name></wp:tag>\n`
  let comment = 0
  const articles = Math.max(1, posts - 2)
  for (let index = 0; index < posts; index++) {
    const isPage = index < 2
    const share = isPage ? 0 : shareOf(comments, articles, index - 2)
    const from = comment
    comment += share
    yield postXml({ index, isPage, posts, pictures, site, word, padding }, commentsXml(from, share, word))
  }
  for (let index = 0; index < pictures; index++) yield attachmentXml(index, site, word)
  yield '</channel>\n</rss>\n'
}

/** The file of a picture in the folder of uploads. */
export const pictureName = (index: number) => `2020/01/picture-${index}.png`

const shareOf = (total: number, parts: number, index: number) =>
  Math.floor((total * (index + 1)) / parts) - Math.floor((total * index) / parts)

type Post = { index: number; isPage: boolean } & Site

const slugOf = (index: number, word: string) => `answer-${word}-${index % 7 === 6 ? index - 1 : index}`

function postXml({ index, isPage, posts, pictures, site, word, padding }: Post, comments: string): string {
  const id = 100 + index
  const writer = index % 11 === 5 ? `gone-${word}` : `writer-${word}-${1 + (index % AUTHORS)}`
  const date =
    index % 13 === 7 ? '0000-01-01 00:00:00' : index % 13 === 8 ? '9999-12-31 23:59:59' : dateOf(index)
  const status = index % 9 === 8 ? 'draft' : 'publish'
  return `<item>
<title>${index % 5 === 4 ? `What causes pain &hellip; ${word} ${index}?` : cdata(`What causes knee ${word} &amp; pain ${index}?`)}</title>
<link>${addressOf(index, site, word)}</link>
<dc:creator>${cdata(writer)}</dc:creator>
<content:encoded>${cdata(htmlOf(index, { posts, pictures, site, word, padding }) + paddingOf(index, padding))}</content:encoded>
<excerpt:encoded>${cdata(index % 4 === 0 ? `In short ${index}.` : '')}</excerpt:encoded>
<wp:post_id>${id}</wp:post_id><wp:post_date_gmt>${cdata(date)}</wp:post_date_gmt><wp:post_name>${cdata(slugOf(index, word))}</wp:post_name>
<wp:status>${status}</wp:status><wp:post_type>${isPage ? 'page' : 'post'}</wp:post_type>
<category domain="category" nicename="knees">${cdata('Knees')}</category><category domain="post_tag" nicename="pain">${cdata('Pain')}</category>
<wp:postmeta><wp:meta_key>mood</wp:meta_key><wp:meta_value>${cdata('calm')}</wp:meta_value></wp:postmeta>
${comments}</item>\n`
}

/** Each address is its own, though slugs repeat. */
const addressOf = (index: number, site: string, word: string) =>
  `${site}/20${two(10 + (index % 14))}/${index}/${slugOf(index, word)}/`

type Site = { posts: number; pictures: number; site: string; word: string; padding: number }

function htmlOf(index: number, { posts, pictures, site, word }: Site): string {
  const link = (to: number) => addressOf(to, site, word)
  // Most posts link to earlier ones.
  const [back, forward] = [
    link(Math.max(0, index - 1)),
    link(index % 4 < 2 ? (index + 3) % posts : Math.max(0, index - 2)),
  ]
  const picture =
    pictures === 0
      ? ''
      : `${site}/wp-content/uploads/${pictureName(index % pictures).replace('.png', '-300x200.png')}`
  const image = pictures === 0 ? '' : `<img src="${picture}" alt="A knee" />`
  if (index % 2 === 0) {
    return `<!-- wp:paragraph --><p>Answer ${index} with <strong>bold</strong> words and <a href="${back}">an earlier one</a>.</p><!-- /wp:paragraph -->
<!-- wp:heading {"level":2} --><h2>When to worry</h2><!-- /wp:heading -->
<!-- wp:list --><ul><li>One</li><li>Two<ol><li>Inner</li></ol></li></ul><!-- /wp:list -->
<!-- wp:latest-posts {"postsToShow":5} /-->
<!-- wp:table --><figure class="wp-block-table"><table><tbody><tr><th>Sign</th><th>Do</th></tr><tr><td>Mild</td><td>Rest</td></tr></tbody></table></figure><!-- /wp:table -->
${image && `<!-- wp:image --><figure class="wp-block-image">${image}<figcaption>Figure ${index}</figcaption></figure><!-- /wp:image -->`}
<!-- wp:paragraph --><p>See <a href="${forward}">the next</a> and <a href="${site}/?p=${100 + Math.max(0, index - 2)}">one by number</a>.</p><!-- /wp:paragraph -->`
  }
  return `Answer ${index}, typed as it came&nbsp;&mdash;
in two lines.

<h3>What helps</h3>
[caption id="attachment_1" align="left" width="300"]${image || 'no picture'} A caption[/caption]

<blockquote>Rest helps.</blockquote>
[contact-form-7 id="3" title="Ask"]

Read <a href="${forward}">on</a>, or <a href="https://elsewhere.example.net/">elsewhere</a>. <iframe src="https://video.example.net/1"></iframe>`
}

const SENTENCE = 'A knee that hurts at night is rested, cooled and looked at by somebody who knows knees. '

/** Paragraphs that differ from post to post. */
function paddingOf(index: number, characters: number): string {
  const paragraph = (at: number) => `\n\n<p>${index}.${at} ${SENTENCE.repeat(10)}</p>`
  return Array.from({ length: Math.round(characters / paragraph(0).length) }, (_, at) => paragraph(at)).join(
    '',
  )
}

/** Three deep; of each 25, one answers a missing comment, one a later one, one itself. */
function commentsXml(from: number, count: number, word: string): string {
  const ids = Array.from({ length: count }, (_, at) => 1000 + from + at)
  return ids
    .map((id, at) => {
      const odd = id % 25
      const later = ids[at + 1]
      const parent =
        odd === 3
          ? 900_000
          : odd === 7 && later !== undefined
            ? later
            : odd === 11
              ? id
              : at % 3 === 0
                ? 0
                : id - 1
      const status = odd === 13 ? 'spam' : odd === 17 ? '0' : '1'
      return `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author>${cdata(`Reader ${word} ${id}`)}</wp:comment_author><wp:comment_author_email>reader-${id}@example.org</wp:comment_author_email><wp:comment_author_IP>192.0.2.${id % 250}</wp:comment_author_IP><wp:comment_date_gmt>${dateOf(id)}</wp:comment_date_gmt><wp:comment_content>${cdata(`It <b>helped</b> me, ${id}.`)}</wp:comment_content><wp:comment_approved>${status}</wp:comment_approved><wp:comment_type></wp:comment_type><wp:comment_parent>${parent}</wp:comment_parent></wp:comment>\n`
    })
    .join('')
}

function attachmentXml(index: number, site: string, word: string): string {
  const alt =
    index % 3 === 2
      ? ''
      : `<wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>${cdata(`A knee from the side, ${word} ${index}`)}</wp:meta_value></wp:postmeta>`
  return `<item><title>Picture ${word} ${index}</title><link>${site}/picture-${index}/</link><wp:post_id>${50_000 + index}</wp:post_id><wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status><wp:attachment_url>${site}/wp-content/uploads/${pictureName(index)}</wp:attachment_url>${alt}</item>\n`
}
