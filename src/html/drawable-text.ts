/** The scripts that our drawing fonts cover, and common characters. */
const DRAWABLE =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*$/u
const NEVER_IN_FONTS =
  /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Cc}|\p{Cf}|\p{Co}|\p{Cn}|\p{Surrogate}|[\u20e0-\u20ff\ufe00-\ufe0f]/gu

/**
 * The drawable part of a text.
 *
 * @returns the text without characters that no text font has; '' for a script that our fonts lack: boxes would be
 * worse than nothing
 */
export function drawableText(text: string): string {
  // Digits, the copyright sign and the like only count as pictographs in Unicode's data.
  const plain = text.replace(NEVER_IN_FONTS, (sign) => (/[\d#*©®™]/.test(sign) ? sign : ' '))
  const tidy = plain.normalize('NFC').replace(/\s+/g, ' ').trim()
  return DRAWABLE.test(tidy) ? tidy : ''
}
