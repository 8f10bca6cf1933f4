/**
 * The scanner's numbers for kinds of tokens. The library names them only in `const enum`s, which code that is compiled
 * file by file may not use.
 */
export const Token = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  null: 7,
  true: 8,
  false: 9,
  string: 10,
  number: 11,
  lineComment: 12,
  blockComment: 13,
  lineBreak: 14,
  blank: 15,
  unknown: 16,
  end: 17,
} as const;

/** The scanner's number for a token in which nothing is wrong. */
export const noTokenError: number = 0;
