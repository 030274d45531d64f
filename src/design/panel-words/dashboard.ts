import type { PanelWords } from '../panel-words'
import { counter } from '../strings/counted'

const en = counter('en')
const es = counter('es')

/** The panel's first page. */
export const dashboardWords = {
  hello: { en: 'Hello,', es: 'Hola,' },
  forWriters: { en: 'This is where your articles stand.', es: 'Así están sus artículos.' },
  forDesk: { en: 'This is what the desk looks like now.', es: 'Así está ahora la redacción.' },
  ownProfile: { en: 'Your profile, as readers see it', es: 'Su perfil, tal como lo ven los lectores' },
  number: { en: 'Number', es: 'Cantidad' },
  article: {
    none: { en: 'Without a name', es: 'Sin nombre' },
    count: {
      en: (count: number) => en(count, 'article', 'articles'),
      es: (count: number) => es(count, 'artículo', 'artículos'),
    },
  },
  tiles: {
    label: { en: 'At a glance', es: 'De un vistazo' },
    comments: { en: 'Comments waiting', es: 'Comentarios en espera' },
    ownDrafts: { en: 'Your drafts', es: 'Sus borradores' },
    toReview: { en: 'Waiting for your review', es: 'Esperan su revisión' },
    inReview: { en: 'In clinical review', es: 'En revisión clínica' },
    ownInReview: { en: 'Your articles in review', es: 'Sus artículos en revisión' },
    ownApproved: { en: 'Your articles, approved', es: 'Sus artículos, aprobados' },
    approved: { en: 'Ready to publish', es: 'Listos para publicar' },
    overdue: { en: 'Reviews overdue', es: 'Revisiones atrasadas' },
    errors: { en: 'Errors reported', es: 'Errores comunicados' },
    held: { en: 'Ratings held aside', es: 'Valoraciones apartadas' },
    late: { en: 'Publications late or failed', es: 'Publicaciones atrasadas o fallidas' },
  },
  comments: {
    title: { en: 'Comments waiting', es: 'Comentarios en espera' },
    link: { en: 'Decide about waiting comments', es: 'Decidir sobre los comentarios en espera' },
    none: {
      en: 'No comment is waiting. Every reader has been answered.',
      es: 'No espera ningún comentario. Todos los lectores tienen respuesta.',
    },
    wait: {
      en: (count: number, age: string) =>
        `${count === 1 ? 'comment waits' : 'comments wait'}; the oldest since ${age}.`,
      es: (count: number, age: string) =>
        `${count === 1 ? 'comentario en espera' : 'comentarios en espera'}; el más antiguo, desde hace ${age}.`,
    },
    caption: {
      en: 'Comments waiting, by how long they have waited',
      es: 'Comentarios en espera, según cuánto llevan esperando',
    },
    head: { en: 'Waiting for', es: 'En espera desde hace' },
    ages: {
      hour: { en: 'Less than an hour', es: 'Menos de una hora' },
      day: { en: 'Up to a day', es: 'Hasta un día' },
      days: { en: 'Up to three days', es: 'Hasta tres días' },
      longer: { en: 'Longer', es: 'Más tiempo' },
    },
  },
  stages: {
    title: { en: 'Articles by stage', es: 'Artículos por etapa' },
    ownTitle: { en: 'Your articles by stage', es: 'Sus artículos por etapa' },
    all: { en: 'All articles', es: 'Todos los artículos' },
    ownAll: { en: 'All your articles', es: 'Todos sus artículos' },
    none: { en: 'No article has been written yet.', es: 'Todavía no se ha escrito ningún artículo.' },
    ownNone: { en: 'You have not written an article yet.', es: 'Todavía no ha escrito ningún artículo.' },
    caption: {
      en: 'Articles by the stage of their newest version',
      es: 'Artículos por la etapa de su última versión',
    },
    head: { en: 'Stage', es: 'Etapa' },
    pending: { en: 'Live, with changes not yet public', es: 'Publicados, con cambios aún no públicos' },
    changes: {
      en: (count: number) => (count === 1 ? 'changes a live article' : 'change a live article'),
      es: (count: number) => (count === 1 ? 'cambia un artículo publicado' : 'cambian un artículo publicado'),
    },
  },
  reviews: {
    title: {
      en: (days: number) => `Reviews due in the next ${days} days`,
      es: (days: number) => `Revisiones previstas en los próximos ${days} días`,
    },
    all: { en: (count: number) => `All ${count} of them`, es: (count: number) => `Ver los ${count}` },
    none: {
      en: (days: number) => `No article needs a review in the next ${days} days.`,
      es: (days: number) => `Ningún artículo necesita revisión en los próximos ${days} días.`,
    },
    columns: { en: 'Reviews due, by week', es: 'Revisiones previstas, por semana' },
    overdue: { en: 'Overdue', es: 'Atrasadas' },
    overdueCount: {
      en: (articles: string) => `Overdue: ${articles}`,
      es: (articles: string) => `Atrasadas: ${articles}`,
    },
    from: {
      en: (day: string, articles: string) => `From ${day}: ${articles}`,
      es: (day: string, articles: string) => `Desde el ${day}: ${articles}`,
    },
    lateSince: { en: 'overdue since', es: 'atrasada desde el' },
    due: { en: 'due', es: 'prevista el' },
  },
  publications: {
    title: { en: 'Published per week', es: 'Publicados por semana' },
    link: {
      en: (weeks: number) => `Published in these ${weeks} weeks`,
      es: (weeks: number) => `Publicados en estas ${weeks} semanas`,
    },
    none: {
      en: (weeks: number) => `Nothing was published in the last ${weeks} weeks.`,
      es: (weeks: number) => `No se publicó nada en las últimas ${weeks} semanas.`,
    },
    inWeeks: {
      en: (count: number, weeks: number) => `${count === 1 ? 'article' : 'articles'} in ${weeks} weeks.`,
      es: (count: number, weeks: number) => `${count === 1 ? 'artículo' : 'artículos'} en ${weeks} semanas.`,
    },
    columns: { en: 'Articles published, by week', es: 'Artículos publicados, por semana' },
    week: {
      en: (day: string, articles: string) => `Week of ${day}: ${articles}`,
      es: (day: string, articles: string) => `Semana del ${day}: ${articles}`,
    },
  },
  ratings: {
    title: { en: 'Ratings per author', es: 'Valoraciones por autor' },
    all: { en: 'All ratings', es: 'Todas las valoraciones' },
    none: { en: 'No reader has rated an author yet.', es: 'Ningún lector ha valorado todavía a un autor.' },
    caption: {
      en: 'Authors with the most ratings and how their votes spread',
      es: 'Los autores con más valoraciones y cómo se reparten sus votos',
    },
    author: { en: 'Author', es: 'Autor' },
    stars: { en: '1 to 5 stars', es: 'De 1 a 5 estrellas' },
    mean: { en: 'Mean', es: 'Media' },
    votes: { en: 'Votes', es: 'Votos' },
    star: {
      en: (stars: number, votes: number) => `${stars} ${stars === 1 ? 'star' : 'stars'}: ${votes}`,
      es: (stars: number, votes: number) => `${stars} ${stars === 1 ? 'estrella' : 'estrellas'}: ${votes}`,
    },
  },
  helpful: {
    title: { en: 'Was this answer helpful?', es: '¿Le resultó útil esta respuesta?' },
    none: {
      en: (votes: number) => `No answer has ${votes} votes yet.`,
      es: (votes: number) => `Ninguna respuesta tiene todavía ${votes} votos.`,
    },
    most: { en: 'Most helpful', es: 'Las más útiles' },
    least: { en: 'Least helpful', es: 'Las menos útiles' },
    share: {
      en: (yes: number, all: number, bound: number) => `${yes} of ${all} said yes; at least ${bound} %`,
      es: (yes: number, all: number, bound: number) =>
        `${yes} de ${all} dijeron que sí; al menos el ${bound} %`,
    },
  },
  misses: {
    title: { en: 'Searches with no result', es: 'Búsquedas sin resultado' },
    none: {
      en: 'Readers found something in every search of the last 30 days.',
      es: 'Los lectores encontraron algo en todas las búsquedas de los últimos 30 días.',
    },
    caption: {
      en: 'In the last 30 days. Choose one to see what the desk has about it.',
      es: 'En los últimos 30 días. Elija una para ver qué tiene la redacción sobre ella.',
    },
    query: { en: 'Looked for', es: 'Se buscó' },
    times: { en: 'Times', es: 'Veces' },
    last: { en: 'Last', es: 'Última' },
  },
  profiles: {
    title: { en: 'Profiles to confirm', es: 'Perfiles por confirmar' },
    all: { en: 'All profiles', es: 'Todos los perfiles' },
    proposedBy: { en: ', proposed by', es: ', propuesto por' },
  },
  backups: {
    title: { en: 'Backups', es: 'Copias de seguridad' },
    notScheduled: {
      en: 'The site makes no backups by itself. Whoever runs it can have them made by setting BACKUP_DIR.',
      es: 'El sitio no hace copias de seguridad por sí mismo. Quien lo administra puede activarlas con BACKUP_DIR.',
    },
    none: { en: 'None has been made yet.', es: 'Todavía no se ha hecho ninguna.' },
    last: { en: 'The last one is from', es: 'La última es del' },
    late: {
      en: (hours: number) => `Late: there should be one every ${en(hours, 'hour', 'hours')}.`,
      es: (hours: number) => `Con retraso: debería haber una cada ${es(hours, 'hora', 'horas')}.`,
    },
    failed: { en: 'The attempt failed on', es: 'Falló el intento del' },
    seeLog: { en: 'the log of the worker says why.', es: 'el registro del proceso de tareas dice por qué.' },
  },
  mirror: {
    title: { en: 'Mirror', es: 'Réplica en archivos' },
    notScheduled: {
      en: 'The site makes no mirror by itself. Whoever runs it can have one made by setting MIRROR_DIR.',
      es: 'El sitio no hace réplicas por sí mismo. Quien lo administra puede activarlas con MIRROR_DIR.',
    },
    none: { en: 'None has been made yet.', es: 'Todavía no se ha hecho ninguna.' },
    last: { en: 'It was last brought up to date on', es: 'Se actualizó por última vez el' },
    late: {
      en: (hours: number) => `Late: it should be brought up to date every ${en(hours, 'hour', 'hours')}.`,
      es: (hours: number) => `Con retraso: debería actualizarse cada ${es(hours, 'hora', 'horas')}.`,
    },
    failed: { en: 'The attempt failed on', es: 'Falló el intento del' },
    seeLog: { en: 'the log of the worker says why.', es: 'el registro del proceso de tareas dice por qué.' },
  },
  jobs: {
    title: { en: 'Scheduled publications', es: 'Publicaciones programadas' },
    one: { en: 'The article', es: 'El artículo' },
    first: {
      en: (count: number) => `The first ${count} articles`,
      es: (count: number) => `Los primeros ${count} artículos`,
    },
    all: { en: (count: number) => `All ${count} articles`, es: (count: number) => `Los ${count} artículos` },
    noWorker: {
      en: 'No worker is running: nothing planned is carried out and no mail is sent. Ask whoever runs the site.',
      es: 'No hay ningún proceso de tareas en marcha: lo programado no se ejecuta y no se envía correo. Consulte a quien administra el sitio.',
    },
    none: {
      en: 'Nothing is planned. You can set a time for publishing in each article.',
      es: 'No hay nada programado. Puede fijar una hora de publicación en cada artículo.',
    },
    failed: { en: 'Failed', es: 'Fallidas' },
    overdue: { en: 'Overdue', es: 'Atrasadas' },
    waiting: { en: 'Scheduled', es: 'Programadas' },
    failedNote: { en: 'Open the article and plan it again.', es: 'Abra el artículo y prográmelo de nuevo.' },
    overdueNote: {
      en: 'The worker should have done these. Ask whoever runs the site.',
      es: 'Ya deberían haberse ejecutado. Consulte a quien administra el sitio.',
    },
    publish: { en: 'Publish on', es: 'Publicar el' },
    unpublish: { en: 'Take offline on', es: 'Retirar del sitio el' },
    needsApproval: {
      en: 'Changed since: needs approval again',
      es: 'Se cambió después: necesita otra aprobación',
    },
    plannedBy: { en: ', planned by', es: ', programado por' },
    more: { en: (count: number) => `and ${count} more`, es: (count: number) => `y ${count} más` },
  },
} satisfies PanelWords

/** How long ago something was. */
export const ageWords = {
  day: { en: (count: number) => en(count, 'day', 'days'), es: (count: number) => es(count, 'día', 'días') },
  hour: {
    en: (count: number) => en(count, 'hour', 'hours'),
    es: (count: number) => es(count, 'hora', 'horas'),
  },
  minute: {
    en: (count: number) => en(count, 'minute', 'minutes'),
    es: (count: number) => es(count, 'minuto', 'minutos'),
  },
  justNow: { en: 'less than a minute', es: 'menos de un minuto' },
} satisfies PanelWords
