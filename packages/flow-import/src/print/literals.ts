/** A text as a string literal of TypeScript: whatever it holds, it is that text and nothing else. */
export function stringLiteral(text: string): string {
  return `"${escaped(text, '"')}"`;
}

/** Text of a template literal. */
export function templateText(text: string): string {
  return escaped(text, "`").replaceAll("${", "\\${");
}

const named: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\" };

/** Control signs, line ends of JavaScript, halves of characters and marks of direction are spelled out. */
function escaped(text: string, quote: string): string {
  let result = "";
  for (const sign of text) {
    if (sign === quote) result += `\\${sign}`;
    else if (Object.hasOwn(named, sign)) result += named[sign];
    else if (/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(sign)) result += spelledOut(sign);
    else result += sign;
  }
  return result;
}

function spelledOut(sign: string): string {
  return Array.from({ length: sign.length }, (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, "0")}`).join(
    "",
  );
}

/** Whether a text is an identifier that needs no quotes as a member. */
export function isIdentifier(text: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(text);
}

/** A member name in an object literal. `__proto__` would set the prototype unless it is computed. */
export function memberName(text: string): string {
  if (text === "__proto__") return '["__proto__"]';
  return isIdentifier(text) || /^(?:0|[1-9]\d{0,8})$/.test(text) ? text : stringLiteral(text);
}
