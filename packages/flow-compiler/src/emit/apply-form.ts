import { isJsonObject, type JsonValue, joinPointer, type ObjectForm, type WireForm } from "@flowc/connect-model";
import { type JsonTree, NumberText, OrderedObject, orderedObject } from "../json-text/write-json.js";

/** Writes the objects, lists and values of a document in the spelling that was read. */
export interface FormWriter {
  /** An object of which every member is known to the emitter; undefined members are absent. */
  object(pointer: string, known: Readonly<Record<string, JsonTree | undefined>>, usual: readonly string[]): JsonTree;
  /** A list whose entries are written one by one: `write` gets the pointer each of them has in the document. */
  list<T>(pointer: string, entries: readonly T[], write: (entry: T, pointer: string) => JsonTree): readonly JsonTree[];
  /** Members that the form of an object names, whether or not the graph holds something for them. */
  members(pointer: string): readonly string[] | undefined;
  /** A value from the graph, in the order and with the number texts of the document. */
  value(pointer: string, value: JsonValue): JsonTree;
  /** Whether anything in the form needs the exact writer of `writeJson`. */
  readonly isExact: boolean;
}

/** @param form absent for a graph that was built: everything is then written in the usual order */
export function formWriter(form: WireForm | undefined): FormWriter {
  return form === undefined ? usualWriter : spelledWriter(form);
}

const usualWriter: FormWriter = {
  isExact: false,
  members: () => undefined,
  object: (_, known, usual) => plainObject(known, usual),
  list: (pointer, entries, write) => entries.map((entry, index) => write(entry, `${pointer}/${index}`)),
  value: (_, value) => value,
};

function spelledWriter(form: WireForm): FormWriter {
  const { objects } = form;
  const inner = innerForms(form);
  const verbatim = (at: string, held: JsonValue) => withForm(at, held, inner);
  return {
    isExact: inner !== undefined,
    members: (pointer) => objects[pointer]?.members,
    object(pointer, known, usual) {
      const spelled = objects[pointer];
      if (spelled === undefined) return plainObject(known, usual);
      const entries = spelled.members.map((name) => {
        const extra = extraMember(spelled, name);
        return [name, extra === undefined ? known[name] : verbatim(joinPointer(pointer, name), extra)] as const;
      });
      const named = new Set(spelled.members);
      const added = usual.filter((name) => !named.has(name)).map((name) => [name, known[name]] as const);
      return orderedObject(
        [...entries, ...added].filter((entry): entry is [string, JsonTree] => entry[1] !== undefined),
      );
    },
    list(pointer, entries, write) {
      const spelled = objects[pointer];
      if (spelled === undefined) return usualWriter.list(pointer, entries, write);
      const rest = [...entries];
      const written: JsonTree[] = [];
      for (let index = 0; index < spelled.members.length || rest.length > 0; index++) {
        const at = `${pointer}/${index}`;
        const extra = extraMember(spelled, String(index));
        if (extra !== undefined) written.push(verbatim(at, extra));
        else if (rest.length > 0) written.push(write(rest.shift()!, at));
      }
      return written;
    },
    value: verbatim,
  };
}

function plainObject(known: Readonly<Record<string, JsonTree | undefined>>, usual: readonly string[]): JsonTree {
  const object: Record<string, JsonTree> = {};
  for (const name of usual) {
    const value = known[name];
    if (value !== undefined) object[name] = value;
  }
  return object;
}

function extraMember(form: ObjectForm, name: string): JsonValue | undefined {
  return form.extra !== undefined && Object.hasOwn(form.extra, name) ? form.extra[name] : undefined;
}

/** Forms that concern values the graph holds as a whole: orders JavaScript cannot hold, and number texts. */
interface InnerForms {
  readonly form: WireForm;
  /** Every pointer at or above such a form: everything else is written as it is. */
  readonly above: ReadonlySet<string>;
}

function innerForms(form: WireForm): InnerForms | undefined {
  const orders = Object.keys(form.objects).filter((pointer) => form.objects[pointer]!.members.some(startsWithDigit));
  const pointers = [...orders, ...Object.keys(form.numbers)];
  if (pointers.length === 0) return undefined;
  const above = new Set<string>();
  for (const pointer of pointers) {
    for (let at = pointer; !above.has(at); at = at.slice(0, at.lastIndexOf("/"))) {
      above.add(at);
      if (at === "") break;
    }
  }
  return { form, above };
}

function startsWithDigit(name: string): boolean {
  const first = name.charCodeAt(0);
  return first >= 0x30 && first <= 0x39;
}

function withForm(pointer: string, value: JsonValue, inner: InnerForms | undefined): JsonTree {
  if (inner === undefined || !inner.above.has(pointer)) return value;
  if (typeof value === "number") {
    const text = inner.form.numbers[pointer];
    return text !== undefined && Object.is(Number(text), value) ? new NumberText(text) : value;
  }
  if (Array.isArray(value)) {
    return (value as readonly JsonValue[]).map((item, index) => withForm(`${pointer}/${index}`, item, inner));
  }
  if (!isJsonObject(value)) return value;
  const order = inner.form.objects[pointer]?.members ?? [];
  const names = [...new Set([...order, ...Object.keys(value)])].filter((name) => Object.hasOwn(value, name));
  return new OrderedObject(names.map((name) => [name, withForm(joinPointer(pointer, name), value[name]!, inner)]));
}
