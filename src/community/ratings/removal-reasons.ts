/**
 * Why a rating may be removed. None of them depends on the rating: 16 CFR 465.7 forbids suppression by sentiment.
 */
export const removalReasons = ['fraud', 'staff or author vote', 'double vote', 'legal'] as const

export type RemovalReason = (typeof removalReasons)[number]
