import type { Strings } from '@/design/strings'
import { counter } from '../counted'

const counted = counter('es')

/** Why a form came back or was not taken, in Spanish. */
export const refusals: Strings['refusals'] = {
  titleWithError: (title: string) => `Error: ${title}`,
  comment: {
    nameMissing: 'Escriba el nombre que aparecerá con su comentario',
    nameTooLong: (most: number) => `El nombre debe tener ${most.toLocaleString('es')} caracteres como máximo`,
    emailWrong: 'Escriba un correo electrónico como nombre@example.com o deje el campo vacío',
    emailTooLong: 'El correo electrónico es demasiado largo',
    textMissing: 'Escriba su comentario',
    textTooLong: (most: number) =>
      `El comentario debe tener ${most.toLocaleString('es')} caracteres como máximo`,
    outOfDate: 'Este formulario había caducado. Envíelo otra vez',
    waitAwhile: (seconds: number) =>
      `Estamos recibiendo muchos comentarios no deseados. Espere ${counted(seconds, 'segundo', 'segundos')} y envíe su comentario otra vez`,
    notSaved: 'Ahora no se pudo guardar su comentario. Vuelva a enviarlo dentro de un momento',
    notSent: 'Su comentario no se envió',
    closed: 'Los comentarios están cerrados',
    closedText: 'Este artículo ya no admite comentarios.',
  },
  rating: {
    starsMissing: 'Elija de 1 a 5 estrellas',
    noCookie:
      'Su navegador no envió nuestra cookie, con la que cada lector tiene un solo voto. Envíe su valoración otra vez',
    notSaved: 'Su valoración no se pudo guardar en este momento. Envíela de nuevo dentro de un momento',
    notSent: 'Su valoración no se envió',
  },
  helpful: { notSent: 'Su voto no se envió' },
  form: {
    incomplete: 'Falta algo en lo que se envió. Abra la página de nuevo y elija una respuesta.',
    staff:
      'Usted ha iniciado sesión como miembro del equipo. Los autores y el equipo no pueden votar, para que los votos sean de los lectores.',
    foreign:
      'Este formulario no se envió desde nuestra página. Vuelva a abrir la página e inténtelo de nuevo.',
    wrongType: 'Esta dirección solo admite un formulario web sencillo.',
    tooLarge: 'Es demasiado texto para un solo formulario.',
    unstorable: 'El formulario contiene caracteres que no se pueden guardar.',
    tooMany: (minutes: number) =>
      `Desde su red se envió demasiado en poco tiempo. Inténtelo de nuevo dentro de ${counted(minutes, 'minuto', 'minutos')}.`,
  },
  unavailable: {
    heading: 'Ahora no podemos mostrar esta página',
    text: 'Algo de nuestra parte no responde. No se ha perdido nada de lo guardado. Inténtelo de nuevo dentro de un momento.',
  },
}
