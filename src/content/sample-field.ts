import type { CheckboxField } from 'payload'

/** Marks what came with the sample content; readers are told. Each collection has its own, as Payload changes fields. */
export const sampleField = (access?: CheckboxField['access']): CheckboxField => ({
  name: 'isSample',
  type: 'checkbox',
  label: { en: 'Is sample', es: 'Es una muestra' },
  defaultValue: false,
  access,
  admin: { position: 'sidebar' },
})
