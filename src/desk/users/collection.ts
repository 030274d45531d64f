import { sql } from '@payloadcms/db-postgres'
import { APIError, type CollectionConfig, type PayloadRequest } from 'payload'
import { collectionAccess, never, onlyRoles } from '@/access/access-for'
import { hiddenInPanel } from '@/access/panel'
import { roles } from '@/access/roles'
import { connectionOf } from '@/db/connection'
import { ADMINISTRATORS_LOCK } from '@/db/locks'
import { speak } from '@/design/panel-words'
import { accountWords } from '@/design/panel-words/accounts'
import { menuGroups, roleNames } from '@/design/panel-words/choices'
import { auditDeletion } from '@/desk/audit-log/audit-deletion'
import { keyEndpoints } from '@/desk/keys/endpoints'
import { revokeAfterReset, revokeWithPassword } from '@/desk/keys/revoke-keys'
import { env } from '@/env'
import { acceptLink } from './access-link'
import { auditAccount } from './audit-account'
import { checkNewPassword } from './check-new-password'
import { confirmIdentity } from './confirm-identity'
import { userEndpoints } from './endpoints'
import { noteLanguage, noteLanguageAtLogin } from './note-language'
import { rememberDevice } from './remember-device'
import { keepSessionsBack } from './sessions'
import { noteFirstSignIn, tellStanding } from './standing'
import { tellOwner, tellOwnerOfReset } from './tell-owner'
import { isTimeZone } from './time-zone'

const HOUR = 3600

/** At least one account manager must remain. The lock keeps two administrators from removing each other. */
async function requireOtherAdministrator(req: PayloadRequest, id: number | string): Promise<void> {
  const connection = await connectionOf(req)
  await connection.execute(sql`select pg_advisory_xact_lock(${ADMINISTRATORS_LOCK})`)
  const others = await req.payload.count({
    collection: 'users',
    where: { and: [{ role: { equals: 'admin' } }, { id: { not_equals: id } }] },
    req,
  })
  if (others.totalDocs === 0) {
    throw new APIError(speak(accountWords, req.i18n.language).lastAdmin, 409, undefined, true)
  }
}

const adminsOnly = { create: onlyRoles('admin'), update: onlyRoles('admin') }

