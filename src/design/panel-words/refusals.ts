/** Why the server refuses a staff request. */
export const refusalWords = {
  futureDate: {
    en: 'The publication date lies in the future. Plan the publication with “Schedule” instead.',
    es: 'La fecha de publicación está en el futuro. Programe la publicación en «Programación».',
  },
  needsApproval: {
    en: 'Publishing needs an approval of the last change. Send the article to review; once it is approved, publish it.',
    es: 'Para publicar hace falta aprobar el último cambio. Envíe el artículo a revisión y, cuando esté aprobado, publíquelo.',
  },
  planNeedsApproval: {
    en: 'Only what was approved can be planned. Send it to review first.',
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
  wrongPassword: { en: 'Your current password is not right.', es: 'Su contraseña actual no es correcta.' },
  passwordOfOthers: {
    en: 'Nobody sets the password of somebody else. Make a link, and the person chooses one.',
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
    en: 'Nothing is known of this sender any more by which to ban.',
    es: 'Ya no se sabe nada de este remitente con lo que bloquearlo.',
  },
  accountExists: {
    en: (email: string) => `There is an account for ${email} already.`,
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
    en: 'Cover parts that stand in the comment.',
    es: 'Tape partes que figuren en el comentario.',
  },
  coverFewer: {
    en: 'Cover fewer parts: the comment would be too long with its bars.',
    es: 'Tape menos partes: con las barras, el comentario sería demasiado largo.',
  },
  pictureInUse: {
    en: (titles: string[]) =>
      `This picture is used in ${titles.map((title) => `“${title}”`).join(', ')}. Upload the new one as a picture of its own and choose it there.`,
    es: (titles: string[]) =>
      `Esta imagen se usa en ${titles.map((title) => `«${title}»`).join(', ')}. Suba la nueva como imagen aparte y elíjala allí.`,
  },
  authorCited: {
    en: (question: string) =>
      `This author is named in “${question || 'an article without a question yet'}” and cannot be deleted.`,
    es: (question: string) =>
      `Este autor figura en «${question || 'un artículo aún sin pregunta'}» y no se puede eliminar.`,
  },
  hasComments: {
    en: (count: number) => `Readers left ${count} comments here. Unpublish the article instead.`,
    es: (count: number) =>
      `Los lectores dejaron ${count === 1 ? 'un comentario' : `${count} comentarios`} aquí. En su lugar, retire el artículo del sitio.`,
  },
  sessionOver: { en: 'This session has ended already.', es: 'Esta sesión ya se había cerrado.' },
  signIn: { en: 'Sign in first.', es: 'Inicie sesión primero.' },
  adminsOnly: {
    en: 'Only administrators may do this.',
    es: 'Solo los administradores pueden hacer esto.',
  },
}
