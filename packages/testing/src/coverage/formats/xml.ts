const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Whether XML 1.0 takes a character at all: no control characters but tab and line ends, no half of a pair. */
function isLegal(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  return (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

/** Text that can stand in an element or attribute of XML. What XML cannot hold becomes the replacement character. */
export function escapeXml(text: string): string {
  const legal = Array.from(text, (one) => (isLegal(one.codePointAt(0) ?? 0) ? one : "\ufffd")).join("");
  return legal.replace(/[&<>"']/g, (one) => entities[one] ?? one);
}
