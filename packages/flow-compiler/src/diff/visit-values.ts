import { isReferenceValue, joinPointer } from "@flowc/connect-model";

/**
 * Visits every single value inside a value, in the order it is written: texts, numbers, words and typed references. Values
 * may nest as deep as they like: nothing recurses.
 * @param visit gets the value and its pointer from the value at the start
 */
export function visitValues(value: unknown, visit: (value: unknown, pointer: string) => void): void {
  const open: { readonly value: unknown; readonly pointer: string }[] = [{ value, pointer: "" }];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { value, pointer } = place;
    if (typeof value !== "object" || value === null || isReferenceValue(value)) {
      visit(value, pointer);
      continue;
    }
    const members = Object.entries(value);
    for (let index = members.length - 1; index >= 0; index--) {
      const [name, inner] = members[index]!;
      open.push({ value: inner, pointer: joinPointer(pointer, name) });
    }
  }
}
