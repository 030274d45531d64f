import type { GlobalConfig } from 'payload'
import { accessFor } from '@/access/access-for'
import { hiddenInPanel } from '@/access/panel'
import { purgeGlobalOnChange } from '@/cache/purge-on-change'
import { tags } from '@/cache/tags'
import { languages } from '@/design/languages'
import { auditGlobalChange } from '@/desk/audit-log/audit-change'
import { isEmptyOrWeb, linesOf } from './web-addresses'

/** What the publisher decides once for the whole site. */
export const Settings: GlobalConfig = {
  slug: 'settings',
  access: {
    read: accessFor('settings', 'read'),
    update: accessFor('settings', 'update'),
    readVersions: accessFor('settings', 'readVersions'),
  },
  admin: { group: 'Site', hidden: hiddenInPanel('settings') },
  versions: { max: 50 },
  fields: [
    { name: 'siteName', type: 'text', required: true, defaultValue: 'Symptom Database', maxLength: 80 },
    {
      name: 'tagline',
      type: 'text',
      required: true,
      defaultValue: 'Health questions, answered by clinicians',
      maxLength: 160,
    },
    {
      name: 'language',
      type: 'select',
      required: true,
      defaultValue: 'en',
      options: languages.map(({ tag, name }) => ({ value: tag, label: name })),
      label: 'Language of the reader pages',
      admin: { description: 'Of menus, forms and labels. Articles say their own language.' },
    },
    {
      name: 'publisherName',
      type: 'text',
      maxLength: 160,
      label: 'Publisher',
      admin: {
        description: 'The organization that answers for the content. Left empty, the site’s name is used.',
      },
    },
    {
      name: 'publisherLogo',
      type: 'text',
      maxLength: 500,
      label: 'Address of the publisher’s logo',
      admin: {
        description:
          'For search engines: https://… of a PNG, SVG or JPEG. Left empty, the site’s own mark is named.',
      },
      validate: (value: unknown) => isEmptyOrWeb(value) || 'An address that begins with https://',
    },
    {
      name: 'publisherProfiles',
      type: 'textarea',
      maxLength: 2000,
      label: 'Where else the publisher is',
      admin: { description: 'Addresses of its profiles on other sites, one in a line, for search engines.' },
      validate: (value: unknown) =>
        linesOf(value).every(isEmptyOrWeb) || 'Addresses that begin with https://, one in a line.',
    },
    {
      name: 'securityContact',
      type: 'text',
      maxLength: 300,
      label: 'Contact for reports of security problems',
      admin: {
        description:
          'An e-mail address or an address that begins with https://, published in /.well-known/security.txt.',
      },
      validate: (value: unknown) =>
        isEmptyOrWeb(value) ||
        /^(?:mailto:)?[^\s@<>,;:]+@[^\s@<>,;:]+\.[^\s@<>,;:]+$/.test(String(value)) ||
        'An e-mail address, or an address that begins with https://',
    },
    {
      name: 'emergencyNumber',
      type: 'text',
      required: true,
      defaultValue: '911',
      maxLength: 20,
      admin: { description: 'Shown on every page.' },
    },
    {
      name: 'disclaimer',
      type: 'textarea',
      required: true,
      maxLength: 600,
      defaultValue:
        'This site gives general information. It does not replace the advice of a clinician who knows you.',
    },
    {
      name: 'commentsOpen',
      type: 'checkbox',
      defaultValue: true,
      label: 'Readers may comment',
    },
    {
      name: 'moderation',
      type: 'select',
      required: true,
      defaultValue: 'all',
      label: 'Comments that wait for a moderator',
      options: [
        { value: 'all', label: 'All comments' },
        { value: 'first', label: 'Those of readers who have no approved comment yet' },
        { value: 'none', label: 'Only those that a check holds back' },
      ],
    },
    {
      name: 'commentsCloseAfterDays',
      type: 'number',
      required: true,
      defaultValue: 0,
      min: 0,
      max: 3650,
      label: 'Days after which an article takes no more comments',
      admin: { description: '0: never.' },
    },
    {
      name: 'commentsOrder',
      type: 'select',
      required: true,
      defaultValue: 'oldest',
      label: 'Comments begin with the',
      options: [
        { value: 'oldest', label: 'Oldest' },
        { value: 'newest', label: 'Newest' },
      ],
    },
    {
      name: 'heldWords',
      type: 'textarea',
      maxLength: 5000,
      label: 'Words that hold a comment back',
      admin: { description: 'One word or phrase in a line, besides the list of the software.' },
    },
    {
      name: 'proofOfWork',
      type: 'select',
      required: true,
      defaultValue: 'under-attack',
      label: 'Commenters wait a minute before they can send',
      options: [
        { value: 'off', label: 'Never' },
        { value: 'under-attack', label: 'While much spam arrives, those whose comment looks like spam' },
        { value: 'on', label: 'Always' },
      ],
      admin: { description: 'Slows programs down; a reader who writes a few sentences hardly notices.' },
    },
    {
      name: 'moderatorDigest',
      type: 'checkbox',
      defaultValue: true,
      label: 'Mail moderators once a day when comments wait',
    },
    {
      name: 'retention',
      type: 'group',
      label: 'How long private data is kept, in days',
      fields: [
        {
          name: 'contactDays',
          type: 'number',
          required: true,
          defaultValue: 90,
          min: 1,
          max: 730,
          label: 'E-mail address of a commenter who wants no replies',
        },
        {
          name: 'networkDays',
          type: 'number',
          required: true,
          defaultValue: 30,
          min: 1,
          max: 365,
          label: 'Hashes of network addresses',
        },
        {
          name: 'reportDays',
          type: 'number',
          required: true,
          defaultValue: 90,
          min: 1,
          max: 730,
          label: 'E-mail address of somebody who reported an error',
        },
        {
          name: 'subscriptionDays',
          type: 'number',
          required: true,
          defaultValue: 365,
          min: 1,
          max: 1825,
          label: 'Subscriptions to replies',
        },
        {
          name: 'spamDays',
          type: 'number',
          required: true,
          defaultValue: 60,
          min: 1,
          max: 730,
          label: 'Comments marked as spam',
        },
      ],
    },
    {
      name: 'personalData',
      type: 'ui',
      admin: { components: { Field: '/src/community/privacy/admin/PrivacyLink#PrivacyLink' } },
    },
    {
      name: 'approvalRequired',
      type: 'checkbox',
      defaultValue: true,
      label: 'An article is published only after somebody approved its last change',
    },
    {
      name: 'reviewMonths',
      type: 'number',
      required: true,
      defaultValue: 12,
      min: 1,
      max: 60,
      label: 'Months until an article is due for its next review',
    },
    {
      name: 'ratingsShownFrom',
      type: 'number',
      required: true,
      defaultValue: 5,
      min: 1,
      max: 1000,
      label: 'Votes from which a mean rating is shown',
      validate: (value: unknown) =>
        (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 1000) ||
        'A whole number from 1 to 1000.',
    },
    {
      name: 'starsInSearchResults',
      type: 'checkbox',
      defaultValue: false,
      label: 'Tell search engines the ratings of independent authors',
      admin: {
        description:
          'Only for authors who are marked as independent, and from the number of votes above. Search engines refuse ratings of people who belong to the publisher.',
      },
    },
  ],
  hooks: { afterChange: [purgeGlobalOnChange(tags.site), auditGlobalChange('settings', 'Settings')] },
}
