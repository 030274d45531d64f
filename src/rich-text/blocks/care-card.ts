import type { Block, RichTextField } from 'payload'

type Editor = NonNullable<RichTextField['editor']>

/**
 * What to do and how urgently, modelled on the care cards of the NHS design system. The server checks its content
 * (find-forbidden-node.ts) and requires missing parts on publication.
 *
 * @param editor of the text below the heading
 */
export const careCard = (editor: Editor): Block => ({
  slug: 'careCard',
  labels: {
    singular: { en: 'Care card', es: 'Tarjeta de cuidados' },
    plural: { en: 'Care cards', es: 'Tarjetas de cuidados' },
  },
  admin: {
    disableBlockName: true,
    components: { Label: '/src/rich-text/admin/CareCardLabel#CareCardLabel' },
  },
  fields: [
    {
      name: 'level',
      type: 'select',
      label: { en: 'How urgent it is', es: 'Qué urgencia tiene' },
      required: true,
      defaultValue: 'non-urgent',
      options: [
        { value: 'non-urgent', label: { en: 'Non-urgent advice', es: 'Consejo no urgente' } },
        { value: 'urgent', label: { en: 'Urgent advice', es: 'Consejo urgente' } },
        { value: 'emergency', label: { en: 'Immediate action', es: 'Actuación inmediata' } },
      ],
    },
    {
      name: 'heading',
      type: 'text',
      label: { en: 'Heading', es: 'Encabezado' },
      required: true,
      maxLength: 120,
      admin: {
        placeholder: { en: 'Call {emergencyNumber} if:', es: 'Llame al {emergencyNumber} si:' },
        description: {
          en: 'One thing to do. {emergencyNumber} becomes the number from the settings.',
          es: 'Una sola cosa que hacer. {emergencyNumber} se sustituye por el número de los ajustes.',
        },
      },
    },
    { name: 'body', type: 'richText', label: { en: 'When to do it', es: 'Cuándo hacerlo' }, editor },
  ],
})
