import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { attachedPictures } from '../attached-pictures'
import { redirectedAddresses } from '../redirected-addresses'
import type { SourceItem } from '../source'
import { type Survey, surveyExport } from '../survey'
import { readWxr } from './read-wxr'

/** As WordPress itself exports a site: what it writes and few other programs do. */

let file = ''
beforeAll(async () => {
  file = path.join(await mkdtemp(path.join(os.tmpdir(), 'symptom-database-whole-')), 'site.xml')
})
afterAll(() => rm(path.dirname(file), { recursive: true }))

const item = (id: number, type: string, more: string) =>
  `<item><title>T ${id}</title><link>https://old.example.org/2020/05/t-${id}/</link><wp:post_id>${id}</wp:post_id>
<wp:post_name>t-${id}</wp:post_name><wp:status>publish</wp:status><wp:post_type>${type}</wp:post_type>${more}</item>`
const meta = (key: string, value: string) =>
  `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`
const comment = (id: number) =>
  `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_content>Hi</wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment>`

async function read(items: string): Promise<{ survey: Survey; items: SourceItem[] }> {
  await writeFile(
    file,
    `<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><link>https://old.example.org</link><wp:wxr_version>1.2</wp:wxr_version>${items}</channel></rss>`,
  )
  const found: SourceItem[] = []
  for await (const event of readWxr(file, 'utf-8')) if (event.type === 'item') found.push(event.item)
  return { survey: await surveyExport(readWxr(file, 'utf-8')), items: found }
}

it('keeps all values of a custom field', async () => {
  const fields = ['one', 'two', 'three'].map((value) => meta('step', value)).join('')
  const { survey, items } = await read(
    item(1, 'post', `${fields}${meta('_thumbnail_id', '7')}${meta('_thumbnail_id', '8')}`),
  )
  expect(items).toMatchObject([{ fields: { step: ['one', 'two', 'three'] }, picture: '7' }])
  expect(survey.leftOut).toEqual(new Map([['field step', 3]]))
})

it('knows the addresses that a post had before it was renamed', async () => {
  const { survey, items } = await read(
    [
      item(1, 'post', ['first', 't-1', 'second', 'first'].map((slug) => meta('_wp_old_slug', slug)).join('')),
      item(2, 'post', meta('_wp_old_slug', 'gone')).replace('2020/05/t-2/', '?p=2'),
      item(3, 'post', '').replaceAll('t-3', 'second'),
    ].join(''),
  )
  expect(items.map(({ oldAddresses }) => oldAddresses)).toEqual([
    ['https://old.example.org/2020/05/first/', 'https://old.example.org/2020/05/second/'],
    undefined,
    undefined,
  ])
  const [renamed] = items
  // Where another one stands now, nobody is led on.
  expect(renamed && redirectedAddresses(renamed, survey)).toEqual([
    'https://old.example.org/2020/05/t-1/',
    'https://old.example.org/2020/05/first/',
  ])
  expect(survey.items.get('old.example.org/2020/05/first')).toBe('post:1')
})

it('counts what belongs to what is not imported', async () => {
  const { survey } = await read(
    [
      '<wp:category><wp:category_nicename>knees</wp:category_nicename><wp:category_description>About knees</wp:category_description></wp:category>',
      '<wp:tag><wp:tag_slug>pain</wp:tag_slug><wp:tag_description></wp:tag_description></wp:tag>',
      item(1, 'recipe', comment(1) + comment(2)),
      item(2, 'attachment', `${comment(3)}<content:encoded>What it shows</content:encoded>`),
      item(3, 'page', '<wp:post_parent>4</wp:post_parent>'),
      item(4, 'page', '<wp:post_parent>0</wp:post_parent>'),
      item(5, 'post', comment(4)).replace('publish', 'trash'),
    ].join(''),
  )
  expect(survey.leftOut).toEqual(
    new Map([
      ['description of a category', 1],
      ['recipe', 1],
      ['comment of recipe', 2],
      ['comment of attachment', 1],
      ['description of an attachment', 1],
      ['place below another page', 1],
      ['post (trash)', 1],
      ['comment of post (trash)', 1],
    ]),
  )
})

it('finds the pictures that belong to a post, in their order', async () => {
  const picture = (id: number, more: string, name = `p${id}.jpg`) =>
    item(id, 'attachment', `<wp:attachment_url>https://old.example.org/u/${name}</wp:attachment_url>${more}`)
  const of = (parent: number, order: number) =>
    `<wp:post_parent>${parent}</wp:post_parent><wp:menu_order>${order}</wp:menu_order>`
  const { survey } = await read(
    [
      picture(10, of(1, 2)),
      picture(9, of(1, 1)),
      picture(8, of(1, 2)),
      picture(7, of(0, 0)),
      picture(6, of(1, 0), 'p.pdf'),
      picture(5, of(2, 0)),
    ].join(''),
  )
  expect(attachedPictures(survey.attachments)).toEqual(
    new Map([
      ['1', ['9', '8', '10']],
      ['2', ['5']],
    ]),
  )
})
