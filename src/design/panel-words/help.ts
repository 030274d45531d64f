import type { InEachLanguage, PanelWords } from '../panel-words'

/** The text of the panel's help; desk/panel/help-topics.ts says for which roles. */
export const helpWords = {
  handbook: { en: 'Handbook', es: 'Manual (en inglés)' },
  inFull: { en: 'In full, with pictures: ', es: 'Completo, con imágenes: ' },
  forDevelopers: { en: 'For developers', es: 'Para quien desarrolla' },
  parts: {
    en: 'Parts of the readers’ design, each in each state',
    es: 'Las partes del diseño de los lectores, cada una en cada estado',
  },
} satisfies PanelWords

type Topic = { title: string; steps: readonly string[] }
type TopicWords = InEachLanguage<Topic>

export const helpTopicWords = {
  draft: {
    en: {
      title: 'From a draft to readers',
      steps: [
        'Write an article: the question as a reader would ask it, a summary in one sentence, then the text.',
        'The form saves itself while you type. “Not saved, trying again” at the foot means: keep the page open.',
        'Choose the reviewer, a clinician who did not write it, and press “Send to review”.',
        'The reviewer looks at the preview and approves it, or returns it with a note.',
        'An editor publishes it, immediately or at a scheduled time. A later change takes the same path; readers see the old text until then.',
      ],
    },
    es: {
      title: 'Del borrador a los lectores',
      steps: [
        'Escriba un artículo: la pregunta tal como la haría un lector, un resumen en una frase y después el texto.',
        'El formulario se guarda solo mientras escribe. «Sin guardar; se intenta de nuevo», al pie, significa: no cierre la página.',
        'Elija al revisor, un profesional clínico que no lo haya escrito, y pulse «Enviar a revisión».',
        'El revisor mira la vista previa y lo aprueba, o lo devuelve con una nota.',
        'Un editor lo publica, al momento o a una hora programada. Un cambio posterior sigue el mismo camino; hasta entonces los lectores ven el texto anterior.',
      ],
    },
  },
  keyboard: {
    en: {
      title: 'Writing with the keyboard',
      steps: [
        'Ctrl+B bold, Ctrl+I italic (on a Mac: ⌘ instead of Ctrl).',
        '“/” at the beginning of a line offers headings, lists, tables, care cards, figures and reference marks.',
        'What you paste from Word, Google Docs or a web page becomes clean text.',
      ],
    },
    es: {
      title: 'Escribir con el teclado',
      steps: [
        'Ctrl+B negrita, Ctrl+I cursiva (en un Mac: ⌘ en lugar de Ctrl).',
        '«/» al principio de una línea ofrece encabezados, listas, tablas, tarjetas de cuidados, figuras y llamadas de referencia.',
        'Lo que pegue desde Word, Google Docs o una página web queda como texto limpio.',
      ],
    },
  },
  corrections: {
    en: {
      title: 'Corrections and review dates',
      steps: [
        'Write under “Corrections” what was wrong and what it says now: readers see it with its date.',
        'The dashboard lists articles whose review is due. Approve with “The whole page was reviewed” to renew the date.',
        'An old version comes back as a draft: open “Versions”, compare, restore.',
        'A new address automatically leaves a redirect from the old one.',
      ],
    },
    es: {
      title: 'Correcciones y fechas de revisión',
      steps: [
        'Escriba en «Correcciones» qué era erróneo y qué dice ahora: los lectores lo ven con su fecha.',
        'La página de inicio lista los artículos que toca revisar. Apruebe con «Se revisó toda la página» para renovar la fecha.',
        'Una versión antigua vuelve como borrador: abra «Versiones», compare y restaure.',
        'Una dirección nueva deja por sí sola una redirección desde la antigua.',
      ],
    },
  },
  comments: {
    en: {
      title: 'Comments and ratings',
      steps: [
        'Open “Moderation”: the reasons why a comment waits stand beside it. “?” there shows all keys.',
        'You decide about what stands before you: if its sender changed it meanwhile, you are shown the difference first.',
        '“Only this article”, “Only this sender” and “Only this network” narrow the queue; its address can be shared.',
        '“Cover words …” lays a bar over a name or a number: readers never get the words, moderators can look at them and uncover them. An edit by its sender goes back to the queue.',
        'Ratings that came in a burst are held aside until somebody counts or removes them; never judge them by their stars.',
      ],
    },
    es: {
      title: 'Comentarios y valoraciones',
      steps: [
        'Abra «Moderación»: junto a cada comentario están los motivos por los que espera. «?» muestra allí todas las teclas.',
        'Usted decide sobre lo que tiene delante: si su remitente lo cambió entretanto, verá antes la diferencia.',
        '«Solo este artículo», «Solo este remitente» y «Solo esta red» limitan la cola; su dirección se puede compartir.',
        '«Tapar palabras …» pone una barra sobre un nombre o un número: los lectores nunca reciben esas palabras, los moderadores pueden verlas y destaparlas. Si su remitente lo cambia, vuelve a la cola.',
        'Las valoraciones que llegan en oleada quedan apartadas hasta que alguien las cuenta o las elimina; no las juzgue nunca por sus estrellas.',
      ],
    },
  },
  accounts: {
    en: {
      title: 'Accounts',
      steps: [
        'Invite people under “Users”. Without a mail server you are shown the link to hand over.',
        'Somebody who cannot sign in: open the account and make a link for a new password; “Force unlock” resets failed attempts.',
        'The site’s names, retention periods and what is held for moderators are under “Settings”.',
      ],
    },
    es: {
      title: 'Cuentas',
      steps: [
        'Invite a personas en «Usuarios». Sin servidor de correo verá el enlace que debe entregar.',
        'Si alguien no puede entrar: abra la cuenta y cree un enlace para una nueva contraseña; «Forzar desbloqueo» olvida los intentos fallidos.',
        'Los nombres del sitio, los plazos de privacidad y lo que espera a los moderadores están en «Ajustes».',
      ],
    },
  },
  account: {
    en: {
      title: 'Your account',
      steps: [
        'The picture in the upper corner leads to your account: name, password, mails, language, time zone, look.',
        '“Where you are signed in” lists your sessions; end those that you do not know.',
      ],
    },
    es: {
      title: 'Su cuenta',
      steps: [
        'La imagen de la esquina superior lleva a su cuenta: nombre, contraseña, correos, idioma, zona horaria y aspecto.',
        '«Dónde ha iniciado sesión» lista sus sesiones; cierre las que no reconozca.',
      ],
    },
  },
} satisfies Record<string, TopicWords>
