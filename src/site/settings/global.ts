import type { GlobalConfig } from 'payload'
import { accessFor } from '@/access/access-for'
import { hiddenInPanel } from '@/access/panel'
import { purgeGlobalOnChange } from '@/cache/purge-on-change'
import { tags } from '@/cache/tags'
import { languages } from '@/design/languages'
import { menuGroups } from '@/design/panel-words/choices'
import { auditGlobalChange } from '@/desk/audit-log/audit-change'
import { isEmptyOrWeb, linesOf } from './web-addresses'

/** Site-wide settings, managed by the publisher. */
export const Settings: GlobalConfig = {
  slug: 'settings',
  label: { en: 'Settings', es: 'Ajustes' },
  access: {
    read: accessFor('settings', 'read'),
    update: accessFor('settings', 'update'),
    readVersions: accessFor('settings', 'readVersions'),
  },
  admin: { group: menuGroups.site, hidden: hiddenInPanel('settings') },
  versions: { max: 50 },
  fields: [
    {
      name: 'siteName',
      type: 'text',
      label: { en: 'Site name', es: 'Nombre del sitio' },
      required: true,
      defaultValue: 'Symptom Database',
      maxLength: 80,
    },
    {
      name: 'tagline',
      type: 'text',
      label: { en: 'Tagline', es: 'Lema' },
      required: true,
      defaultValue: 'Health questions, answered by clinicians',
      maxLength: 160,
    },
    {
      name: 'language',
      type: 'select',
      required: true,
      defaultValue: 'en',
      options: languages.map(({ tag, name }) => ({ value: tag, label: { en: name, es: name } })),
      label: { en: 'Language of the reader pages', es: 'Idioma de las páginas de los lectores' },
      admin: {
        description: {
          en: 'Of menus, forms and labels. Articles say their own language.',
          es: 'De menús, formularios y rótulos. Cada artículo indica su propio idioma.',
        },
      },
    },
    {
      name: 'publisherName',
      type: 'text',
      maxLength: 160,
      label: { en: 'Publisher', es: 'Editor' },
      admin: {
        description: {
          en: 'The organization that answers for the content. Left empty, the site’s name is used.',
          es: 'La organización que responde del contenido. Si se deja vacío, se usa el nombre del sitio.',
        },
      },
    },
    {
      name: 'publisherLogo',
      type: 'text',
      maxLength: 500,
      label: { en: 'Address of the publisher’s logo', es: 'Dirección del logotipo del editor' },
      admin: {
        description: {
          en: 'For search engines: https://… of a PNG, SVG or JPEG. Left empty, the site’s own mark is named.',
          es: 'Para los buscadores: https://… de un PNG, SVG o JPEG. Si se deja vacía, se usa el distintivo del sitio.',
        },
      },
      validate: (value: unknown) => isEmptyOrWeb(value) || 'An address that begins with https://',
    },
    {
      name: 'publisherProfiles',
      type: 'textarea',
      maxLength: 2000,
      label: { en: 'Where else the publisher is', es: 'Dónde más está el editor' },
      admin: {
        description: {
          en: 'Addresses of its profiles on other sites, one in a line, for search engines.',
          es: 'Direcciones de sus perfiles en otros sitios, una por línea, para los buscadores.',
        },
      },
      validate: (value: unknown) =>
        linesOf(value).every(isEmptyOrWeb) || 'Addresses that begin with https://, one in a line.',
    },
    {
      name: 'securityContact',
      type: 'text',
      maxLength: 300,
      label: { en: 'Contact for reports of security problems', es: 'Contacto para avisos de seguridad' },
      admin: {
        description: {
          en: 'An e-mail address or an address that begins with https://, published in /.well-known/security.txt.',
          es: 'Una dirección de correo o una que empiece por https://; se publica en /.well-known/security.txt.',
        },
      },
      validate: (value: unknown) =>
        isEmptyOrWeb(value) ||
        /^(?:mailto:)?[^\s@<>,;:]+@[^\s@<>,;:]+\.[^\s@<>,;:]+$/.test(String(value)) ||
        'An e-mail address, or an address that begins with https://',
    },
    {
      name: 'emergencyNumber',
      type: 'text',
      label: { en: 'Emergency number', es: 'Número de emergencias' },
      required: true,
      defaultValue: '911',
      maxLength: 20,
      admin: { description: { en: 'Shown on every page.', es: 'Se muestra en todas las páginas.' } },
    },
    {
      name: 'disclaimer',
      type: 'textarea',
      label: { en: 'Disclaimer', es: 'Aviso legal' },
      required: true,
      maxLength: 600,
      defaultValue:
        'This site gives general information. It does not replace the advice of a clinician who knows you.',
    },
    {
      name: 'commentsOpen',
      type: 'checkbox',
      defaultValue: true,
      label: { en: 'Readers may comment', es: 'Los lectores pueden comentar' },
    },
    {
      name: 'moderation',
      type: 'select',
      required: true,
      defaultValue: 'all',
      label: { en: 'Comments that wait for a moderator', es: 'Comentarios que esperan a un moderador' },
      options: [
        { value: 'all', label: { en: 'All comments', es: 'Todos los comentarios' } },
        {
          value: 'first',
          label: {
            en: 'Those of readers who have no approved comment yet',
            es: 'Los de lectores que aún no tienen ningún comentario aprobado',
          },
        },
        {
          value: 'none',
          label: { en: 'Only those that a check holds back', es: 'Solo los que retiene un control' },
        },
      ],
    },
    {
      name: 'commentsCloseAfterDays',
      type: 'number',
      required: true,
      defaultValue: 0,
      min: 0,
      max: 3650,
      label: {
        en: 'Days after which an article takes no more comments',
        es: 'Días tras los que un artículo deja de admitir comentarios',
      },
      admin: { description: { en: '0: never.', es: '0: nunca.' } },
    },
    {
      name: 'commentsOrder',
      type: 'select',
      required: true,
      defaultValue: 'oldest',
      label: { en: 'Comments begin with the', es: 'Los comentarios empiezan por' },
      options: [
        { value: 'oldest', label: { en: 'Oldest', es: 'Los más antiguos' } },
        { value: 'newest', label: { en: 'Newest', es: 'Los más recientes' } },
      ],
    },
    {
      name: 'heldWords',
      type: 'textarea',
      maxLength: 5000,
      label: { en: 'Words that hold a comment back', es: 'Palabras que retienen un comentario' },
      admin: {
        description: {
          en: 'One word or phrase in a line, besides the list of the software.',
          es: 'Una palabra o expresión por línea, además de la lista del programa.',
        },
      },
    },
    {
      name: 'proofOfWork',
      type: 'select',
      required: true,
      defaultValue: 'under-attack',
      label: {
        en: 'Commenters wait a minute before they can send',
        es: 'Quien comenta espera un minuto antes de poder enviar',
      },
      options: [
        { value: 'off', label: { en: 'Never', es: 'Nunca' } },
        {
          value: 'under-attack',
          label: {
            en: 'While much spam arrives, those whose comment looks like spam',
            es: 'Mientras llega mucho spam, quien envía algo que lo parece',
          },
        },
        { value: 'on', label: { en: 'Always', es: 'Siempre' } },
      ],
      admin: {
        description: {
          en: 'Slows programs down; a reader who writes a few sentences hardly notices.',
          es: 'Frena a los programas; un lector que escribe unas frases apenas lo nota.',
        },
      },
    },
    {
      name: 'moderatorDigest',
      type: 'checkbox',
      defaultValue: true,
      label: {
        en: 'Mail moderators once a day when comments wait',
        es: 'Avisar por correo a los moderadores una vez al día si hay comentarios en espera',
      },
    },
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
    {
      name: 'approvalRequired',
      type: 'checkbox',
      defaultValue: true,
      label: {
        en: 'An article is published only after somebody approved its last change',
        es: 'Un artículo se publica solo cuando alguien ha aprobado su último cambio',
      },
    },
    {
      name: 'reviewMonths',
      type: 'number',
      required: true,
      defaultValue: 12,
      min: 1,
      max: 60,
      label: {
        en: 'Months until an article is due for its next review',
        es: 'Meses hasta la próxima revisión de un artículo',
      },
    },
    {
      name: 'ratingsShownFrom',
      type: 'number',
      required: true,
      defaultValue: 5,
      min: 1,
      max: 1000,
      label: {
        en: 'Votes from which a mean rating is shown',
        es: 'Votos a partir de los que se muestra la valoración media',
      },
      validate: (value: unknown) =>
        (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 1000) ||
        'A whole number from 1 to 1000.',
    },
    {
      name: 'starsInSearchResults',
      type: 'checkbox',
      defaultValue: false,
      label: {
        en: 'Tell search engines the ratings of independent authors',
        es: 'Comunicar a los buscadores las valoraciones de los autores independientes',
      },
      admin: {
        description: {
          en: 'Only for authors who are marked as independent, and from the number of votes above. Search engines refuse ratings of people who belong to the publisher.',
          es: 'Solo de autores marcados como independientes y a partir del número de votos anterior. Los buscadores rechazan valoraciones de personas que pertenecen al editor.',
        },
      },
    },
  ],
  hooks: { afterChange: [purgeGlobalOnChange(tags.site), auditGlobalChange('settings', 'Settings')] },
}
