import type { Strings } from '@/design/strings/words'
import { counter } from '../counted'

const counted = counter('es')

/** Why a form was returned or refused, in Spanish. */
export const refusals: Strings['refusals'] = {
  titleWithError: (title: string) => `Error: ${title}`,
  comment: {
    nameMissing: 'Escriba el nombre que aparecerá con su comentario',
    nameTooLong: (most: number) => `El nombre debe tener ${most.toLocaleString('es')} caracteres como máximo`,
    emailWrong: 'Escriba un correo electrónico como nombre@example.com o deje el campo vacío',
    emailWanted:
      'Escriba su correo electrónico para que podamos avisarle de las respuestas, o quite la marca',
    emailTooLong: 'El correo electrónico es demasiado largo',
    textMissing: 'Escriba su comentario',
    textTooLong: (most: number) =>
      `El comentario debe tener ${most.toLocaleString('es')} caracteres como máximo`,
    outOfDate: 'Este formulario había caducado. Envíelo otra vez',
    waitAwhile: (seconds: number) =>
      `Estamos recibiendo muchos comentarios no deseados. Espere ${counted(seconds, 'segundo', 'segundos')} y envíe su comentario otra vez`,
    notSaved: 'Ahora no se pudo guardar su comentario. Vuelva a enviarlo dentro de un momento',
    notSent: 'Lo que escribió no se envió',
    closed: 'Los comentarios están cerrados',
    closedText: 'Este artículo ya no admite comentarios.',
    articleGone: 'La respuesta sobre la que escribió ya no está aquí.',
  },
  rating: {
    starsMissing: 'Elija de 1 a 5 estrellas',
    noCookie:
      'Su valoración no se contó, porque su navegador no guardó nuestra cookie. La necesitamos para que cada lector tenga un solo voto y pueda cambiarlo; contiene un número al azar y nada sobre usted. Permita las cookies de este sitio en los ajustes de su navegador, vuelva a abrir esta página y valore',
    notSaved: 'Su valoración no se pudo guardar en este momento. Envíela de nuevo dentro de un momento',
  },
  form: {
    incomplete: 'Elija una respuesta',
    staff:
      'Usted ha iniciado sesión como miembro del equipo. Los autores y el equipo no pueden votar, para que los votos sean de los lectores.',
    foreign:
      'Su navegador no indicó que este formulario viene de nuestra página, por eso no lo aceptamos. Compruebe lo que sigue y envíelo otra vez. Si no funciona, un ajuste de privacidad o una extensión oculta de dónde vienen los formularios: permítalo en este sitio o use otro navegador.',
    wrongType:
      'El formulario llegó de una forma que no podemos aceptar. Compruebe lo que sigue y envíelo otra vez desde aquí.',
    tooLarge: 'Es demasiado texto para un solo formulario. Acorte lo que sigue y envíelo otra vez.',
    unread:
      'Era tanto texto que no pudimos leerlo. Use el botón Atrás de su navegador: lo que escribió debería seguir en el formulario. Acórtelo y envíelo otra vez.',
    slow: 'El formulario tardó demasiado en llegar y no pudimos leerlo. Use el botón Atrás de su navegador: lo que escribió debería seguir en el formulario. Envíelo otra vez cuando su conexión sea mejor.',
    unstorable:
      'El formulario contenía caracteres que no se pueden guardar. Los hemos quitado: compruebe lo que sigue y envíelo otra vez.',
    tooMany: (minutes: number) =>
      `Desde su red se envió demasiado en poco tiempo. Inténtelo de nuevo dentro de ${counted(minutes, 'minuto', 'minutos')}.`,
  },
  keepOpen: 'Deje esta página abierta hasta entonces: lo que escribió sigue abajo.',
  yourWords: 'Lo que escribió, para copiarlo',
  unavailable: {
    heading: 'Ahora no podemos mostrar esta página',
    text: 'Algo de nuestra parte no responde. No se ha perdido nada de lo guardado. Inténtelo de nuevo dentro de un momento.',
  },
}
