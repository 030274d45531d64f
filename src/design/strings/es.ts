import { listFormat } from '../formatters'
import { counter } from './counted'
import { bodyMap, regions } from './es/body-map'
import { comments } from './es/comments'
import { danger } from './es/danger'
import { descriptions } from './es/descriptions'
import { developers } from './es/developers'
import { mail } from './es/mail'
import { mirror } from './es/mirror'
import { paging } from './es/paging'
import { privacy } from './es/privacy'
import { refusals } from './es/refusals'
import type { Strings } from './words'

const counted = counter('es')

/** The interface's strings in Spanish. */
export const es: Strings = {
  locale: 'es',
  skipToContent: 'Ir al contenido',
  home: 'Inicio',
  breadcrumbs: 'Usted está aquí',
  quoted: (words: string) => `«${words}»`,
  and: 'y',
  listed: (items: string[]) => listFormat('es').format(items),
  answers: (count: number) => counted(count, 'respuesta', 'respuestas'),
  paging,
  cut: {
    results: 'Son los resultados que mejor coinciden. Añada una palabra para afinar la búsqueda.',
  },
  nav: {
    label: 'Principal',
    aToZBefore: 'Síntomas',
    aToZ: 'de la A a la Z',
    bodySystems: 'Mapa del cuerpo',
    authors: 'Autores',
    about: 'Quiénes somos',
  },
  footer: {
    label: 'Sobre este sitio',
    emergency: (number: string) =>
      `En una emergencia, llame ahora al ${number || 'número de emergencias de su zona'}.`,
  },
  sample: 'Este es un contenido de muestra que enseña cómo funciona el sitio. No lo use como consejo médico.',
  article: {
    helpLinks: {
      label: 'Cuándo pedir ayuda',
      call: (number: string) => `Cuándo llamar al ${number}`,
      emergency: 'Cuándo es una emergencia',
      urgent: 'Cuándo pedir ayuda pronto',
    },
    by: 'Por',
    reviewedBy: 'Revisado por',
    published: 'Publicado',
    updated: 'Actualizado',
    reviewed: 'Última revisión médica',
    reviewDue: 'Próxima revisión',
    facts: 'Sobre esta respuesta',
    contents: 'En esta página',
    keyPoints: 'Lo esencial',
    references: 'Referencias',
    accessed: 'consultado el',
    corrections: 'Correcciones',
    reviewFacts: 'Revisión',
    notReviewed: 'Ningún segundo profesional ha revisado todavía esta respuesta.',
    aboutAuthor: 'Sobre el autor',
    aboutAuthors: 'Sobre los autores',
    conflicts: 'Conflicto de intereses',
    related: 'Respuestas relacionadas',
  },
  redLines: { title: 'Señales de emergencia', approvedBy: 'Aprobado por' },
  richText: {
    care: {
      'non-urgent': 'Consejo no urgente:',
      urgent: 'Consejo urgente:',
      emergency: 'Actúe de inmediato:',
    },
    call: (number: string) => `Llamar al ${number}`,
    keyFacts: 'Datos clave',
    table: 'Tabla',
    credit: 'Imagen:',
    reference: (number: number) => `Referencia ${number}`,
    backTo: (place: number, places: number) =>
      places === 1 ? 'Volver al texto' : `Volver al texto, lugar ${place} de ${places}`,
  },
  comments,
  reports: {
    link: 'Avisar de un error',
    title: 'Avisar de un error en esta respuesta',
    text: '¿Qué es incorrecto?',
    textHint:
      'Copie la frase y, si puede, díganos qué sería lo correcto. Hasta 2000 caracteres. No escriba nada sobre su propia salud.',
    email: 'Correo electrónico (opcional)',
    emailHint: 'Solo para contestar a este aviso. No se muestra nunca y se borra a los 90 días.',
    nextText:
      'Un editor lee su aviso y consulta a un profesional cuando se trata de consejos de salud. Lo que se corrige se anota a la vista de todos debajo de la respuesta.',
    send: 'Enviar el aviso',
    received: 'Gracias, hemos recibido su aviso',
    receivedText: 'Un editor lo mirará. Las correcciones se anotan debajo de la respuesta.',
    errors: {
      textMissing: 'Diga qué es incorrecto',
      textTooLong: 'El aviso debe tener 2000 caracteres o menos',
      email: 'Escriba un correo como nombre@example.com, o deje el campo vacío',
      outOfDate: 'Este formulario estaba caducado. Envíelo otra vez',
      notSaved: 'Su aviso no se ha podido guardar ahora. Envíelo otra vez dentro de un momento',
    },
  },
  share: {
    heading: 'Compartir',
    email: 'Correo',
    note: 'Estos enlaces no envían nada hasta que usted elige uno.',
  },
  ratings: {
    title: (name: string) => `Valorar a ${name}`,
    heading: 'Valoraciones de los lectores',
    question: (name: string) => `¿Cómo valora a ${name}?`,
    stars: (count: number) => counted(count, 'estrella', 'estrellas'),
    mean: (mean: string, count: number) => `${mean} de 5 con ${counted(count, 'valoración', 'valoraciones')}`,
    tooFew: (count: number) =>
      `Todavía hay pocas valoraciones (${counted(count, 'valoración', 'valoraciones')})`,
    none: 'Sin valoraciones todavía',
    distribution: 'Cuántos lectores dieron cada número de estrellas',
    starsColumn: 'Estrellas',
    shareColumn: 'Proporción',
    votesColumn: 'Valoraciones',
    rate: 'Valorar al autor',
    current: (count: number) => `Usted dio ${counted(count, 'estrella', 'estrellas')}. Puede cambiarlo aquí.`,
    note: 'Cada lector tiene un voto por autor y puede cambiarlo cuando quiera. Para reconocer su voto, este sitio guarda un número al azar en una cookie de su navegador; no dice nada de usted.',
    reasonsQuestion: '¿Qué le pareció bien? (opcional)',
    reasons: {
      clear: 'Las respuestas son claras',
      complete: 'Las respuestas son completas',
      kind: 'El trato es amable',
    },
    reasonCounts: {
      clear: (said: number) =>
        `A ${counted(said, 'lector le', 'lectores les')} parecen claras las respuestas`,
      complete: (said: number) =>
        `A ${counted(said, 'lector le', 'lectores les')} parecen completas las respuestas`,
      kind: (said: number) => `A ${counted(said, 'lector le', 'lectores les')} parece amable el trato`,
    },
    withdraw: 'Retirar mi valoración',
    withdrawn: 'Su valoración se ha retirado',
    withdrawnText: 'Ya no cuenta. Puede volver a valorar cuando quiera.',
    received: 'Gracias, hemos recibido su valoración',
    receivedText: 'Puede cambiarla cuando quiera con «Valorar al autor».',
    hidden: (from: number) =>
      `La media se muestra a partir de ${counted(from, 'valoración', 'valoraciones')}.`,
  },
  receipts: {
    again: 'Ya tenemos este comentario',
    againText: 'Ya envió aquí las mismas palabras. Se guardan una sola vez; no hace falta nada más.',
    none: '¿Ha llegado?',
    noneText:
      'Si acaba de enviar algo desde este navegador, ha llegado: esta página solo se abre después. Su navegador no guarda cookies, por eso no podemos decirle más. Si llegó por un enlace, aquí no hay nada que ver.',
    toArticle: 'Volver a la respuesta',
    toAuthor: 'Volver al autor',
    toSearch: 'Volver a la búsqueda',
  },
  helpful: {
    question: '¿Le ha sido útil esta respuesta?',
    yes: 'Sí',
    no: 'No',
    note: 'Su voto guarda una cookie con un número al azar, para que usted pueda cambiarlo más adelante. Sin cookies, los lectores de una misma red tienen un solo voto.',
    received: 'Gracias, hemos recibido su voto',
    receivedText: 'Puede cambiarlo cuando quiera con los mismos botones.',
  },
  form: {
    problems: 'Hay un problema',
    error: 'Error:',
    back: 'Volver',
  },
  authors: {
    title: 'Autores',
    lead: 'Cada respuesta la escribe un profesional de la salud, que aparece aquí con sus títulos y su consulta.',
    order: 'Orden',
    byName: 'Por nombre',
    byRating: 'Mejor valorados primero',
    biography: 'Biografía',
    practice: 'Consulta',
    credentials: 'Títulos',
    checked: 'Títulos comprobados el',
    notChecked: 'Los títulos todavía no se han comprobado.',
    conflicts: 'Conflicto de intereses',
    noConflicts: 'No se ha dado ninguna declaración.',
    links: 'En otros sitios',
    articles: 'Respuestas de este autor',
    noArticles: 'Todavía no hay respuestas publicadas.',
    none: 'Todavía no hay autores.',
    filter: 'Buscar un autor',
    specialty: 'Especialidad',
    allSpecialties: 'Todas las especialidades',
    place: 'Lugar',
    allPlaces: 'Todos los lugares',
    apply: 'Mostrar autores',
    clear: 'Quitar los filtros',
    found: (count: number) => counted(count, 'autor', 'autores'),
    foundFor: (filters: string) => `para ${filters}`,
    noneFound: 'Ningún autor coincide con estos filtros. Quite uno, o quítelos todos.',
  },
  symptoms: {
    title: 'Síntomas de la A a la Z',
    lead: 'Busque un síntoma por su nombre corriente, por su nombre médico o por otro nombre que usa la gente.',
    titleOf: (letter: string) => `Síntomas con ${letter}`,
    oftenAnswered: 'Síntomas con más respuestas',
    letters: 'Letras',
    see: 'véase',
    none: 'Todavía no hay síntomas.',
    medicalName: 'Nombre médico',
    exact: 'También llamado',
    related: 'Relacionado, pero distinto',
    near: 'Síntomas relacionados',
    relatedHint: 'Se confunde a menudo con este síntoma, pero en medicina es otra cosa.',
    source: 'Fuente:',
    bodySystems: 'Sistemas del cuerpo',
    parents: 'Pertenece a',
    children: 'Síntomas más concretos',
    articles: 'Respuestas',
    noArticles: 'Todavía no hay respuestas sobre este síntoma.',
    noMoreArticles: 'Todas las respuestas sobre este síntoma están en las páginas anteriores.',
    counted: (symptoms: number, names: number) =>
      names === 0
        ? counted(symptoms, 'síntoma', 'síntomas')
        : `${counted(symptoms, 'síntoma', 'síntomas')} y ${counted(names, 'nombre más que lleva', 'nombres más que llevan')} a ellos`,
    entries: (count: number): string => (count === 1 ? 'nombre' : 'nombres'),
    backToLetters: 'Volver a las letras',
    facts: 'Nombres y lugar',
    regions: 'Lugar del cuerpo',
    codes: 'Códigos',
  },
  bodySystems: {
    title: 'Sistemas del cuerpo',
    lead: 'Lo que trabaja junto en el cuerpo, como el corazón y sus vasos.',
    symptoms: 'Síntomas',
    articles: 'Respuestas',
    noSymptoms: 'Todavía no hay síntomas en la lista.',
    none: 'Todavía no hay sistemas del cuerpo.',
  },
  bodyMap,
  regions,
  homePage: {
    lead: (count: number) =>
      count === 0
        ? 'Cada respuesta lleva el nombre, los títulos y la consulta del profesional que la escribió.'
        : `${counted(count, 'respuesta', 'respuestas')}, cada una con el nombre, los títulos y la consulta del profesional que la escribió.`,
    letters: 'Buscar un síntoma',
    allSymptoms: 'Todos los síntomas de la A a la Z',
    bodySystems: 'Por sistema del cuerpo',
    bodyMap: '¿Dónde es?',
    bodyMapText: 'Señale el lugar en una figura, de frente o de espaldas.',
    bodyMapLink: 'Abrir el mapa del cuerpo',
    newest: 'Respuestas más recientes',
    useful: 'Las respuestas más útiles',
    authors: 'Quién escribe aquí',
    allAuthors: 'Todos los autores',
    noArticles: 'Las primeras respuestas se están escribiendo.',
  },
  search: {
    symptom: 'Síntoma',
    also: 'También encontrado',
    author: 'Autor',
    aboutPage: 'Sobre este sitio',
    near: 'Síntomas cercanos',
    helpful: 'Preguntas cuyas respuestas ayudaron a muchos lectores',
    ways: 'Otras formas de buscar',
    noAnswers: 'Todavía no hay respuestas sobre esto.',
    title: 'Buscar',
    titleFor: (query: string) => `«${query}»: buscar`,
    label: 'Buscar síntomas y respuestas',
    button: 'Buscar',
    found: (count: number, isMore = false) =>
      isMore
        ? `Más de ${counted(count, 'respuesta', 'respuestas')}`
        : counted(count, 'respuesta', 'respuestas'),
    foundFor: 'para',
    corrected: 'Se muestran los resultados de',
    instead: 'Buscar en su lugar',
    pinned: 'Elegido por nuestra redacción para estas palabras',
    about: (symptom: string, name: string) =>
      symptom.toLowerCase() === name.toLowerCase()
        ? `Sobre ${symptom}`
        : `Sobre ${symptom}, también llamado ${name}`,
    related: (symptom: string, name: string) =>
      `Relacionado: sobre ${symptom}, que se confunde a menudo con ${name}`,
    none: (query: string) => `No se encontró nada para «${query}»`,
    noneHelp: [
      'Use una palabra corriente, como «cansancio» o «sarpullido».',
      'Pruebe con una sola palabra en lugar de una frase.',
      'Busque el síntoma en la lista de la A a la Z.',
    ],
    ask: 'Escriba un síntoma o una pregunta con sus propias palabras.',
    filter: 'Solo esta parte del cuerpo',
    allSystems: 'Todas las partes del cuerpo',
    pages: 'Páginas de resultados',
    beyond: 'No hay respuestas en esta página: va después de la última.',
    lastPage: (page: number) => `Ir a la página ${page}, la última`,
  },
  wishes: {
    title: 'Díganos qué buscaba',
    text: '¿Qué quería saber?',
    hint: 'Con sus propias palabras, hasta 300 caracteres. No indique nombres ni cómo localizarle, por favor: nadie responde a esto, y nos ayuda a elegir sobre qué escribir.',
    send: 'Enviar',
    link: '¿No es lo que buscaba? Díganoslo',
    received: 'Gracias, hemos anotado lo que buscaba',
    receivedText:
      'Los redactores lo ven junto a las búsquedas sin resultado y eligen con ambas cosas sobre qué escribir. No hay una respuesta solo para usted: si necesita consejo, pregunte a un profesional clínico.',
    errors: {
      missing: 'Diga con palabras qué buscaba',
      tooLong: 'El texto debe tener 300 caracteres como máximo',
      email:
        'Quite el correo electrónico o el nombre de cuenta, por favor: no lo guardamos y nadie responde a esto',
      number: 'Quite el teléfono, la dirección u otro número largo, por favor: no lo guardamos',
      link: 'Quite el enlace, por favor, y diga con palabras qué buscaba',
      outOfDate: 'Este formulario estaba caducado. Envíelo otra vez, por favor',
      notSaved: 'No se pudo guardar en este momento. Envíelo otra vez dentro de un instante, por favor',
    },
  },
  pages: { updated: 'Actualizado', others: 'Más sobre este sitio' },
  connect: {
    title: 'Respuestas a su pregunta',
    answers: 'Respuestas',
    none: 'Todavía no tenemos una respuesta sobre esto.',
    wrong: 'Esta solicitud no se puede leer',
  },
  feeds: {
    symptom: (name: string, site: string) => `${name}: respuestas nuevas, ${site}`,
    comments: (question: string) => `Comentarios: ${question}`,
    commentsText: 'Comentarios de lectores, leídos antes por un moderador.',
    comment: (name: string, question: string) => `${name} sobre «${question}»`,
  },
  errors: {
    withdrawn: 'Esta respuesta se ha retirado',
    withdrawnText:
      'La hemos quitado de este sitio. Si se ha guiado por lo que decía, consúltelo con un profesional de la salud.',
    gone: 'Esta página ya no existe',
    goneText: 'Se ha quitado de este sitio definitivamente.',
    notFound: 'Página no encontrada',
    notFoundText:
      'No hay ninguna página en esta dirección. Puede que se haya movido o que la dirección tenga un error.',
    tryInstead: 'Puede mirar aquí:',
    back: 'Volver',
  },
  danger,
  descriptions,
  developers,
  mail,
  mirror,
  privacy,
  refusals,
}
