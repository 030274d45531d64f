import { AskedBefore as AskedBefore_c3b5cca71fecdf486439461e65c24929 } from '../../../../src/content/articles/begin/admin/AskedBefore'
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
import { InsertKeysFeatureClient as InsertKeysFeatureClient_e6f318c49e7470b5e752a7f3246b890c } from '../../../../src/rich-text/admin/keys/insert-feature.client'
import { ReferencePicker as ReferencePicker_e5bc7aec10814e840e69849c39496333 } from '../../../../src/rich-text/admin/ReferencePicker'
import { ReferenceMarkLabel as ReferenceMarkLabel_856e801b1a857165cb1f45e8a8fcdfa3 } from '../../../../src/rich-text/admin/ReferenceMarkLabel'
import { CareCardLabel as CareCardLabel_af509e967ab605dc9fa6dc709c6525ee } from '../../../../src/rich-text/admin/CareCardLabel'
import { KeyFactsLabel as KeyFactsLabel_2681c063e9aae7774c364f4c88890ae2 } from '../../../../src/rich-text/admin/KeyFactsLabel'
import { InsetNoteLabel as InsetNoteLabel_1c18071663be1f4b5bd48e00c95934a3 } from '../../../../src/rich-text/admin/InsetNoteLabel'
import { FigureLabel as FigureLabel_af3315db05cffda90b37f930ad280e6f } from '../../../../src/rich-text/admin/FigureLabel'
import { PassageText as PassageText_d3d4f8bed5e2f7ade20acab184ea1038 } from '../../../../src/rich-text/admin/PassageText'
import { PassageLabel as PassageLabel_3f0a8a5e10c8fcbbb6224ec31e22d193 } from '../../../../src/rich-text/admin/PassageLabel'
import { ReferencesFeatureClient as ReferencesFeatureClient_16019b129dfcf20b2ec4225f6c724f4e } from '../../../../src/rich-text/admin/references/feature.client'
import { DayCell as DayCell_a39a7dd2abb25eb34af576d2286c9c6c } from '../../../../src/days/admin/DayCell'
import { DayField as DayField_2f042481fdd5ef0971e24c2e0605b520 } from '../../../../src/days/admin/DayField'
import { DayFilter as DayFilter_f6eefb32a037ee72fc0e1090067e5009 } from '../../../../src/days/admin/DayFilter'
import { DayDiff as DayDiff_4a28e446fbe92b6dc559f0bcb7f4ecb1 } from '../../../../src/days/admin/DayDiff'
import { SourceUses as SourceUses_496e600d1bdd012bd3a0d3f944b2820f } from '../../../../src/content/articles/sources/admin/SourceUses'
import { AssignmentPanel as AssignmentPanel_7e88674feb6d7f3d51ee619272388157 } from '../../../../src/content/articles/assignment/admin/AssignmentPanel'
import { AssignmentCell as AssignmentCell_07859d1851d7f8a310a6424d5504490a } from '../../../../src/content/articles/assignment/admin/AssignmentCell'
import { SchedulePanel as SchedulePanel_48aff749253ad2b59571b56c9749c029 } from '../../../../src/content/articles/schedule/admin/SchedulePanel'
import { AddressField as AddressField_e377bfbaa918a0ac1e5cb0fbb52b9fe2 } from '../../../../src/site/redirects/admin/AddressField'
import { SearchPreviewField as SearchPreviewField_6e76789210e8eb42853d8de700ff9fc8 } from '../../../../src/content/articles/search-preview/SearchPreviewField'
import { TimeCell as TimeCell_845520b8f64551ab9f2cd346f9a243d4 } from '../../../../src/desk/panel/TimeCell'
import { HistoryPanel as HistoryPanel_ede717c6e841f499c7830d168197347c } from '../../../../src/content/articles/form/admin/HistoryPanel'
import { FormTabs as FormTabs_be0d42c3953a53151b8e0bc8de00f7d6 } from '../../../../src/content/articles/form/admin/FormTabs'
import { StageCell as StageCell_4f13447040f80feb899bd297c98ff804 } from '../../../../src/content/articles/admin/StageCell'
import { WorkflowField as WorkflowField_c55b29b691323c7072940261771bb281 } from '../../../../src/content/articles/workflow/admin/WorkflowField'
import { NotesPanel as NotesPanel_971745f926a7c81a32be429c80a0f7c5 } from '../../../../src/content/articles/notes/admin/NotesPanel'
import { WritingHelp as WritingHelp_5b7b77aa8c58468542955461c4dfc5ac } from '../../../../src/content/articles/writing-help/admin/WritingHelp'
import { MissingProfile as MissingProfile_dfedb9437d6abcff24f489720338264f } from '../../../../src/desk/users/admin/MissingProfile'
import { QuickFilters as QuickFilters_44ab9f633cc8fd7ec5479d55d77b4799 } from '../../../../src/content/articles/admin/QuickFilters'
import { BulkMoves as BulkMoves_9688b2f1ed3f0509c8164035623ec4d2 } from '../../../../src/content/articles/bulk/admin/BulkMoves'
import { SaveSteadily as SaveSteadily_d5e57198bc7c27746a471f4ea8af958c } from '../../../../src/content/articles/saving/admin/SaveSteadily'
import { ShortcutSheet as ShortcutSheet_1215ed46538f59b229c3e3c960345c70 } from '../../../../src/desk/panel/ShortcutSheet'
import { MoveToTrash as MoveToTrash_d4459751574c1c0a6d42185f3b1a822d } from '../../../../src/content/articles/trash/admin/MoveToTrash'
import { PublishArticleButton as PublishArticleButton_91c904392b1298c14788da8b7c97b81c } from '../../../../src/content/articles/workflow/admin/PublishArticleButton'
import { VersionsView as VersionsView_8725ef3f951473258df7ad2e59e43c69 } from '../../../../src/content/articles/changes/admin/VersionsView'
import { ChangesView as ChangesView_87bbe75ed4d24b6808e5464efb082f73 } from '../../../../src/content/articles/changes/admin/ChangesView'
import { PhoneHint as PhoneHint_fc79522512461aad8461e85dae42c703 } from '../../../../src/content/authors/admin/PhoneHint'
import { AuthorArticles as AuthorArticles_7e01f33e86ffca7968bdcf3ba6733cae } from '../../../../src/content/articles/admin/ArticleCount'
import { AuthorUses as AuthorUses_997c7d06fdfe31a49985970e1d811cab } from '../../../../src/content/where-used/admin/UsesPanel'
import { ProposalPanel as ProposalPanel_0b14611e000d39069ebeb85e536b167c } from '../../../../src/content/authors/admin/ProposalPanel'
import { UsesCell as UsesCell_e3e843cf5f2feb61cc8859490861ca1d } from '../../../../src/content/media/admin/UsesCell'
import { WhereUsed as WhereUsed_0c36f98015ee38b75896eb97b72ed622 } from '../../../../src/content/media/admin/WhereUsed'
import { PassagePanel as PassagePanel_8044f2c554fa309bb949be437777ff5e } from '../../../../src/content/passages/admin/PassagePanel'
import { PassageUses as PassageUses_997c7d06fdfe31a49985970e1d811cab } from '../../../../src/content/where-used/admin/UsesPanel'
import { RedLinePanel as RedLinePanel_84c677e63ae1b330f78146717d6b78e8 } from '../../../../src/content/symptoms/red-line/admin/RedLinePanel'
import { SymptomArticles as SymptomArticles_7e01f33e86ffca7968bdcf3ba6733cae } from '../../../../src/content/articles/admin/ArticleCount'
import { SymptomUses as SymptomUses_997c7d06fdfe31a49985970e1d811cab } from '../../../../src/content/where-used/admin/UsesPanel'
import { MergePanel as MergePanel_ea5688f0b9fbba7bb3d5bbf7382123ad } from '../../../../src/content/symptoms/merge/admin/MergePanel'
import { PhrasesPanel as PhrasesPanel_5d6ea3dacad9a6c2a043f67de79ed790 } from '../../../../src/content/danger-phrases/admin/PhrasesPanel'
import { ArticleCell as ArticleCell_4481f6b3fba63feb8d0fdb3317049583 } from '../../../../src/community/comments/admin/ArticleCell'
import { AgeCell as AgeCell_fb760dad8f3ff1f653998ee042d4e691 } from '../../../../src/community/comments/admin/AgeCell'
import { ReasonList as ReasonList_00863efeec5c3e6e19668cd1ef1122f2 } from '../../../../src/community/comments/admin/ReasonList'
import { ModerateSelected as ModerateSelected_405282d1b2e4b8f67b0b671d845c9823 } from '../../../../src/community/comments/admin/ModerateSelected'
import { StarsCell as StarsCell_7bc896cafeb79db96cbd3122e91e68dc } from '../../../../src/community/ratings/admin/StarsCell'
import { CurrentPassword as CurrentPassword_1442696fabda264a2e35e3ce4b691545 } from '../../../../src/desk/users/admin/CurrentPassword'
import { OwnMissingProfile as OwnMissingProfile_c4a3311b281f96c87b63cb7d4893f07a } from '../../../../src/desk/users/admin/OwnMissingProfile'
import { AccessLinks as AccessLinks_f2c7305da322526fd26e9466e0e44828 } from '../../../../src/desk/users/admin/AccessLinks'
import { SignedIn as SignedIn_b23afca3368fadbdfb9b6de132a3600b } from '../../../../src/desk/users/admin/SignedIn'
import { PersonalKeys as PersonalKeys_66d70b9b5bf2a3fbb05547911d940898 } from '../../../../src/desk/keys/admin/PersonalKeys'
import { TimeZoneField as TimeZoneField_14b12753946580f3219606a15bdba78e } from '../../../../src/desk/users/admin/TimeZoneField'
import { InviteButton as InviteButton_c2947be9a1f8a6b5da1b78d8ba07b51c } from '../../../../src/desk/users/admin/InviteButton'
import { UserView as UserView_f8c275bff81bfe987708a1da20140c3f } from '../../../../src/desk/users/admin/UserView'
import { Deliveries as Deliveries_aac275f3168bf957bdbd8e01fbb0db56 } from '../../../../src/desk/webhooks/admin/Deliveries'
import { JsonText as JsonText_8a0fbeb8428eacf908f0af29af9a2ba5 } from '../../../../src/desk/audit-log/admin/JsonText'
import { PrivacyLink as PrivacyLink_a210c363181f50f6639097e5b7b5ff2a } from '../../../../src/community/privacy/admin/PrivacyLink'
import { Icon as Icon_9d4872fe35e3b024ea5ac2abe0deac4c } from '../../../../src/desk/dashboard/view/Icon'
import { Logo as Logo_0ff5ed2afd6b9b486a513808dea792ec } from '../../../../src/desk/dashboard/view/Logo'
import { SearchBox as SearchBox_c115e6f3e03634f13752f1d6a64b9000 } from '../../../../src/desk/admin-search/view/SearchBox'
import { MenuLinks as MenuLinks_d1ee878937d49fca8e7ab25fe892a2bd } from '../../../../src/desk/panel/MenuLinks'
import { MailNotice as MailNotice_1e8e961013f499e29079c5be2c79845d } from '../../../../src/mail/admin/MailNotice'
import { InboxLink as InboxLink_5d8d507094c33f9d6d4f604ae6b3bcc8 } from '../../../../src/desk/notifications/view/InboxLink'
import { ModerationLink as ModerationLink_5330d649ff17a71b078ac6b11d1b6395 } from '../../../../src/community/moderation/admin/ModerationLink'
import { PlainPasteProvider as PlainPasteProvider_1c24f8f318cae08dbed3712b5892f9cf } from '../../../../src/rich-text/admin/paste/PlainPasteProvider'
import { WriteView as WriteView_749ae0932c3ff049654baaa3d6156cfc } from '../../../../src/content/articles/begin/admin/WriteView'
import { InboxView as InboxView_d6fc7207c2d33f9237e541b8f73c1eb1 } from '../../../../src/desk/notifications/view/InboxView'
import { CalendarView as CalendarView_4a138e10972cbee626002c2e64427208 } from '../../../../src/content/articles/calendar/admin/CalendarView'
import { LookedForView as LookedForView_d260278c7243b2b8ff370d1a8e7a6361 } from '../../../../src/finding/looked-for/admin/LookedForView'
import { TryQueryView as TryQueryView_5f6720ab4bf9909b9f32f9e7a381e7eb } from '../../../../src/finding/try-query/admin/TryQueryView'
import { RatingsWatch as RatingsWatch_e38137e2456b3a0b212f50f9b366c2dd } from '../../../../src/community/ratings/admin/RatingsWatch'
import { ModerationView as ModerationView_b8fd6b04025e031acdbbb5aadaa029a6 } from '../../../../src/community/moderation/admin/ModerationView'
import { LearnedView as LearnedView_afda615a923b28c9de9c900f65c2237b } from '../../../../src/community/moderation/admin/LearnedView'
import { ChoosePassword as ChoosePassword_881a6a50007e1ad89ea30e95f87b1485 } from '../../../../src/desk/users/admin/ChoosePassword'
import { ForgotPassword as ForgotPassword_f79bda8dd784d788b686c03883ad02a7 } from '../../../../src/desk/users/admin/ForgotPassword'
import { HandbookView as HandbookView_34ae7f4c7e74354f7b92793a5054f654 } from '../../../../src/desk/handbook/HandbookView'
import { HelpView as HelpView_5ec69950ddb91d3d73da8735279e449a } from '../../../../src/desk/panel/HelpView'
import { Dashboard as Dashboard_9dc847bcbaf2449a9c2089f426d5d405 } from '../../../../src/desk/dashboard/view/Dashboard'
import { ExportView as ExportView_6f9874bf4e3102d7226c419b0ffa3d18 } from '../../../../src/moving/site-export/asked/admin/ExportView'
import { ImportView as ImportView_df42da4229169dbc98cf15a97020a9c3 } from '../../../../src/moving/site-import/asked/admin/ImportView'
import { PrivacyView as PrivacyView_f50564f199b8d1f8ed01c35fcaaa64f4 } from '../../../../src/community/privacy/admin/PrivacyView'
import { SearchView as SearchView_276f1534b2ac6c4b91f8297d3c894e23 } from '../../../../src/desk/admin-search/view/SearchView'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/content/articles/begin/admin/AskedBefore#AskedBefore": AskedBefore_c3b5cca71fecdf486439461e65c24929,
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
  "/src/rich-text/admin/keys/insert-feature.client#InsertKeysFeatureClient": InsertKeysFeatureClient_e6f318c49e7470b5e752a7f3246b890c,
  "/src/rich-text/admin/ReferencePicker#ReferencePicker": ReferencePicker_e5bc7aec10814e840e69849c39496333,
  "/src/rich-text/admin/ReferenceMarkLabel#ReferenceMarkLabel": ReferenceMarkLabel_856e801b1a857165cb1f45e8a8fcdfa3,
  "/src/rich-text/admin/CareCardLabel#CareCardLabel": CareCardLabel_af509e967ab605dc9fa6dc709c6525ee,
  "/src/rich-text/admin/KeyFactsLabel#KeyFactsLabel": KeyFactsLabel_2681c063e9aae7774c364f4c88890ae2,
  "/src/rich-text/admin/InsetNoteLabel#InsetNoteLabel": InsetNoteLabel_1c18071663be1f4b5bd48e00c95934a3,
  "/src/rich-text/admin/FigureLabel#FigureLabel": FigureLabel_af3315db05cffda90b37f930ad280e6f,
  "/src/rich-text/admin/PassageText#PassageText": PassageText_d3d4f8bed5e2f7ade20acab184ea1038,
  "/src/rich-text/admin/PassageLabel#PassageLabel": PassageLabel_3f0a8a5e10c8fcbbb6224ec31e22d193,
  "/src/rich-text/admin/references/feature.client#ReferencesFeatureClient": ReferencesFeatureClient_16019b129dfcf20b2ec4225f6c724f4e,
  "/src/days/admin/DayCell#DayCell": DayCell_a39a7dd2abb25eb34af576d2286c9c6c,
  "/src/days/admin/DayField#DayField": DayField_2f042481fdd5ef0971e24c2e0605b520,
  "/src/days/admin/DayFilter#DayFilter": DayFilter_f6eefb32a037ee72fc0e1090067e5009,
  "/src/days/admin/DayDiff#DayDiff": DayDiff_4a28e446fbe92b6dc559f0bcb7f4ecb1,
  "/src/content/articles/sources/admin/SourceUses#SourceUses": SourceUses_496e600d1bdd012bd3a0d3f944b2820f,
  "/src/content/articles/assignment/admin/AssignmentPanel#AssignmentPanel": AssignmentPanel_7e88674feb6d7f3d51ee619272388157,
  "/src/content/articles/assignment/admin/AssignmentCell#AssignmentCell": AssignmentCell_07859d1851d7f8a310a6424d5504490a,
  "/src/content/articles/schedule/admin/SchedulePanel#SchedulePanel": SchedulePanel_48aff749253ad2b59571b56c9749c029,
  "/src/site/redirects/admin/AddressField#AddressField": AddressField_e377bfbaa918a0ac1e5cb0fbb52b9fe2,
  "/src/content/articles/search-preview/SearchPreviewField#SearchPreviewField": SearchPreviewField_6e76789210e8eb42853d8de700ff9fc8,
  "/src/desk/panel/TimeCell#TimeCell": TimeCell_845520b8f64551ab9f2cd346f9a243d4,
  "/src/content/articles/form/admin/HistoryPanel#HistoryPanel": HistoryPanel_ede717c6e841f499c7830d168197347c,
  "/src/content/articles/form/admin/FormTabs#FormTabs": FormTabs_be0d42c3953a53151b8e0bc8de00f7d6,
  "/src/content/articles/admin/StageCell#StageCell": StageCell_4f13447040f80feb899bd297c98ff804,
  "/src/content/articles/workflow/admin/WorkflowField#WorkflowField": WorkflowField_c55b29b691323c7072940261771bb281,
  "/src/content/articles/notes/admin/NotesPanel#NotesPanel": NotesPanel_971745f926a7c81a32be429c80a0f7c5,
  "/src/content/articles/writing-help/admin/WritingHelp#WritingHelp": WritingHelp_5b7b77aa8c58468542955461c4dfc5ac,
  "/src/desk/users/admin/MissingProfile#MissingProfile": MissingProfile_dfedb9437d6abcff24f489720338264f,
  "/src/content/articles/admin/QuickFilters#QuickFilters": QuickFilters_44ab9f633cc8fd7ec5479d55d77b4799,
  "/src/content/articles/bulk/admin/BulkMoves#BulkMoves": BulkMoves_9688b2f1ed3f0509c8164035623ec4d2,
  "/src/content/articles/saving/admin/SaveSteadily#SaveSteadily": SaveSteadily_d5e57198bc7c27746a471f4ea8af958c,
  "/src/desk/panel/ShortcutSheet#ShortcutSheet": ShortcutSheet_1215ed46538f59b229c3e3c960345c70,
  "/src/content/articles/trash/admin/MoveToTrash#MoveToTrash": MoveToTrash_d4459751574c1c0a6d42185f3b1a822d,
  "/src/content/articles/workflow/admin/PublishArticleButton#PublishArticleButton": PublishArticleButton_91c904392b1298c14788da8b7c97b81c,
  "/src/content/articles/changes/admin/VersionsView#VersionsView": VersionsView_8725ef3f951473258df7ad2e59e43c69,
  "/src/content/articles/changes/admin/ChangesView#ChangesView": ChangesView_87bbe75ed4d24b6808e5464efb082f73,
  "/src/content/authors/admin/PhoneHint#PhoneHint": PhoneHint_fc79522512461aad8461e85dae42c703,
  "/src/content/articles/admin/ArticleCount#AuthorArticles": AuthorArticles_7e01f33e86ffca7968bdcf3ba6733cae,
  "/src/content/where-used/admin/UsesPanel#AuthorUses": AuthorUses_997c7d06fdfe31a49985970e1d811cab,
  "/src/content/authors/admin/ProposalPanel#ProposalPanel": ProposalPanel_0b14611e000d39069ebeb85e536b167c,
  "/src/content/media/admin/UsesCell#UsesCell": UsesCell_e3e843cf5f2feb61cc8859490861ca1d,
  "/src/content/media/admin/WhereUsed#WhereUsed": WhereUsed_0c36f98015ee38b75896eb97b72ed622,
  "/src/content/passages/admin/PassagePanel#PassagePanel": PassagePanel_8044f2c554fa309bb949be437777ff5e,
  "/src/content/where-used/admin/UsesPanel#PassageUses": PassageUses_997c7d06fdfe31a49985970e1d811cab,
  "/src/content/symptoms/red-line/admin/RedLinePanel#RedLinePanel": RedLinePanel_84c677e63ae1b330f78146717d6b78e8,
  "/src/content/articles/admin/ArticleCount#SymptomArticles": SymptomArticles_7e01f33e86ffca7968bdcf3ba6733cae,
  "/src/content/where-used/admin/UsesPanel#SymptomUses": SymptomUses_997c7d06fdfe31a49985970e1d811cab,
  "/src/content/symptoms/merge/admin/MergePanel#MergePanel": MergePanel_ea5688f0b9fbba7bb3d5bbf7382123ad,
  "/src/content/danger-phrases/admin/PhrasesPanel#PhrasesPanel": PhrasesPanel_5d6ea3dacad9a6c2a043f67de79ed790,
  "/src/community/comments/admin/ArticleCell#ArticleCell": ArticleCell_4481f6b3fba63feb8d0fdb3317049583,
  "/src/community/comments/admin/AgeCell#AgeCell": AgeCell_fb760dad8f3ff1f653998ee042d4e691,
  "/src/community/comments/admin/ReasonList#ReasonList": ReasonList_00863efeec5c3e6e19668cd1ef1122f2,
  "/src/community/comments/admin/ModerateSelected#ModerateSelected": ModerateSelected_405282d1b2e4b8f67b0b671d845c9823,
  "/src/community/ratings/admin/StarsCell#StarsCell": StarsCell_7bc896cafeb79db96cbd3122e91e68dc,
  "/src/desk/users/admin/CurrentPassword#CurrentPassword": CurrentPassword_1442696fabda264a2e35e3ce4b691545,
  "/src/desk/users/admin/OwnMissingProfile#OwnMissingProfile": OwnMissingProfile_c4a3311b281f96c87b63cb7d4893f07a,
  "/src/desk/users/admin/AccessLinks#AccessLinks": AccessLinks_f2c7305da322526fd26e9466e0e44828,
  "/src/desk/users/admin/SignedIn#SignedIn": SignedIn_b23afca3368fadbdfb9b6de132a3600b,
  "/src/desk/keys/admin/PersonalKeys#PersonalKeys": PersonalKeys_66d70b9b5bf2a3fbb05547911d940898,
  "/src/desk/users/admin/TimeZoneField#TimeZoneField": TimeZoneField_14b12753946580f3219606a15bdba78e,
  "/src/desk/users/admin/InviteButton#InviteButton": InviteButton_c2947be9a1f8a6b5da1b78d8ba07b51c,
  "/src/desk/users/admin/UserView#UserView": UserView_f8c275bff81bfe987708a1da20140c3f,
  "/src/desk/webhooks/admin/Deliveries#Deliveries": Deliveries_aac275f3168bf957bdbd8e01fbb0db56,
  "/src/desk/audit-log/admin/JsonText#JsonText": JsonText_8a0fbeb8428eacf908f0af29af9a2ba5,
  "/src/community/privacy/admin/PrivacyLink#PrivacyLink": PrivacyLink_a210c363181f50f6639097e5b7b5ff2a,
  "/src/desk/dashboard/view/Icon#Icon": Icon_9d4872fe35e3b024ea5ac2abe0deac4c,
  "/src/desk/dashboard/view/Logo#Logo": Logo_0ff5ed2afd6b9b486a513808dea792ec,
  "/src/desk/admin-search/view/SearchBox#SearchBox": SearchBox_c115e6f3e03634f13752f1d6a64b9000,
  "/src/desk/panel/MenuLinks#MenuLinks": MenuLinks_d1ee878937d49fca8e7ab25fe892a2bd,
  "/src/mail/admin/MailNotice#MailNotice": MailNotice_1e8e961013f499e29079c5be2c79845d,
  "/src/desk/notifications/view/InboxLink#InboxLink": InboxLink_5d8d507094c33f9d6d4f604ae6b3bcc8,
  "/src/community/moderation/admin/ModerationLink#ModerationLink": ModerationLink_5330d649ff17a71b078ac6b11d1b6395,
  "/src/rich-text/admin/paste/PlainPasteProvider#PlainPasteProvider": PlainPasteProvider_1c24f8f318cae08dbed3712b5892f9cf,
  "/src/content/articles/begin/admin/WriteView#WriteView": WriteView_749ae0932c3ff049654baaa3d6156cfc,
  "/src/desk/notifications/view/InboxView#InboxView": InboxView_d6fc7207c2d33f9237e541b8f73c1eb1,
  "/src/content/articles/calendar/admin/CalendarView#CalendarView": CalendarView_4a138e10972cbee626002c2e64427208,
  "/src/finding/looked-for/admin/LookedForView#LookedForView": LookedForView_d260278c7243b2b8ff370d1a8e7a6361,
  "/src/finding/try-query/admin/TryQueryView#TryQueryView": TryQueryView_5f6720ab4bf9909b9f32f9e7a381e7eb,
  "/src/community/ratings/admin/RatingsWatch#RatingsWatch": RatingsWatch_e38137e2456b3a0b212f50f9b366c2dd,
  "/src/community/moderation/admin/ModerationView#ModerationView": ModerationView_b8fd6b04025e031acdbbb5aadaa029a6,
  "/src/community/moderation/admin/LearnedView#LearnedView": LearnedView_afda615a923b28c9de9c900f65c2237b,
  "/src/desk/users/admin/ChoosePassword#ChoosePassword": ChoosePassword_881a6a50007e1ad89ea30e95f87b1485,
  "/src/desk/users/admin/ForgotPassword#ForgotPassword": ForgotPassword_f79bda8dd784d788b686c03883ad02a7,
  "/src/desk/handbook/HandbookView#HandbookView": HandbookView_34ae7f4c7e74354f7b92793a5054f654,
  "/src/desk/panel/HelpView#HelpView": HelpView_5ec69950ddb91d3d73da8735279e449a,
  "/src/desk/dashboard/view/Dashboard#Dashboard": Dashboard_9dc847bcbaf2449a9c2089f426d5d405,
  "/src/moving/site-export/asked/admin/ExportView#ExportView": ExportView_6f9874bf4e3102d7226c419b0ffa3d18,
  "/src/moving/site-import/asked/admin/ImportView#ImportView": ImportView_df42da4229169dbc98cf15a97020a9c3,
  "/src/community/privacy/admin/PrivacyView#PrivacyView": PrivacyView_f50564f199b8d1f8ed01c35fcaaa64f4,
  "/src/desk/admin-search/view/SearchView#SearchView": SearchView_276f1534b2ac6c4b91f8297d3c894e23,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
