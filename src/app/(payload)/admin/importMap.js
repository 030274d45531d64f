import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { KeysFeatureClient as KeysFeatureClient_88d60ec4b57d880dddc2c13d6495cb91 } from '../../../../src/rich-text/admin/keys/feature.client'
import { CleanTextFeatureClient as CleanTextFeatureClient_6f57ea4bf27fcb16b5a6c0f38fcb2fff } from '../../../../src/rich-text/admin/paste/feature.client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ReferencePicker as ReferencePicker_e5bc7aec10814e840e69849c39496333 } from '../../../../src/rich-text/admin/ReferencePicker'
import { ReferenceMarkLabel as ReferenceMarkLabel_856e801b1a857165cb1f45e8a8fcdfa3 } from '../../../../src/rich-text/admin/ReferenceMarkLabel'
import { CareCardLabel as CareCardLabel_af509e967ab605dc9fa6dc709c6525ee } from '../../../../src/rich-text/admin/CareCardLabel'
import { KeyFactsLabel as KeyFactsLabel_2681c063e9aae7774c364f4c88890ae2 } from '../../../../src/rich-text/admin/KeyFactsLabel'
import { InsetNoteLabel as InsetNoteLabel_1c18071663be1f4b5bd48e00c95934a3 } from '../../../../src/rich-text/admin/InsetNoteLabel'
import { FigureLabel as FigureLabel_af3315db05cffda90b37f930ad280e6f } from '../../../../src/rich-text/admin/FigureLabel'
import { ReferencesFeatureClient as ReferencesFeatureClient_16019b129dfcf20b2ec4225f6c724f4e } from '../../../../src/rich-text/admin/references/feature.client'
import { DayCell as DayCell_1758f309d9e8424e1dbbfb5e1e24242f } from '../../../../src/features/days/admin/DayCell'
import { DayField as DayField_ba7db15b4a17aefd7c79e6b98ffd9651 } from '../../../../src/features/days/admin/DayField'
import { DayFilter as DayFilter_f77757e0887dd7abc22dbcc4bd5c5ca7 } from '../../../../src/features/days/admin/DayFilter'
import { DayDiff as DayDiff_a807a00df058326dd801bf15fd7445cd } from '../../../../src/features/days/admin/DayDiff'
import { SearchPreviewField as SearchPreviewField_15b9252160c997855631ac928098245c } from '../../../../src/features/articles/search-preview/SearchPreviewField'
import { StageCell as StageCell_399119fb7ee8c707ce54dab94ae2abce } from '../../../../src/features/articles/admin/StageCell'
import { TimeCell as TimeCell_6d37ac2c3579c670a8cd7d6df76095ec } from '../../../../src/features/panel/TimeCell'
import { WorkflowPanel as WorkflowPanel_42ac73c6c5f5d96b8cdac3bc27e43156 } from '../../../../src/features/articles/workflow/admin/WorkflowPanel'
import { SchedulePanel as SchedulePanel_e7fb1ecec1bea46ad7fb20a0209b9836 } from '../../../../src/features/articles/schedule/admin/SchedulePanel'
import { WritingHelp as WritingHelp_5ce111ca369a979eddbd04d3ae2034a3 } from '../../../../src/features/articles/writing-help/admin/WritingHelp'
import { AddressField as AddressField_04778643a5c0d64c177697168270815d } from '../../../../src/features/redirects/admin/AddressField'
import { MissingProfile as MissingProfile_73b7ba0c7525947ab491b6a71d5fe8b1 } from '../../../../src/features/users/admin/MissingProfile'
import { QuickFilters as QuickFilters_44f2cdab50346680788e2dfb1c768c2b } from '../../../../src/features/articles/admin/QuickFilters'
import { PublishArticleButton as PublishArticleButton_e60ecf7266e289f81913d034e68248c1 } from '../../../../src/features/articles/workflow/admin/PublishArticleButton'
import { PhoneHint as PhoneHint_0417f51b5cf118cd2112f07bb1f54ae1 } from '../../../../src/features/authors/admin/PhoneHint'
import { AuthorArticles as AuthorArticles_153bb742718c2a3b7c7456a4aa23e66f } from '../../../../src/features/articles/admin/ArticleCount'
import { ProposalPanel as ProposalPanel_5d478070dba7f5e6f459e8841d2b7ffb } from '../../../../src/features/authors/admin/ProposalPanel'
import { UsesCell as UsesCell_e20a07fac23b77f9971f60fd3dfef056 } from '../../../../src/features/media/admin/UsesCell'
import { WhereUsed as WhereUsed_07e1c839b2073243daaf7955284cbad0 } from '../../../../src/features/media/admin/WhereUsed'
import { SymptomArticles as SymptomArticles_153bb742718c2a3b7c7456a4aa23e66f } from '../../../../src/features/articles/admin/ArticleCount'
import { ArticleCell as ArticleCell_49134cd3252fc6d70df2355da3c2b908 } from '../../../../src/features/comments/admin/ArticleCell'
import { AgeCell as AgeCell_d33e9bf56051f15cf94215a5e5a13840 } from '../../../../src/features/comments/admin/AgeCell'
import { JsonText as JsonText_69e33c5a8928463246820991f2143941 } from '../../../../src/features/audit-log/admin/JsonText'
import { ModerateSelected as ModerateSelected_d0449f0f6a3bcc5ec407779596543751 } from '../../../../src/features/comments/admin/ModerateSelected'
import { StarsCell as StarsCell_28a8c34e235272b7d9cf1fb642c7ac1e } from '../../../../src/features/ratings/admin/StarsCell'
import { CurrentPassword as CurrentPassword_34dc392033ca34b9f99f1a0e20feb0e0 } from '../../../../src/features/users/admin/CurrentPassword'
import { OwnMissingProfile as OwnMissingProfile_8a5a5f61da63fc7eff493537852c7db0 } from '../../../../src/features/users/admin/OwnMissingProfile'
import { AccessLinks as AccessLinks_622b4c944486d26e904cd4d66f118dd1 } from '../../../../src/features/users/admin/AccessLinks'
import { SignedIn as SignedIn_cd312285b97b686ec112cdc13f029af5 } from '../../../../src/features/users/admin/SignedIn'
import { TimeZoneField as TimeZoneField_d1e017cce841ddce7ff05ee8f2c6ffe1 } from '../../../../src/features/users/admin/TimeZoneField'
import { InviteButton as InviteButton_17104d5982eaf2b2e57abff26e9492e8 } from '../../../../src/features/users/admin/InviteButton'
import { UserView as UserView_5260c916b277b8c3f6cfcf221c4ab4d2 } from '../../../../src/features/users/admin/UserView'
import { PrivacyLink as PrivacyLink_009edfff1d18f730fffc7a5da4f9928c } from '../../../../src/features/privacy/admin/PrivacyLink'
import { Icon as Icon_67c5c0123c54e53ca92e31d5d183eba7 } from '../../../../src/features/dashboard/view/Icon'
import { Logo as Logo_a9db1c9c84b64cfcb78a6e55175f601c } from '../../../../src/features/dashboard/view/Logo'
import { SearchBox as SearchBox_9f538274161728dcc0d8b494835ec782 } from '../../../../src/features/admin-search/view/SearchBox'
import { MenuLinks as MenuLinks_9e6ff9b9ad03cf2f6feb41ba36e06e61 } from '../../../../src/features/panel/MenuLinks'
import { MailNotice as MailNotice_1e8e961013f499e29079c5be2c79845d } from '../../../../src/mail/admin/MailNotice'
import { ModerationLink as ModerationLink_e9d1e6e41031a5513b61c074722aacae } from '../../../../src/features/moderation/admin/ModerationLink'
import { PlainPasteProvider as PlainPasteProvider_1c24f8f318cae08dbed3712b5892f9cf } from '../../../../src/rich-text/admin/paste/PlainPasteProvider'
import { WriteView as WriteView_71adb905a66987f2ac9c87c6b41e5592 } from '../../../../src/features/articles/begin/admin/WriteView'
import { RatingsWatch as RatingsWatch_820e73f9b40e384f33287658c7326d3e } from '../../../../src/features/ratings/admin/RatingsWatch'
import { ModerationView as ModerationView_00daab65326a3c5979d653831cb7c5bc } from '../../../../src/features/moderation/admin/ModerationView'
import { LearnedView as LearnedView_d55926a1579cbf702c31e38e43a1c6b5 } from '../../../../src/features/moderation/admin/LearnedView'
import { ChoosePassword as ChoosePassword_f0609e20440a33c21b02ddf348c1728c } from '../../../../src/features/users/admin/ChoosePassword'
import { ForgotPassword as ForgotPassword_7cf1fa561df4decbfc4f2bd88c26c8b7 } from '../../../../src/features/users/admin/ForgotPassword'
import { HelpView as HelpView_642ad2dfecd7e278e48d45c84e63a7a8 } from '../../../../src/features/panel/HelpView'
import { Dashboard as Dashboard_ec063cc0ed273d797da142eec99bdc91 } from '../../../../src/features/dashboard/view/Dashboard'
import { PrivacyView as PrivacyView_73872217f2581675effb20f660cc2429 } from '../../../../src/features/privacy/admin/PrivacyView'
import { SearchView as SearchView_9241b73e1c90737e0123a2a77ccfb835 } from '../../../../src/features/admin-search/view/SearchView'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/rich-text/admin/keys/feature.client#KeysFeatureClient": KeysFeatureClient_88d60ec4b57d880dddc2c13d6495cb91,
  "/src/rich-text/admin/paste/feature.client#CleanTextFeatureClient": CleanTextFeatureClient_6f57ea4bf27fcb16b5a6c0f38fcb2fff,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/rich-text/admin/ReferencePicker#ReferencePicker": ReferencePicker_e5bc7aec10814e840e69849c39496333,
  "/src/rich-text/admin/ReferenceMarkLabel#ReferenceMarkLabel": ReferenceMarkLabel_856e801b1a857165cb1f45e8a8fcdfa3,
  "/src/rich-text/admin/CareCardLabel#CareCardLabel": CareCardLabel_af509e967ab605dc9fa6dc709c6525ee,
  "/src/rich-text/admin/KeyFactsLabel#KeyFactsLabel": KeyFactsLabel_2681c063e9aae7774c364f4c88890ae2,
  "/src/rich-text/admin/InsetNoteLabel#InsetNoteLabel": InsetNoteLabel_1c18071663be1f4b5bd48e00c95934a3,
  "/src/rich-text/admin/FigureLabel#FigureLabel": FigureLabel_af3315db05cffda90b37f930ad280e6f,
  "/src/rich-text/admin/references/feature.client#ReferencesFeatureClient": ReferencesFeatureClient_16019b129dfcf20b2ec4225f6c724f4e,
  "/src/features/days/admin/DayCell#DayCell": DayCell_1758f309d9e8424e1dbbfb5e1e24242f,
  "/src/features/days/admin/DayField#DayField": DayField_ba7db15b4a17aefd7c79e6b98ffd9651,
  "/src/features/days/admin/DayFilter#DayFilter": DayFilter_f77757e0887dd7abc22dbcc4bd5c5ca7,
  "/src/features/days/admin/DayDiff#DayDiff": DayDiff_a807a00df058326dd801bf15fd7445cd,
  "/src/features/articles/search-preview/SearchPreviewField#SearchPreviewField": SearchPreviewField_15b9252160c997855631ac928098245c,
  "/src/features/articles/admin/StageCell#StageCell": StageCell_399119fb7ee8c707ce54dab94ae2abce,
  "/src/features/panel/TimeCell#TimeCell": TimeCell_6d37ac2c3579c670a8cd7d6df76095ec,
  "/src/features/articles/workflow/admin/WorkflowPanel#WorkflowPanel": WorkflowPanel_42ac73c6c5f5d96b8cdac3bc27e43156,
  "/src/features/articles/schedule/admin/SchedulePanel#SchedulePanel": SchedulePanel_e7fb1ecec1bea46ad7fb20a0209b9836,
  "/src/features/articles/writing-help/admin/WritingHelp#WritingHelp": WritingHelp_5ce111ca369a979eddbd04d3ae2034a3,
  "/src/features/redirects/admin/AddressField#AddressField": AddressField_04778643a5c0d64c177697168270815d,
  "/src/features/users/admin/MissingProfile#MissingProfile": MissingProfile_73b7ba0c7525947ab491b6a71d5fe8b1,
  "/src/features/articles/admin/QuickFilters#QuickFilters": QuickFilters_44f2cdab50346680788e2dfb1c768c2b,
  "/src/features/articles/workflow/admin/PublishArticleButton#PublishArticleButton": PublishArticleButton_e60ecf7266e289f81913d034e68248c1,
  "/src/features/authors/admin/PhoneHint#PhoneHint": PhoneHint_0417f51b5cf118cd2112f07bb1f54ae1,
  "/src/features/articles/admin/ArticleCount#AuthorArticles": AuthorArticles_153bb742718c2a3b7c7456a4aa23e66f,
  "/src/features/authors/admin/ProposalPanel#ProposalPanel": ProposalPanel_5d478070dba7f5e6f459e8841d2b7ffb,
  "/src/features/media/admin/UsesCell#UsesCell": UsesCell_e20a07fac23b77f9971f60fd3dfef056,
  "/src/features/media/admin/WhereUsed#WhereUsed": WhereUsed_07e1c839b2073243daaf7955284cbad0,
  "/src/features/articles/admin/ArticleCount#SymptomArticles": SymptomArticles_153bb742718c2a3b7c7456a4aa23e66f,
  "/src/features/comments/admin/ArticleCell#ArticleCell": ArticleCell_49134cd3252fc6d70df2355da3c2b908,
  "/src/features/comments/admin/AgeCell#AgeCell": AgeCell_d33e9bf56051f15cf94215a5e5a13840,
  "/src/features/audit-log/admin/JsonText#JsonText": JsonText_69e33c5a8928463246820991f2143941,
  "/src/features/comments/admin/ModerateSelected#ModerateSelected": ModerateSelected_d0449f0f6a3bcc5ec407779596543751,
  "/src/features/ratings/admin/StarsCell#StarsCell": StarsCell_28a8c34e235272b7d9cf1fb642c7ac1e,
  "/src/features/users/admin/CurrentPassword#CurrentPassword": CurrentPassword_34dc392033ca34b9f99f1a0e20feb0e0,
  "/src/features/users/admin/OwnMissingProfile#OwnMissingProfile": OwnMissingProfile_8a5a5f61da63fc7eff493537852c7db0,
  "/src/features/users/admin/AccessLinks#AccessLinks": AccessLinks_622b4c944486d26e904cd4d66f118dd1,
  "/src/features/users/admin/SignedIn#SignedIn": SignedIn_cd312285b97b686ec112cdc13f029af5,
  "/src/features/users/admin/TimeZoneField#TimeZoneField": TimeZoneField_d1e017cce841ddce7ff05ee8f2c6ffe1,
  "/src/features/users/admin/InviteButton#InviteButton": InviteButton_17104d5982eaf2b2e57abff26e9492e8,
  "/src/features/users/admin/UserView#UserView": UserView_5260c916b277b8c3f6cfcf221c4ab4d2,
  "/src/features/privacy/admin/PrivacyLink#PrivacyLink": PrivacyLink_009edfff1d18f730fffc7a5da4f9928c,
  "/src/features/dashboard/view/Icon#Icon": Icon_67c5c0123c54e53ca92e31d5d183eba7,
  "/src/features/dashboard/view/Logo#Logo": Logo_a9db1c9c84b64cfcb78a6e55175f601c,
  "/src/features/admin-search/view/SearchBox#SearchBox": SearchBox_9f538274161728dcc0d8b494835ec782,
  "/src/features/panel/MenuLinks#MenuLinks": MenuLinks_9e6ff9b9ad03cf2f6feb41ba36e06e61,
  "/src/mail/admin/MailNotice#MailNotice": MailNotice_1e8e961013f499e29079c5be2c79845d,
  "/src/features/moderation/admin/ModerationLink#ModerationLink": ModerationLink_e9d1e6e41031a5513b61c074722aacae,
  "/src/rich-text/admin/paste/PlainPasteProvider#PlainPasteProvider": PlainPasteProvider_1c24f8f318cae08dbed3712b5892f9cf,
  "/src/features/articles/begin/admin/WriteView#WriteView": WriteView_71adb905a66987f2ac9c87c6b41e5592,
  "/src/features/ratings/admin/RatingsWatch#RatingsWatch": RatingsWatch_820e73f9b40e384f33287658c7326d3e,
  "/src/features/moderation/admin/ModerationView#ModerationView": ModerationView_00daab65326a3c5979d653831cb7c5bc,
  "/src/features/moderation/admin/LearnedView#LearnedView": LearnedView_d55926a1579cbf702c31e38e43a1c6b5,
  "/src/features/users/admin/ChoosePassword#ChoosePassword": ChoosePassword_f0609e20440a33c21b02ddf348c1728c,
  "/src/features/users/admin/ForgotPassword#ForgotPassword": ForgotPassword_7cf1fa561df4decbfc4f2bd88c26c8b7,
  "/src/features/panel/HelpView#HelpView": HelpView_642ad2dfecd7e278e48d45c84e63a7a8,
  "/src/features/dashboard/view/Dashboard#Dashboard": Dashboard_ec063cc0ed273d797da142eec99bdc91,
  "/src/features/privacy/admin/PrivacyView#PrivacyView": PrivacyView_73872217f2581675effb20f660cc2429,
  "/src/features/admin-search/view/SearchView#SearchView": SearchView_9241b73e1c90737e0123a2a77ccfb835,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
