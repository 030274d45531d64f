import { expect, it, vi } from 'vitest'
import { renderFragment } from '@/html/render-html'
import { slugField } from '../slug-field'
import { AddressField } from './AddressField'

vi.mock('@payloadcms/ui', () => ({
  Button: () => null,
  TextInput: ({ required }: { required?: boolean }) => <input required={required} />,
  useTranslation: () => ({ i18n: { language: 'en' } }),
  useField: () => ({ value: '', initialValue: undefined, setValue: () => {}, showError: false }),
  useDocumentInfo: () => ({ id: undefined, docConfig: undefined, hasPublishedDoc: false }),
}))

it('the address may be left empty, and does not look as if it had to be filled in', async () => {
  const { required } = slugField('title')
  const html = await renderFragment(
    <AddressField path="slug" field={{ name: 'slug', type: 'text', required }} schemaPath="slug" />,
  )
  expect(html).toContain('<input/>')
})
