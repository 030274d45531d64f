import type { en } from '../en'

/** La página para quienes desarrollan con el sitio. */
export const developers: (typeof en)['developers'] = {
  title: 'Para desarrolladores',
  lead: 'Use nuestras respuestas en su aplicación, en su sitio o en la historia clínica electrónica. Todo está abierto y no necesita clave.',
  terms:
    'Muestre con cada respuesta el autor, la fecha y el aviso legal, y enlace a su página. Elimine su copia cuando la retiremos.',
  api: 'API JSON',
  apiText: 'Contiene lo que ven los lectores y cambia con las páginas. Una descripción para programas:',
  operations: {
    listArticles: 'Artículos publicados, primero los más recientes, sin el texto.',
    getArticle: 'Un artículo con su texto.',
    listComments: 'Los comentarios aprobados de un artículo, primero los más antiguos.',
    listAuthors: 'Perfiles de profesionales con sus valoraciones.',
    getAuthor: 'Un perfil.',
    listSymptoms: 'Los síntomas de la A a la Z.',
    getSymptom: 'Un síntoma, también con cuándo pedir ayuda.',
    listBodySystems: 'Todos los sistemas del cuerpo.',
    getBodySystem: 'Un sistema del cuerpo con sus síntomas.',
    search: 'Artículos para las palabras de una persona, diez por página, primero los mejores.',
  },
  markdown: 'Artículos como Markdown, HTML o texto sin formato.',
  paging:
    'Las listas dan un nextCursor: envíelo como cursor para obtener la página siguiente. limit es como máximo 100. fields nombra los campos que desea. updatedSince da lo que cambió desde un momento.',
  strict: 'Un parámetro desconocido o incorrecto es un error que lo nombra, como application/problem+json.',
  caching:
    'Devuelva el ETag como If-None-Match. Las respuestas de nuestra caché no tienen límite; las demás sí, y la cabecera RateLimit indica cuántas quedan. Después de un 429, espere lo que indique Retry-After.',
  moved: '301 significa que una dirección cambió; 410, que retiramos algo.',
  version:
    'La versión 1 puede recibir añadidos. Se mantiene al menos dos años después de que aparezca una versión 2.',
  records: 'Historias clínicas electrónicas',
  recordsText:
    'Una solicitud HL7 Infobutton con un código o el nombre de un problema da respuestas como página, como Atom o como JSON. Conocemos códigos de ICD-10-CM, ICD-11, SNOMED CT, MeSH, LOINC, HPO y UMLS. No envíe nada sobre el paciente: no lo leemos.',
  embedding: 'Enlaces e inserción',
  embeddingText:
    'Los sitios compatibles con oEmbed muestran un artículo cuando se pega su dirección. Hay canales en tres formatos:',
  example: 'Ejemplo',
}
