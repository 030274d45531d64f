import type { Field } from 'payload'

/** Whether readers may comment, and which comments wait for a moderator. */
export const commentFields: Field[] = [
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
]
