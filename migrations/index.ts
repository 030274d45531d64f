import * as migration_20261122_180718_first_schema from './20261122_180718_first_schema';
import * as migration_20261122_190000_constraints from './20261122_190000_constraints';
import * as migration_20261122_203535_the_editors_desk from './20261122_203535_the_editors_desk';
import * as migration_20261122_204500_desk_rules from './20261122_204500_desk_rules';
import * as migration_20261122_205500_search from './20261122_205500_search';
import * as migration_20261122_234828_the_readers_site from './20261122_234828_the_readers_site';
import * as migration_20261123_001100_readers_take_part from './20261123_001100_readers_take_part';
import * as migration_20261123_001200_participation_rules from './20261123_001200_participation_rules';
import * as migration_20261123_064231_moderation_digest from './20261123_064231_moderation_digest';
import * as migration_20261126_132000_one_latest_version from './20261126_132000_one_latest_version';
import * as migration_20261126_135804_figures_index from './20261126_135804_figures_index';
import * as migration_20261126_140455_told_comments from './20261126_140455_told_comments';
import * as migration_20261126_140700_reports_and_questions from './20261126_140700_reports_and_questions';
import * as migration_20261126_162500_site_identity from './20261126_162500_site_identity';
import * as migration_20261126_165300_authors_first_day from './20261126_165300_authors_first_day';
import * as migration_20261126_165301_profile_rules from './20261126_165301_profile_rules';
import * as migration_20261126_174259_publisher_and_security_contact from './20261126_174259_publisher_and_security_contact';
import * as migration_20261126_174500_search_raised_words from './20261126_174500_search_raised_words';
import * as migration_20261126_175000_learned_spam from './20261126_175000_learned_spam';
import * as migration_20261126_210948_covered_words from './20261126_210948_covered_words';
import * as migration_20261126_212500_spam_check_by_curve from './20261126_212500_spam_check_by_curve';
import * as migration_20261127_010000_saved_fields from './20261127_010000_saved_fields';
import * as migration_20261127_011606_account_language from './20261127_011606_account_language';
import * as migration_20261127_055000_article_mail from './20261127_055000_article_mail';
import * as migration_20261127_055001_notifications from './20261127_055001_notifications';
import * as migration_20261127_055010_assignments from './20261127_055010_assignments';
import * as migration_20261127_055020_presences from './20261127_055020_presences';
import * as migration_20261127_055030_four_eyes from './20261127_055030_four_eyes';
import * as migration_20261127_055031_content_edits from './20261127_055031_content_edits';
import * as migration_20261127_055059_search_index from './20261127_055059_search_index';
import * as migration_20261127_055100_earlier_words from './20261127_055100_earlier_words';
import * as migration_20261127_055110_recovery_days from './20261127_055110_recovery_days';
import * as migration_20261127_062100_question_trigrams from './20261127_062100_question_trigrams';
import * as migration_20261127_062200_version_saved_by from './20261127_062200_version_saved_by';
import * as migration_20261127_063000_calendar_feeds from './20261127_063000_calendar_feeds';
import * as migration_20261127_071557_crisis_line from './20261127_071557_crisis_line';
import * as migration_20261127_182807_symptom_codes from './20261127_182807_symptom_codes';
import * as migration_20261127_182900_symptom_import from './20261127_182900_symptom_import';
import * as migration_20261127_190148_red_line from './20261127_190148_red_line';
import * as migration_20261127_191600_symptom_name_trigrams from './20261127_191600_symptom_name_trigrams';
import * as migration_20261127_222500_article_notes from './20261127_222500_article_notes';
import * as migration_20261127_230700_reader_wishes from './20261127_230700_reader_wishes';
import * as migration_20261128_011712_danger_phrases from './20261128_011712_danger_phrases';
import * as migration_20261128_021118_article_trash from './20261128_021118_article_trash';
import * as migration_20261128_022539_passages from './20261128_022539_passages';
import * as migration_20261128_060000_search_pins from './20261128_060000_search_pins';
import * as migration_20261128_062000_notification_subjects from './20261128_062000_notification_subjects';
import * as migration_20261128_090000_import_records from './20261128_090000_import_records';
import * as migration_20261128_110000_source_key from './20261128_110000_source_key';
import * as migration_20261128_120000_stale_texts from './20261128_120000_stale_texts';
import * as migration_20261128_130000_search_entries from './20261128_130000_search_entries';
import * as migration_20261128_160000_personal_keys from './20261128_160000_personal_keys';
import * as migration_20261128_161000_webhooks from './20261128_161000_webhooks';
import * as migration_20261128_170000_name_keys from './20261128_170000_name_keys';
import * as migration_20261128_181000_words_of_names from './20261128_181000_words_of_names';
import * as migration_20261128_185000_lists from './20261128_185000_lists';
import * as migration_20261128_190000_site_imports from './20261128_190000_site_imports';
import * as migration_20261128_193000_helpful_totals from './20261128_193000_helpful_totals';
import * as migration_20261128_233000_import_pictures from './20261128_233000_import_pictures';