/** Staff accounts, the only ones there are. */
export const Users: CollectionConfig = {
  slug: 'users',
  labels: { singular: { en: 'User', es: 'Usuario' }, plural: { en: 'Users', es: 'Usuarios' } },
  auth: {
    tokenExpiration: 8 * HOUR,
    removeTokenFromResponses: true,
    // Never reached: limit-logins.ts counts, and locks no owner out. Without a number Payload would hide "Force
    // unlock".
    maxLoginAttempts: 1_000_000_000,
    cookies: { secure: env.PUBLIC_URL.startsWith('https:'), sameSite: 'Strict' },
  },
  access: collectionAccess('users'),
  endpoints: [...userEndpoints, ...keyEndpoints],
  admin: {
    hidden: hiddenInPanel('users'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'role', 'standing'],
    listSearchableFields: ['name', 'email'],
    group: menuGroups.staff,
    components: {
      // Where other collections have a form to create a document, accounts have the invitation.
      views: { edit: { default: { Component: '/src/desk/users/admin/UserView#UserView' } } },
      beforeListTable: ['/src/desk/users/admin/InviteButton#InviteButton'],
    },
  },
  fields: [
    {
      name: 'currentPasswordField',
      type: 'ui',
      label: { en: 'Current password', es: 'Contraseña actual' },
      admin: {
        disableListColumn: true,
        components: { Field: '/src/desk/users/admin/CurrentPassword#CurrentPassword' },
      },
    },
    { name: 'name', type: 'text', label: { en: 'Name', es: 'Nombre' }, required: true, maxLength: 120 },
    {
      name: 'role',
      type: 'select',
      label: { en: 'Role', es: 'Función' },
      required: true,
      defaultValue: 'author',
      options: roles.map((value) => ({ value, label: roleNames[value] })),
      access: adminsOnly,
      saveToJWT: true,
    },
    {
      name: 'author',
      type: 'relationship',
      label: { en: 'Author', es: 'Autor' },
      relationTo: 'authors',
      access: adminsOnly,
      saveToJWT: true,
      admin: {
        description: {
          en: 'The public profile of this person; decides which drafts an author may edit.',
          es: 'El perfil público de esta persona; decide qué borradores puede editar un autor.',
        },
      },
    },
    {
      name: 'missingProfile',
      type: 'ui',
      label: { en: 'Missing profile', es: 'Perfil que falta' },
      admin: {
        disableListColumn: true,
        components: { Field: '/src/desk/users/admin/OwnMissingProfile#OwnMissingProfile' },
      },
    },
    {
      name: 'standing',
      type: 'text',
      virtual: true,
      label: { en: 'Status', es: 'Estado' },
      access: { create: never, update: never },
      admin: { readOnly: true, disableListFilter: true, condition: () => false },
    },
    {
      name: 'accessLinks',
      type: 'ui',
      label: { en: 'Access links', es: 'Enlaces de acceso' },
      admin: {
        disableListColumn: true,
        components: { Field: '/src/desk/users/admin/AccessLinks#AccessLinks' },
      },
    },
    {
      name: 'signedIn',
      type: 'ui',
      label: { en: 'Where you are signed in', es: 'Sesiones abiertas' },
      admin: {
        disableListColumn: true,
        components: { Field: '/src/desk/users/admin/SignedIn#SignedIn' },
      },
    },
    {
      name: 'personalKeys',
      type: 'ui',
      label: { en: 'Keys for programs', es: 'Claves para programas' },
      admin: {
        disableListColumn: true,
        components: { Field: '/src/desk/keys/admin/PersonalKeys#PersonalKeys' },
      },
    },
    {
      name: 'wantsCommentMail',
      type: 'checkbox',
      defaultValue: true,
      label: {
        en: 'Mail me about new comments on my articles',
        es: 'Avisarme por correo de los comentarios nuevos en mis artículos',
      },
      admin: { position: 'sidebar' },
    },
    {
      name: 'wantsModerationDigest',
      type: 'checkbox',
      defaultValue: true,
      label: {
        en: 'Mail me once a day which comments wait',
        es: 'Enviarme una vez al día los comentarios que esperan',
      },
      admin: {
        position: 'sidebar',
        condition: (data) => data.role === 'moderator' || data.role === 'admin',
      },
    },
    {
      name: 'articleMail',
      type: 'select',
      defaultValue: 'at-once',
      label: {
        en: 'Mail me about articles that concern me',
        es: 'Avisarme por correo de los artículos que me afectan',
      },
      options: [
        { value: 'at-once', label: { en: 'At once', es: 'Enseguida' } },
        { value: 'daily', label: { en: 'Once a day', es: 'Una vez al día' } },
        { value: 'never', label: { en: 'Never', es: 'Nunca' } },
      ],
      admin: {
        position: 'sidebar',
        isClearable: false,
        description: {
          en: 'Sent to review, returned, approved, given to you. All of it is in your inbox as well.',
          es: 'Enviado a revisión, devuelto, aprobado, asignado a usted. Todo está también en su bandeja de entrada.',
        },
        condition: (data) => data.role !== 'moderator',
      },
    },
    {
      name: 'timeZone',
      type: 'text',
      maxLength: 64,
      label: { en: 'Time zone', es: 'Zona horaria' },
      validate: (value: unknown, { req }: { req: PayloadRequest }) =>
        isTimeZone(value) || speak(accountWords, req.i18n.language).badZone,
      admin: {
        position: 'sidebar',
        description: {
          en: 'Times are shown and planned in it. Left empty, your browser’s own is used.',
          es: 'En ella se muestran y se programan las horas. Si se deja vacía, se usa la del navegador.',
        },
        components: { Field: '/src/desk/users/admin/TimeZoneField#TimeZoneField' },
      },
    },
    {
      // In which the panel was used last (note-language.ts).
      name: 'language',
      type: 'text',
      maxLength: 5,
      access: { create: never, update: never },
      admin: { hidden: true },
    },
    { name: 'invitedAt', type: 'date', access: { create: never, update: never }, admin: { hidden: true } },
    { name: 'joinedAt', type: 'date', access: { create: never, update: never }, admin: { hidden: true } },
  ],
  hooks: {
    beforeOperation: [confirmIdentity, checkNewPassword, acceptLink],
    beforeRead: [tellStanding],
    afterRead: [keepSessionsBack],
    afterLogin: [tellOwnerOfReset, revokeAfterReset, noteFirstSignIn, rememberDevice, noteLanguageAtLogin],
    afterMe: [noteLanguage],
    beforeChange: [
      async ({ data, originalDoc, req }) => {
        const isDemoted = originalDoc?.role === 'admin' && data.role !== undefined && data.role !== 'admin'
        if (isDemoted) await requireOtherAdministrator(req, originalDoc.id)
        return data
      },
    ],
    afterChange: [auditAccount, tellOwner, revokeWithPassword],
    beforeDelete: [({ id, req }) => requireOtherAdministrator(req, id)],
    afterDelete: [auditDeletion('users', 'name')],
  },
}
