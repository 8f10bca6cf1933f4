import type { JsonValue } from "@flowc/connect-model";

/** Bytes of a text in UTF-8. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit > 0x7ff) bytes += 2;
    else if (unit > 0x7f) bytes += 1;
    // Both halves of a pair were counted as three bytes; together they are four.
    if (unit >= 0xd800 && unit <= 0xdbff) {
      const low = text.charCodeAt(index + 1);
      if (low >= 0xdc00 && low <= 0xdfff) bytes -= 2;
    }
  }
  return bytes;
}

/** Bytes of a value as JSON in UTF-8. */
export function jsonBytes(value: JsonValue): number {
  return byteLength(JSON.stringify(value));
}