export const migrations = [
  {
    up: migration_20261122_180718_first_schema.up,
    down: migration_20261122_180718_first_schema.down,
    name: '20261122_180718_first_schema',
  },
  {
    up: migration_20261122_190000_constraints.up,
    down: migration_20261122_190000_constraints.down,
    name: '20261122_190000_constraints',
  },
  {
    up: migration_20261122_203535_the_editors_desk.up,
    down: migration_20261122_203535_the_editors_desk.down,
    name: '20261122_203535_the_editors_desk',
  },
  {
    up: migration_20261122_204500_desk_rules.up,
    down: migration_20261122_204500_desk_rules.down,
    name: '20261122_204500_desk_rules',
  },
  {
    up: migration_20261122_205500_search.up,
    down: migration_20261122_205500_search.down,
    name: '20261122_205500_search',
  },
  {
    up: migration_20261122_234828_the_readers_site.up,
    down: migration_20261122_234828_the_readers_site.down,
    name: '20261122_234828_the_readers_site',
  },
  {
    up: migration_20261123_001100_readers_take_part.up,
    down: migration_20261123_001100_readers_take_part.down,
    name: '20261123_001100_readers_take_part',
  },
  {
    up: migration_20261123_001200_participation_rules.up,
    down: migration_20261123_001200_participation_rules.down,
    name: '20261123_001200_participation_rules',
  },
  {
    up: migration_20261123_064231_moderation_digest.up,
    down: migration_20261123_064231_moderation_digest.down,
    name: '20261123_064231_moderation_digest',
  },
  {
    up: migration_20261126_132000_one_latest_version.up,
    down: migration_20261126_132000_one_latest_version.down,
    name: '20261126_132000_one_latest_version',
  },
  {
    up: migration_20261126_135804_figures_index.up,
    down: migration_20261126_135804_figures_index.down,
    name: '20261126_135804_figures_index',
  },
  {
    up: migration_20261126_140455_told_comments.up,
    down: migration_20261126_140455_told_comments.down,
    name: '20261126_140455_told_comments',
  },
  {
    up: migration_20261126_140700_reports_and_questions.up,
    down: migration_20261126_140700_reports_and_questions.down,
    name: '20261126_140700_reports_and_questions',
  },
  {
    up: migration_20261126_162500_site_identity.up,
    down: migration_20261126_162500_site_identity.down,
    name: '20261126_162500_site_identity',
  },
  {
    up: migration_20261126_165300_authors_first_day.up,
    down: migration_20261126_165300_authors_first_day.down,
    name: '20261126_165300_authors_first_day',
  },
  {
    up: migration_20261126_165301_profile_rules.up,
    down: migration_20261126_165301_profile_rules.down,
    name: '20261126_165301_profile_rules',
  },
  {
    up: migration_20261126_174259_publisher_and_security_contact.up,
    down: migration_20261126_174259_publisher_and_security_contact.down,
    name: '20261126_174259_publisher_and_security_contact',
  },
  {
    up: migration_20261126_174500_search_raised_words.up,
    down: migration_20261126_174500_search_raised_words.down,
    name: '20261126_174500_search_raised_words',
  },
  {
    up: migration_20261126_175000_learned_spam.up,
    down: migration_20261126_175000_learned_spam.down,
    name: '20261126_175000_learned_spam',
  },
  {
    up: migration_20261126_210948_covered_words.up,
    down: migration_20261126_210948_covered_words.down,
    name: '20261126_210948_covered_words',
  },
  {
    up: migration_20261126_212500_spam_check_by_curve.up,
    down: migration_20261126_212500_spam_check_by_curve.down,
    name: '20261126_212500_spam_check_by_curve',
  },
  {
    up: migration_20261127_010000_saved_fields.up,
    down: migration_20261127_010000_saved_fields.down,
    name: '20261127_010000_saved_fields',
  },
  {
    up: migration_20261127_011606_account_language.up,
    down: migration_20261127_011606_account_language.down,
    name: '20261127_011606_account_language',
  },
  {
    up: migration_20261127_055000_article_mail.up,
    down: migration_20261127_055000_article_mail.down,
    name: '20261127_055000_article_mail',
  },
  {
    up: migration_20261127_055001_notifications.up,
    down: migration_20261127_055001_notifications.down,
    name: '20261127_055001_notifications',
  },
  {
    up: migration_20261127_055010_assignments.up,
    down: migration_20261127_055010_assignments.down,
    name: '20261127_055010_assignments',
  },
  {
    up: migration_20261127_055020_presences.up,
    down: migration_20261127_055020_presences.down,
    name: '20261127_055020_presences',
  },
  {
    up: migration_20261127_055030_four_eyes.up,
    down: migration_20261127_055030_four_eyes.down,
    name: '20261127_055030_four_eyes',
  },
  {
    up: migration_20261127_055031_content_edits.up,
    down: migration_20261127_055031_content_edits.down,
    name: '20261127_055031_content_edits',
  },
  {
    up: migration_20261127_055059_search_index.up,
    down: migration_20261127_055059_search_index.down,
    name: '20261127_055059_search_index',
  },
  {
    up: migration_20261127_055100_earlier_words.up,
    down: migration_20261127_055100_earlier_words.down,
    name: '20261127_055100_earlier_words',
  },
  {
    up: migration_20261127_055110_recovery_days.up,
    down: migration_20261127_055110_recovery_days.down,
    name: '20261127_055110_recovery_days',
  },
  {
    up: migration_20261127_062100_question_trigrams.up,
    down: migration_20261127_062100_question_trigrams.down,
    name: '20261127_062100_question_trigrams',
  },
  {
    up: migration_20261127_062200_version_saved_by.up,
    down: migration_20261127_062200_version_saved_by.down,
    name: '20261127_062200_version_saved_by',
  },
  {
    up: migration_20261127_063000_calendar_feeds.up,
    down: migration_20261127_063000_calendar_feeds.down,
    name: '20261127_063000_calendar_feeds',
  },
  {
    up: migration_20261127_071557_crisis_line.up,
    down: migration_20261127_071557_crisis_line.down,
    name: '20261127_071557_crisis_line',
  },
  {
    up: migration_20261127_182807_symptom_codes.up,
    down: migration_20261127_182807_symptom_codes.down,
    name: '20261127_182807_symptom_codes',
  },
  {
    up: migration_20261127_182900_symptom_import.up,
    down: migration_20261127_182900_symptom_import.down,
    name: '20261127_182900_symptom_import',
  },
  {
    up: migration_20261127_190148_red_line.up,
    down: migration_20261127_190148_red_line.down,
    name: '20261127_190148_red_line',
  },
  {
    up: migration_20261127_191600_symptom_name_trigrams.up,
    down: migration_20261127_191600_symptom_name_trigrams.down,
    name: '20261127_191600_symptom_name_trigrams',
  },
  {
    up: migration_20261127_222500_article_notes.up,
    down: migration_20261127_222500_article_notes.down,
    name: '20261127_222500_article_notes',
  },
  {
    up: migration_20261127_230700_reader_wishes.up,
    down: migration_20261127_230700_reader_wishes.down,
    name: '20261127_230700_reader_wishes',
  },
  {
    up: migration_20261128_011712_danger_phrases.up,
    down: migration_20261128_011712_danger_phrases.down,
    name: '20261128_011712_danger_phrases',
  },
  {
    up: migration_20261128_021118_article_trash.up,
    down: migration_20261128_021118_article_trash.down,
    name: '20261128_021118_article_trash',
  },
  {
    up: migration_20261128_022539_passages.up,
    down: migration_20261128_022539_passages.down,
    name: '20261128_022539_passages',
  },
  {
    up: migration_20261128_060000_search_pins.up,
    down: migration_20261128_060000_search_pins.down,
    name: '20261128_060000_search_pins',
  },
  {
    up: migration_20261128_062000_notification_subjects.up,
    down: migration_20261128_062000_notification_subjects.down,
    name: '20261128_062000_notification_subjects',
  },
  {
    up: migration_20261128_090000_import_records.up,
    down: migration_20261128_090000_import_records.down,
    name: '20261128_090000_import_records',
  },
  {
    up: migration_20261128_110000_source_key.up,
    down: migration_20261128_110000_source_key.down,
    name: '20261128_110000_source_key',
  },
  {
    up: migration_20261128_120000_stale_texts.up,
    down: migration_20261128_120000_stale_texts.down,
    name: '20261128_120000_stale_texts',
  },
  {
    up: migration_20261128_130000_search_entries.up,
    down: migration_20261128_130000_search_entries.down,
    name: '20261128_130000_search_entries',
  },
  {
    up: migration_20261128_160000_personal_keys.up,
    down: migration_20261128_160000_personal_keys.down,
    name: '20261128_160000_personal_keys',
  },
  {
    up: migration_20261128_161000_webhooks.up,
    down: migration_20261128_161000_webhooks.down,
    name: '20261128_161000_webhooks',
  },
  {
    up: migration_20261128_170000_name_keys.up,
    down: migration_20261128_170000_name_keys.down,
    name: '20261128_170000_name_keys',
  },
  {
    up: migration_20261128_181000_words_of_names.up,
    down: migration_20261128_181000_words_of_names.down,
    name: '20261128_181000_words_of_names',
  },
  {
    up: migration_20261128_185000_lists.up,
    down: migration_20261128_185000_lists.down,
    name: '20261128_185000_lists',
  },
  {
    up: migration_20261128_190000_site_imports.up,
    down: migration_20261128_190000_site_imports.down,
    name: '20261128_190000_site_imports',
  },
  {
    up: migration_20261128_193000_helpful_totals.up,
    down: migration_20261128_193000_helpful_totals.down,
    name: '20261128_193000_helpful_totals',
  },
  {
    up: migration_20261128_233000_import_pictures.up,
    down: migration_20261128_233000_import_pictures.down,
    name: '20261128_233000_import_pictures',
  },
];
