import type { Field } from 'payload'

/** How long private data is kept. */
export const privacyFields: Field[] = [
  {
    name: 'retention',
    type: 'group',
    label: {
      en: 'How long private data is kept, in days',
      es: 'Cuánto se conservan los datos privados, en días',
    },
    fields: [
      {
        name: 'contactDays',
        type: 'number',
        required: true,
        defaultValue: 90,
        min: 1,
        max: 730,
        label: {
          en: 'E-mail address of a commenter who wants no replies',
          es: 'Correo de quien comenta y no quiere respuestas',
        },
      },
      {
        name: 'networkDays',
        type: 'number',
        required: true,
        defaultValue: 30,
        min: 1,
        max: 365,
        label: { en: 'Hashes of network addresses', es: 'Hashes de las direcciones de red' },
      },
      {
        name: 'reportDays',
        type: 'number',
        required: true,
        defaultValue: 90,
        min: 1,
        max: 730,
        label: {
          en: 'E-mail address of somebody who reported an error',
          es: 'Correo de quien comunicó un error',
        },
      },
      {
        name: 'subscriptionDays',
        type: 'number',
        required: true,
        defaultValue: 365,
        min: 1,
        max: 1825,
        label: { en: 'Subscriptions to replies', es: 'Suscripciones a respuestas' },
      },
      {
        name: 'spamDays',
        type: 'number',
        required: true,
        defaultValue: 60,
        min: 1,
        max: 730,
        label: { en: 'Comments marked as spam', es: 'Comentarios marcados como spam' },
      },
    ],
  },
  {
    name: 'personalData',
    type: 'ui',
    label: { en: 'Personal data', es: 'Datos personales' },
    admin: { components: { Field: '/src/community/privacy/admin/PrivacyLink#PrivacyLink' } },
  },
]
