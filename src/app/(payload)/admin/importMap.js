import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { QuickFilters as QuickFilters_44f2cdab50346680788e2dfb1c768c2b } from '../../../../src/features/articles/admin/QuickFilters'
import { AuthorArticles as AuthorArticles_153bb742718c2a3b7c7456a4aa23e66f } from '../../../../src/features/articles/admin/ArticleCount'
import { SymptomArticles as SymptomArticles_153bb742718c2a3b7c7456a4aa23e66f } from '../../../../src/features/articles/admin/ArticleCount'
import { ArticleCell as ArticleCell_49134cd3252fc6d70df2355da3c2b908 } from '../../../../src/features/comments/admin/ArticleCell'
import { AgeCell as AgeCell_d33e9bf56051f15cf94215a5e5a13840 } from '../../../../src/features/comments/admin/AgeCell'
import { ModerateSelected as ModerateSelected_d0449f0f6a3bcc5ec407779596543751 } from '../../../../src/features/comments/admin/ModerateSelected'
import { StarsCell as StarsCell_28a8c34e235272b7d9cf1fb642c7ac1e } from '../../../../src/features/ratings/admin/StarsCell'
import { Icon as Icon_67c5c0123c54e53ca92e31d5d183eba7 } from '../../../../src/features/dashboard/view/Icon'
import { Logo as Logo_a9db1c9c84b64cfcb78a6e55175f601c } from '../../../../src/features/dashboard/view/Logo'
import { SearchBox as SearchBox_9f538274161728dcc0d8b494835ec782 } from '../../../../src/features/admin-search/view/SearchBox'
import { Dashboard as Dashboard_ec063cc0ed273d797da142eec99bdc91 } from '../../../../src/features/dashboard/view/Dashboard'
import { SearchView as SearchView_9241b73e1c90737e0123a2a77ccfb835 } from '../../../../src/features/admin-search/view/SearchView'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/features/articles/admin/QuickFilters#QuickFilters": QuickFilters_44f2cdab50346680788e2dfb1c768c2b,
  "/src/features/articles/admin/ArticleCount#AuthorArticles": AuthorArticles_153bb742718c2a3b7c7456a4aa23e66f,
  "/src/features/articles/admin/ArticleCount#SymptomArticles": SymptomArticles_153bb742718c2a3b7c7456a4aa23e66f,
  "/src/features/comments/admin/ArticleCell#ArticleCell": ArticleCell_49134cd3252fc6d70df2355da3c2b908,
  "/src/features/comments/admin/AgeCell#AgeCell": AgeCell_d33e9bf56051f15cf94215a5e5a13840,
  "/src/features/comments/admin/ModerateSelected#ModerateSelected": ModerateSelected_d0449f0f6a3bcc5ec407779596543751,
  "/src/features/ratings/admin/StarsCell#StarsCell": StarsCell_28a8c34e235272b7d9cf1fb642c7ac1e,
  "/src/features/dashboard/view/Icon#Icon": Icon_67c5c0123c54e53ca92e31d5d183eba7,
  "/src/features/dashboard/view/Logo#Logo": Logo_a9db1c9c84b64cfcb78a6e55175f601c,
  "/src/features/admin-search/view/SearchBox#SearchBox": SearchBox_9f538274161728dcc0d8b494835ec782,
  "/src/features/dashboard/view/Dashboard#Dashboard": Dashboard_ec063cc0ed273d797da142eec99bdc91,
  "/src/features/admin-search/view/SearchView#SearchView": SearchView_9241b73e1c90737e0123a2a77ccfb835,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
