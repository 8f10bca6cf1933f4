/** TypeScript that stands in a literal as it is, such as a call. */
export class Code {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A value of a literal: plain JSON with code in it. */
export type Literal =
  | string
  | number
  | boolean
  | null
  | Code
  | readonly Literal[]
  | { readonly [name: string]: Literal };

/** A text as TypeScript writes it; nothing in it can end the text or the line. */
export function textLiteral(text: string): string {
  return JSON.stringify(text).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

function memberName(name: string): string {
  // A member of this name in a literal would set the prototype.
  if (name === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : textLiteral(name);
}

const widest = 100;

function wrapped(open: string, parts: readonly string[], close: string, indent: string): string {
  if (parts.length === 0) return `${open}${close}`;
  const gap = open === "{" ? " " : "";
  const line = `${open}${gap}${parts.join(", ")}${gap}${close}`;
  if (indent.length + line.length <= widest && !line.includes("\n")) return line;
  return `${open}\n${parts.map((part) => `${indent}  ${part},\n`).join("")}${indent}${close}`;
}

/** A value as a TypeScript literal, on one line where it fits. */
export function literal(value: Literal, indent = ""): string {
  if (value instanceof Code) return value.text;
  if (typeof value === "string") return textLiteral(value);
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) {
    const parts = value.map((entry: Literal) => literal(entry, `${indent}  `));
    return wrapped("[", parts, "]", indent);
  }
  const parts = Object.entries(value).map(([name, member]) => `${memberName(name)}: ${literal(member, `${indent}  `)}`);
  return wrapped("{", parts, "}", indent);
}
