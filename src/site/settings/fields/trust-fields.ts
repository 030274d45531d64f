import type { Field, PayloadRequest } from 'payload'
import { speak } from '@/design/panel-words'
import { fieldWords } from '@/design/panel-words/fields'

const MOST_VOTES = 1000

/** What an article and a rating need before readers see them. */
export const trustFields: Field[] = [
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
    name: 'fourEyes',
    type: 'checkbox',
    defaultValue: true,
    label: {
      en: 'Nobody approves alone what they wrote or changed themselves (four eyes)',
      es: 'Nadie aprueba sin otra persona lo que escribió o cambió (cuatro ojos)',
    },
  },
  {
    name: 'passageChanges',
    type: 'select',
    required: true,
    defaultValue: 'anew',
    label: {
      en: 'When a passage that articles share has changed and was approved',
      es: 'Cuando un pasaje que comparten varios artículos cambia y se aprueba',
    },
    options: [
      {
        value: 'anew',
        label: {
          en: 'Each article that uses it waits to be approved anew and shows the old text until then',
          es: 'Cada artículo que lo usa espera una nueva aprobación y hasta entonces muestra el texto anterior',
        },
      },
      {
        value: 'at-once',
        label: {
          en: 'Readers see the new text in all articles at once',
          es: 'Los lectores ven el texto nuevo en todos los artículos enseguida',
        },
      },
    ],
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
    max: MOST_VOTES,
    label: {
      en: 'Votes from which a mean rating is shown',
      es: 'Votos a partir de los que se muestra la valoración media',
    },
    validate: (value: unknown, { req }: { req: PayloadRequest }) =>
      (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MOST_VOTES) ||
      speak(fieldWords, req.i18n.language).settings.votes(MOST_VOTES),
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
]
