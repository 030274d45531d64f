import type { BrowserContext, Page } from '@playwright/test'
import { makePicture } from './support/editor'
import { sendRequest } from './support/send-request'
import { expect, test } from './support/test'
import { becomes, withinASecond } from './support/within-a-second'

let reading: BrowserContext
let reader: Page

test.beforeEach(async ({ browser, siteUrl }) => {
  reading = await browser.newContext({ baseURL: siteUrl, javaScriptEnabled: false })
  reader = await reading.newPage()
})

test.afterEach(() => reading.close())

const heading = (name: string | RegExp) => reader.getByRole('heading', { level: 1, name })

test('with the keyboard alone from home over the body map to a symptom', async () => {
  await reader.goto('/')
  await reader.getByRole('link', { name: 'Open the body map' }).focus()
  await reader.keyboard.press('Enter')
  await expect(heading('Body map')).toBeVisible()

  const chest = reader.getByRole('link', { name: 'Chest, front' })
  await reader.getByRole('link', { name: 'Shoulders, front' }).focus()
  await reader.keyboard.press('Tab')
  await expect(chest).toBeFocused()
  const shape = chest.locator('path').last()
  await expect(shape).toHaveCSS('stroke-width', '5px')
  await reader.keyboard.press('Enter')

  await expect(heading('Chest')).toBeVisible()
  await expect(reader).toHaveURL(/\/body\/map\/chest$/)
  await expect(reader.getByText('call 911 or go to the nearest emergency department')).toBeVisible()
  await reader.getByRole('link', { name: /^Cough/ }).focus()
  await reader.keyboard.press('Enter')
  await expect(heading('Cough')).toBeVisible()
  await expect(reader.getByRole('link', { name: 'Chest' })).toHaveAttribute('href', '/body/map/chest')
})

test('every region of the figure can be hit on a narrow phone, and both sides lead to one page', async () => {
  await reader.setViewportSize({ width: 320, height: 640 })
  await reader.goto('/body')
  const links = reader.locator('.map a')
  expect(await links.count()).toBeGreaterThan(15)
  for (const link of await links.all()) {
    const box = await link.boundingBox()
    const name = await link.getAttribute('aria-label')
    expect(box?.width, `${name}`).toBeGreaterThanOrEqual(24)
    expect(box?.height, `${name}`).toBeGreaterThanOrEqual(24)
  }
  const knees = reader.getByRole('link', { name: /^Knees/ })
  await expect(knees).toHaveCount(3)
  for (const link of await knees.all()) await expect(link).toHaveAttribute('href', '/body/map/knees')
  // Between the knees, where an imprecise tap lands.
  await reader.getByRole('link', { name: 'Knees, front' }).click()
  await expect(heading('Knees')).toBeVisible()
})

test('a place that the body does not have is not found', async () => {
  for (const address of ['/body/map/tail', '/body/map/Chest', '/body/map/chest%00', '/body/map/']) {
    expect((await sendRequest(address)).status, address).not.toBe(200)
  }
  expect((await sendRequest('/body/map/tail')).status).toBe(404)
})

test('a symptom that gets a place on the body is there within a second', async ({ editor, admin }) => {
  const symptom = await editor.makeSymptom({ medicalName: 'Gonalgia' })
  const shows = async () => (await sendRequest('/body/map/feet')).text.includes(`/symptoms/${symptom.slug}`)
  expect(await shows()).toBe(false)
  await editor.update('symptoms', symptom.id, { bodyRegions: ['feet'] })
  await becomes(shows, true)
  await admin.delete('symptoms', symptom.id)
  await becomes(shows, false)
})

test('the directory is narrowed by specialty and place, and widened again', async () => {
  await reader.goto('/authors')
  await reader.getByLabel('Specialty').selectOption('Neurology')
  await reader.getByLabel('Place').selectOption('Larkfield Springs, OR')
  await reader.getByRole('button', { name: 'Show authors' }).click()
  await expect(reader.getByRole('heading', { name: /^1 author for Neurology and Larkfield/ })).toBeVisible()
  await expect(reader.locator('.authors').getByRole('heading')).toHaveText([/Temi Adeyinka-Rowe/])
  await expect(reader.getByLabel('Specialty')).toHaveValue('Neurology')
  await expect(reader.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex, follow')
  await expect(reader.locator('link[rel=canonical]')).toHaveCount(0)

  await reader.getByRole('link', { name: 'Clear filters' }).click()
  await expect(reader).toHaveURL(/\/authors$/)
  await expect(reader.locator('link[rel=canonical]')).toHaveAttribute('href', /\/authors$/)
  expect(await reader.locator('.authors').getByRole('heading').count()).toBeGreaterThan(2)

  await reader.getByRole('link', { name: 'Headache medicine' }).first().click()
  await expect(reader.locator('.authors').getByRole('heading')).toHaveText([/Temi Adeyinka-Rowe/])
})

test('filters are compared in any spelling; what matches nobody says so and is never an error', async () => {
  const found = async (query: string) => {
    const { status, text } = await sendRequest(`/authors?${query}`)
    return [status, /<h2 id="found">([^<]*)/.exec(text)?.[1]?.trim()]
  }
  expect(await found('specialty=N%C3%89UROLOGY')).toEqual([200, '1 author for NÉUROLOGY'])
  expect(await found('place=larkfield+springs')).toEqual([200, '1 author for larkfield springs'])
  expect((await found('specialty=alchemy'))[1]).toBe('0 authors for alchemy')
  for (const odd of [
    'specialty=%00',
    `place=${'x'.repeat(5000)}`,
    'specialty=a&specialty=b',
    'place[]=1',
    'specialty=%zz',
    'specialty=%3Cscript%3E1',
  ]) {
    expect((await found(odd))[0], odd.slice(0, 40)).toBe(200)
  }
  const { text } = await sendRequest('/authors?specialty=%3Cscript%3E1')
  expect(text).not.toContain('<script>1')
  expect(text).toContain('No author matches these filters')
})

test('a photo stands beside the name, square and with its place kept free', async ({
  editor,
  admin,
  siteUrl,
}) => {
  const photo = await makePicture(editor, siteUrl, 'A portrait')
  const author = await editor.makeAuthor({ photo: photo.id })
  await reader.goto(`/authors/${author.slug}`)
  const image = reader.locator('.author-head img')
  await expect(image).toHaveAttribute('alt', '')
  await expect(image).toHaveAttribute('width', '96')
  await expect(image).toHaveJSProperty('complete', true)
  const box = await image.boundingBox()
  expect([box?.width, box?.height]).toEqual([80, 80])
  await expect.poll(() => image.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0)
  await editor.update('authors', author.id, { photo: null })
  await withinASecond(async () => {
    await reader.goto(`/authors/${author.slug}`)
    expect(await reader.locator('.author-head .initials').allTextContents()).toEqual([
      expect.stringMatching(/^D/),
    ])
  })
  await admin.delete('authors', author.id)
  await admin.delete('media', photo.id)
})

test('the letters lead to their names, and back', async () => {
  await reader.goto('/symptoms')
  await reader
    .getByRole('navigation', { name: 'Letters' })
    .getByRole('link', { name: /^H \d+ names?$/ })
    .click()
  await expect(reader).toHaveURL(/#letter-h$/)
  const letter = reader.getByRole('region', { name: 'H', exact: true })
  await expect(letter.getByRole('link', { name: 'Headache', exact: true }).first()).toBeInViewport()
  await letter.getByRole('link', { name: 'Back to the letters' }).click()
  await expect(reader).toHaveURL(/#letters$/)
})
