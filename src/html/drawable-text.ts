/** Scripts of the fonts that we draw with, and what they share. */
const DRAWABLE =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*$/u
const NEVER_IN_FONTS =
  /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Cc}|\p{Cf}|\p{Co}|\p{Cn}|\p{Surrogate}|[\u20e0-\u20ff\ufe00-\ufe0f]/gu

/**
 * Text as far as it can be drawn.
 *
 * @returns without signs that no text font has; '' for a script that ours do not have: boxes would say less than nothing
 */
export function drawableText(text: string): string {
  // Digits, the copyright sign and the like are pictographs by name only.
  const plain = text.replace(NEVER_IN_FONTS, (sign) => (/[\d#*©®™]/.test(sign) ? sign : ' '))
  const tidy = plain.normalize('NFC').replace(/\s+/g, ' ').trim()
  return DRAWABLE.test(tidy) ? tidy : ''
}
