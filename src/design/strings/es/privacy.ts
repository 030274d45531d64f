import type { Strings } from '@/design/strings/words'
import { counter } from '../counted'

const counted = counter('es')

/** The strings of the page about stored reader data, in Spanish. */
export const privacy: Strings['privacy'] = {
  title: 'Qué se guarda sobre los lectores',
  lead: 'Todo lo que este sitio guarda sobre quienes leen, comentan o valoran, para qué y durante cuánto tiempo. Un programa lo borra cada hora según esta misma lista.',
  what: 'Qué',
  why: 'Para qué',
  where: 'Dónde',
  howLong: 'Cuánto tiempo',
  link: 'Todo lo que se guarda y durante cuánto tiempo',
  nothing: 'Leer no crea ninguna cookie ni guarda nada sobre usted. No se entrega nada a otras empresas.',
  cookies:
    'La cookie «commenter» se crea cuando usted comenta y «voter» cuando valora. Cada una contiene un número al azar y nada sobre usted. «received» permite darle las gracias por lo que envió y desaparece a los diez minutos.',
  hashes:
    'Una huella con clave es un número hecho a partir de un dato y una clave secreta. Sin esa clave nadie puede recuperar el dato.',
  rights:
    'Puede pedir que se le envíe o se borre todo lo que pertenece a su correo electrónico. Escriba a la dirección de la página de contacto.',
  terms: {
    days: (count: number) => counted(count, 'día', 'días'),
    minutes: (count: number) => counted(count, 'minuto', 'minutos'),
    comment: 'Mientras exista el comentario',
    vote: 'Mientras exista el voto',
    sent: 'Hasta que se envíe, unos dos días como máximo',
    ban: 'Hasta que termine el bloqueo',
    hour: 'Alrededor de una hora',
  },
  rules: {
    comment: {
      what: 'El nombre que usted eligió y su comentario',
      why: 'Para mostrarlo debajo del artículo',
      where: 'Con el comentario, en público una vez aprobado',
    },
    spam: {
      what: 'Los comentarios marcados como no deseados',
      why: 'Para corregir un error y aprender a reconocerlos',
      where: 'Con el comentario, para los moderadores',
    },
    editKey: {
      what: 'Una huella con clave de la cookie «commenter»',
      why: 'Para que pueda cambiar o retirar su comentario',
      where: 'Con el comentario, sin que nadie la lea',
    },
    contact: {
      what: 'El correo electrónico indicado con un comentario, su huella con clave y la de la cookie «commenter»',
      why: 'Para preguntas de los moderadores y para reconocer a quien comenta de buena fe',
      where: 'Aparte del comentario, para los moderadores',
    },
    commentNetwork: {
      what: 'Una huella de la dirección de red de quien comenta, con una clave que cambia cada mes',
      why: 'Para detectar oleadas de mensajes no deseados',
      where: 'Aparte del comentario, para los moderadores',
    },
    commentReport: {
      what: 'Los avisos sobre comentarios, con una huella de la dirección de red de quien avisa',
      why: 'Para que cada lector cuente una sola vez',
      where: 'Aparte del comentario, para los moderadores',
    },
    question: {
      what: 'Un correo electrónico que aún no ha confirmado que quiere recibir correos',
      why: 'Para preguntar a su dueño',
      where: 'En la lista de suscripciones, para los administradores',
    },
    subscription: {
      what: 'Un correo electrónico que recibe correos sobre respuestas',
      why: 'Para enviar esos correos',
      where: 'En la lista de suscripciones, para los administradores',
    },
    unwanted: {
      what: 'Una huella con clave de un correo electrónico que no quiere recibir correos o no respondió cuando se le preguntó',
      why: 'Para no molestarlo',
      where: 'En una lista que nadie lee',
    },
    mail: {
      what: 'Un correo para usted que espera ser enviado',
      why: 'Para enviarlo otra vez si un servidor de correo no responde',
      where: 'En la cola de envío, sin que nadie lo lea',
    },
    errorReport: {
      what: 'El correo electrónico indicado con un aviso de error',
      why: 'Para contestar al aviso',
      where: 'Con el aviso, para los redactores',
    },
    vote: {
      what: 'Su voto, con una huella con clave de la cookie «voter»',
      why: 'Para que cada lector tenga un voto y pueda cambiarlo',
      where: 'Con el voto, sin que nadie la lea',
    },
    ratingNetwork: {
      what: 'Una huella de la dirección de red de quien vota, con una clave que cambia cada mes',
      why: 'Para detectar votos en masa desde un mismo lugar',
      where: 'Con el voto, sin que nadie la lea',
    },
    ban: {
      what: 'La huella de un remitente o una red cuyos comentarios se retienen, o un patrón de correos electrónicos',
      why: 'Para retener lo que envían',
      where: 'En la lista de bloqueos, para los moderadores',
    },
    limit: {
      what: 'Una huella con clave de su dirección de red, con una cuenta',
      why: 'Para limitar cuánto llega desde un mismo lugar',
      where: 'En una tabla que nadie lee',
    },
    wish: {
      what: 'Lo que dice que buscaba, si lo envía desde la búsqueda: sus palabras, el idioma de la página y el día, sin nada sobre usted',
      why: 'Para elegir sobre qué escribir; se cuenta desde el último día en que llegaron las mismas palabras',
      where: 'En una lista para los redactores',
    },
    miss: {
      what: 'Las búsquedas sin resultado, si son breves y no llevan números ni direcciones: las palabras y cuántas veces llegaron, sin nada sobre quién buscó',
      why: 'Para elegir sobre qué escribir; se cuenta desde el último día en que llegaron las mismas palabras',
      where: 'En una lista para los redactores',
    },
  },
}
