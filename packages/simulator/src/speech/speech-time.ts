/** How fast a voice speaks: letters in a second (assumed, 2026-11-21: about 150 words of English a minute). */
const lettersInASecond = 14;

/** How long it takes to say a digit or a sign of Chinese, Japanese or Korean, as a number of letters (assumed). */
const lettersOfADigit = 5;
const lettersOfASign = 3;

/** Pauses at a comma and at the end of a sentence, in letters (assumed). */
const lettersOfAComma = 3;
const lettersOfAStop = 6;

function lettersOf(code: number): number {
  if (code >= 48 && code <= 57) return lettersOfADigit;
  if (code === 44 || code === 59 || code === 58) return lettersOfAComma;
  if (code === 46 || code === 33 || code === 63 || code === 0x3002) return lettersOfAStop;
  if (code >= 0x3040 && code <= 0xd7ff) return lettersOfASign;
  return code === 32 || code === 10 || code === 9 ? 0.5 : 1;
}

/**
 * How long a voice takes to say a text: milliseconds, 0 for blank text. An estimate by counting letters: the service does
 * not tell, voices differ (assumed, 2026-11-21). The same text always takes the same time.
 */
export function speechMilliseconds(text: string): number {
  if (text.trim() === "") return 0;
  let letters = 0;
  for (let index = 0; index < text.length; index += 1) letters += lettersOf(text.charCodeAt(index));
  return Math.round((letters * 1000) / lettersInASecond);
}
