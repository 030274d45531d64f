import type { PanelWords } from '../panel-words'

const narrowings = {
  article: { en: 'article', es: 'artículo' },
  sender: { en: 'sender', es: 'remitente' },
  network: { en: 'network', es: 'red' },
} satisfies PanelWords

/** Why the server refuses a staff request. */
export const refusalWords = {
  futureDate: {
    en: 'The publication date is in the future. Use “Schedule” instead.',
    es: 'La fecha de publicación está en el futuro. Programe la publicación en «Programación».',
  },
  earlyDate: {
    en: 'The publication date is before the article was created. Let the site set it, or choose a later one.',
    es: 'La fecha de publicación es anterior al comienzo del artículo. Deje que la ponga el sitio o elija una posterior.',
  },
  profileNotPublic: {
    en: (names: string[]) =>
      `The profile of ${names.map((name) => name || 'somebody without a name yet').join(', ')} is not public yet. Complete and publish the profile, then the article.`,
    es: (names: string[]) =>
      `El perfil de ${names.map((name) => name || 'alguien aún sin nombre').join(', ')} todavía no es público. Complete y publique antes el perfil y después el artículo.`,
  },
  readersHadIt: {
    en: 'This article was public, so it cannot be deleted like a draft. Ask an editor.',
    es: 'Los lectores ya tuvieron este artículo, así que no se elimina como un borrador. Pregunte a un editor.',
  },
  notYourDraft: {
    en: 'This article is in review or approved. Ask an editor to return it to you first.',
    es: 'Este artículo está en revisión o aprobado. Pida antes a un editor que se lo devuelva.',
  },
  othersSign: {
    en: 'This draft has another author, too. Ask an editor to delete it.',
    es: 'Otra persona firma también este borrador. Pida a un editor que lo elimine.',
  },
  needsApproval: {
    en: 'Publishing needs an approval of the last change. Send the article to review; once it is approved, publish it.',
    es: 'Para publicar hace falta aprobar el último cambio. Envíe el artículo a revisión y, cuando esté aprobado, publíquelo.',
  },
  planNeedsApproval: {
    en: 'Only approved content can be scheduled. Send it to review first.',
    es: 'Solo se puede programar lo que está aprobado. Envíelo antes a revisión.',
  },
  changedMeanwhile: {
    en: 'Somebody changed this after you opened it. Reload it, look at it, then decide again.',
    es: 'Alguien lo cambió después de que usted lo abriera. Vuelva a cargarlo, véalo y decida de nuevo.',
  },
  currentPassword: {
    en: 'Enter your current password to change the e-mail address or the password.',
    es: 'Escriba su contraseña actual para cambiar el correo electrónico o la contraseña.',
  },
  wrongPassword: { en: 'Your current password is incorrect.', es: 'Su contraseña actual no es correcta.' },
  passwordOfOthers: {
    en: 'You cannot set another person’s password. Create a link, so that they can choose one.',
    es: 'Nadie fija la contraseña de otra persona. Cree un enlace y esa persona elegirá una.',
  },
  sessionsEnded: {
    en: (count: number) => (count === 1 ? 'One session ended.' : `${count} sessions ended.`),
    es: (count: number) => (count === 1 ? 'Se cerró una sesión.' : `Se cerraron ${count} sesiones.`),
  },
  approveFirst: {
    en: 'Approve the comment first: readers do not see it yet.',
    es: 'Apruebe antes el comentario: los lectores aún no lo ven.',
  },
  ownArticlesOnly: {
    en: 'You can answer comments on your own articles only.',
    es: 'Solo puede responder a comentarios en sus propios artículos.',
  },
  unknownSender: {
    en: 'There is no data left to ban this sender by.',
    es: 'Ya no se sabe nada de este remitente con lo que bloquearlo.',
  },
  accountExists: {
    en: (email: string) => `There is already an account for ${email}.`,
    es: (email: string) => `Ya hay una cuenta para ${email}.`,
  },
  commentChanged: {
    en: 'Its sender changed this comment after you opened it. Read it again, then decide.',
    es: 'Su remitente cambió este comentario después de que usted lo abriera. Léalo de nuevo y decida.',
  },
  decidedMeanwhile: {
    en: 'Others decided about it, or its sender changed it, after you opened the list. Read it again.',
    es: 'Otra persona decidió sobre él, o su remitente lo cambió, después de que usted abriera la lista. Léalo de nuevo.',
  },
  coverItsParts: {
    en: 'Cover parts of the comment’s text.',
    es: 'Tape partes que figuren en el comentario.',
  },
  coverFewer: {
    en: 'Cover fewer parts: the comment would be too long with its bars.',
    es: 'Tape menos partes: con las barras, el comentario sería demasiado largo.',
  },
  pictureInUse: {
    en: (titles: string[]) =>
      `This picture is used in ${titles.map((title) => `“${title}”`).join(', ')}. Upload the new one as a separate picture and choose it there.`,
    es: (titles: string[]) =>
      `Esta imagen se usa en ${titles.map((title) => `«${title}»`).join(', ')}. Suba la nueva como imagen aparte y elíjala allí.`,
  },
  profileStays: {
    en: (question: string) =>
      `This author is named in “${question}”, which is public, so the profile stays public, too.`,
    es: (question: string) =>
      `Este autor figura en «${question}», que es público, así que el perfil también sigue siendo público.`,
  },
  oneByOne: {
    en: 'Unpublish profiles one at a time.',
    es: 'Retire los perfiles del sitio de uno en uno.',
  },
  hasComments: {
    en: (count: number) => `Readers left ${count} comments here. Unpublish the article instead.`,
    es: (count: number) =>
      `Los lectores dejaron ${count === 1 ? 'un comentario' : `${count} comentarios`} aquí. En su lugar, retire el artículo del sitio.`,
  },
  sessionOver: { en: 'This session has already ended.', es: 'Esta sesión ya se había cerrado.' },
  narrowed: {
    noNumber: {
      en: (kind: keyof typeof narrowings) =>
        `The ${narrowings[kind]?.en ?? kind} in the URL is not a number.`,
      es: (kind: keyof typeof narrowings) =>
        `Lo que la dirección indica como ${narrowings[kind]?.es ?? kind} no es un número.`,
    },
    noArticle: {
      en: (id: number) => `There is no article ${id}.`,
      es: (id: number) => `No existe el artículo ${id}.`,
    },
    unknown: {
      en: (kind: keyof typeof narrowings, comment: number) =>
        `Nothing is known of the ${narrowings[kind]?.en ?? kind} of comment ${comment}, or not any more.`,
      es: (kind: keyof typeof narrowings, comment: number) =>
        `No se sabe nada, o ya no, sobre ${kind === 'network' ? 'la red' : 'el remitente'} del comentario ${comment}.`,
    },
  },
  emailPattern: {
    en: 'An e-mail pattern like *@spam.example',
    es: 'Un patrón de correo como *@spam.example',
  },
  wrongRequest: {
    en: (reasons: string) => `The request is wrong: ${reasons}`,
    es: (reasons: string) => `La petición es incorrecta: ${reasons}`,
  },
  noJson: { en: 'The request does not contain valid JSON.', es: 'La petición no contiene JSON válido.' },
  incomplete: { en: 'The request is incomplete.', es: 'La petición está incompleta.' },
  othersSave: {
    en: 'Others are saving this right now. Try again in a moment.',
    es: 'Otras personas están guardando esto ahora mismo. Inténtelo de nuevo en un momento.',
  },
  busySaving: {
    en: 'Too much is being saved at the moment. Try again shortly.',
    es: 'En este momento se está guardando demasiado. Inténtelo de nuevo en breve.',
  },
  circle: {
    en: 'These redirects would form a loop.',
    es: 'Estas direcciones llevarían a los lectores en círculo.',
  },
  signIn: { en: 'Sign in first.', es: 'Inicie sesión primero.' },
  adminsOnly: {
    en: 'Only administrators may do this.',
    es: 'Solo los administradores pueden hacer esto.',
  },
} satisfies PanelWords
